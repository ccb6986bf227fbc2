"""One dossier on one screen."""
