"""Doing acts on dossiers from any screen: their words, their forms, their undo."""
