"""Readers of statistics files, one for each publisher's format; ``recognise`` finds the one a file needs by its content."""
