"""The proof that nothing was changed behind the program."""
