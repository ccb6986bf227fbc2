"""What the program says: every code has its sentence, in both languages."""
