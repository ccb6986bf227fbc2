"""The central service of a province: journals of its desks in PostgreSQL, and the way back to them."""
