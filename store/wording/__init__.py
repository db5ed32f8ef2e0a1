"""Sentences that screen, plain text, JSON and paper share, so that a figure is never said in two ways."""
