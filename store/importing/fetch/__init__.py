"""Open statistics fetched over the network: asked for politely, checked like a file from outside, whole or not at all."""
