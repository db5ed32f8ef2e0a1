"""Filled forms: known by what is in them, read, compared with the store."""
