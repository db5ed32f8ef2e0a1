"""Sample plans and public indicator values that travel with the program."""
