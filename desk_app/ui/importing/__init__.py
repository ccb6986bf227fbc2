"""Taking over an older register, in four steps: the file, its columns, a look at it, the writing."""
