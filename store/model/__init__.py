"""Frozen records and fixed codes of the domain. No SQL, no screen."""
