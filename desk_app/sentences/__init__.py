"""What the program says of a code, as English sources without Qt: the window and the command line share them."""
