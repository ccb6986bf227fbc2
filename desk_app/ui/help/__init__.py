"""F1: every key, and what program this is."""
