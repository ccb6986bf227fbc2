"""What the world does to a desk: kills, full disks, read-only folders, two programs at once."""
