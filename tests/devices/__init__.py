"""Printers and readers at the counter."""
