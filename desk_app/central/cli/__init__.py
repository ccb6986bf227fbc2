"""`desk-central`: the service, and what its operators do beside it."""
