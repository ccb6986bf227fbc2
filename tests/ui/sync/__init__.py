"""How the exchange with the centre is shown."""
