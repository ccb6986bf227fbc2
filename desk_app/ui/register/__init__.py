"""F8: the register of dossiers and what the search found."""
