"""The journal: what is written down, what follows from it, and how it notices a restored copy."""
