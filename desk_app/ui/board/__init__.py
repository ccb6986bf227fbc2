"""F5: the day at the counter, what waits and for whom."""
