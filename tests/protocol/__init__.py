"""What desk, centre and paper promise one another."""
