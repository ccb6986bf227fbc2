"""Measurements printed for people; nothing here asserts a time."""
