"""The intake screen: one person, one procedure, one key, and the page that says what to read aloud."""
