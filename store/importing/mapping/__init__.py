"""Tables no publisher has described: which column is what, said once by the user, kept as a file, used ever after."""
