"""Dialogs: each returns a value, or None when it was left."""
