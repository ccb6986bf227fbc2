"""Proof and repair: verify."""
