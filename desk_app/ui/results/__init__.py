"""F6: results come in, are given to citizens, or go by post."""
