"""F7: collecting fees, the cash drawer, the month."""
