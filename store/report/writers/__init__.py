"""One module for each kind of file, each with a function ``write``; loaded only when such a file is made."""
