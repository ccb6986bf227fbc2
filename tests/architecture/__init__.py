"""The house keeps its own rules: directions, sizes, words."""
