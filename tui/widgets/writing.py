"""Several lines to write in."""

from __future__ import annotations

from textual.widgets import TextArea


class Writing(TextArea):
    """Textual's field, in which lines can also be taken away again by Ctrl+Z."""

    def _recompute_cursor_offset(self) -> None:
        # Textual 8.2 lets the scroll bar go before the cursor has come back from the lines that an undoing took away,
        # and asks where on the screen it is. It comes back at once, and is asked again.
        if self.cursor_location[0] < self.document.line_count:
            super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]
