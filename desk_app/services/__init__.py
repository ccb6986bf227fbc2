"""What a clerk does: one file an act, which owns its transaction."""
