"""Charts as values, words and marks."""
