"""Everything the terminal shows."""
