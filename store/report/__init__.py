"""What is handed out on paper: the content as blocks, and one writer for each file format."""
