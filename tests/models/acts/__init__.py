"""What each act checks and decides, without any store."""
