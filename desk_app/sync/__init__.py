"""The desk's side of the exchange with the centre: what waits, what comes, and when it is tried again."""
