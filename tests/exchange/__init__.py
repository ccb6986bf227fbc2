"""Proof that every event arrives once, through any network and any accident."""
