"""The board for those who wait."""
