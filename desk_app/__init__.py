"""Quầy Một cửa: the counter of the Vietnamese one-stop shop, offline first."""

__version__ = "0.1.0"
