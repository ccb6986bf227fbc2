"""Papers: form data in, PDF bytes out. No session, no Qt, no clock."""
