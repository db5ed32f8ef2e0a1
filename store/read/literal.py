"""Text a person looks for, as a pattern in which her own signs mean only themselves."""

from __future__ import annotations

LIKE = "ILIKE {value} ESCAPE '\\'"
"""DuckDB has no escape sign unless the statement names one."""


def contains(text: str) -> str:
    """A pattern for :data:`LIKE`: ``text`` anywhere."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
