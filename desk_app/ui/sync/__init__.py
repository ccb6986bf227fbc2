"""F11: how this desk and the centre stand to each other, and everything that waits or is flagged."""
