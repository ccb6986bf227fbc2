"""What is true at the counter: mapped tables and pure rules. No Qt, no I/O, no clock."""
