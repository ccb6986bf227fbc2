"""The door: who sits at the desk."""
