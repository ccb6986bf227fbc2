"""What turns the sources into something an office can install."""
