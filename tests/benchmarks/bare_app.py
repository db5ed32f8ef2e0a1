"""The baseline: the smallest Textual application, one label that counts keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Label

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class Bare(App[None]):
    """One label."""

    keys = 0

    def compose(self) -> ComposeResult:
        """The label."""
        yield Label("tryckt: 0.")

    def on_key(self, _event: events.Key) -> None:
        """Count."""
        self.keys += 1
        self.query_one(Label).update(f"tryckt: {self.keys}.")


if __name__ == "__main__":
    Bare().run()
