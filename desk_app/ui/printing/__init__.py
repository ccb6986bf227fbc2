"""F10: the print queue, and papers before they are printed."""
