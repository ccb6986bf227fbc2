"""Registers kept before this program: their columns, their rows, and what each row becomes."""
