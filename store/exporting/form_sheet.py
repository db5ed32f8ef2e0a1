"""How a form is marked and laid out: what the one who makes it and the one who reads it back must agree on."""

from __future__ import annotations

MARK = "radslag-form/1/"
"""Begins the hidden cell that makes a sheet a form; after it the form's id, a slash and the meeting's id."""
HEADING = "#"
"""Stands in the hidden column where the row is the visible headings, not a measure."""
SHOWN = ("id", "area", "title", "due", "now", "last")
"""Keys of the columns that are only read."""
LONGEST_ANSWER = 10_000
"""Characters in one answer, as in a note."""


def mark(form_id: str, meeting_id: str) -> str:
    """The hidden cell."""
    return f"{MARK}{form_id}/{meeting_id}"


def marked(text: str) -> tuple[str, str] | None:
    """(form id, meeting id) of the hidden cell; None for any other."""
    if not text.startswith(MARK):
        return None
    form_id, _, meeting_id = text.removeprefix(MARK).partition("/")
    return form_id, meeting_id
