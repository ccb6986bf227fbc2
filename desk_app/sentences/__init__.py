"""What the program says of a code: English sources without Qt, for the window and the terminal."""
