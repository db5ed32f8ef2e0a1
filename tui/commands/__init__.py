"""Commands: one record each, from which come its key, its place in the footer, its palette entry and its line of help."""
