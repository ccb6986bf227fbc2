"""The append-only, hash-chained log of what happened, and what each kind of event means."""
