"""F12: how the program looks and prints, papers to check, accounts, internal processes."""
