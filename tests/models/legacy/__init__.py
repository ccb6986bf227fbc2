"""What older registers say, read without any store."""
