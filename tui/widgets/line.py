"""A field for one line of text."""

from __future__ import annotations

from textual.widgets import Input

from store.clean import clean


class Line(Input):
    """What is pasted, or was written into a file by somebody else, is made harmless before it is drawn."""

    def validate_value(self, value: str) -> str:
        """Without control characters."""
        return clean(value)
