"""The supervisor's place: figures, the end of the day, books, lateness, ratings, what is published."""
