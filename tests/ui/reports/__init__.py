"""The supervisor's place in a window, by its keys."""
