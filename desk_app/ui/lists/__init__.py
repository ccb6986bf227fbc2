"""Lists of dossiers: the same rows, columns and keys on every screen."""
