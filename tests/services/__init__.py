"""The acts of a desk, proved from outside on a real encrypted database."""
