"""Whole stories, told through the program's own doors."""
