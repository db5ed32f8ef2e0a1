"""A frozen copy of what a meeting was shown: the same figures, whatever has come since."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work

from store.read.snapshot import snapshot
from tui.rows.snapshot_blocks import snapshot_blocks
from tui.screens.base import BaseScreen, bindings
from tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class SnapshotScreen(BaseScreen):
    """One page to read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(self, snapshot_id: str) -> None:
        super().__init__()
        self.snapshot_id = snapshot_id

    def body(self) -> ComposeResult:
        """The page."""
        yield Paper(classes="page")

    def place_name(self) -> str:
        """The copy's id."""
        return self.snapshot_id

    def on_mount(self) -> None:
        """The keys scroll the page."""
        super().on_mount()
        self.query_one(Paper).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the copy; its sum is checked as it is opened."""
        one = await self.ask(lambda backend: snapshot(backend, self.snapshot_id))
        if one is None:
            return
        self.query_one(Paper).show(snapshot_blocks(one, self.words), keep_place=True)
        if not one.intact:
            self.tell(self.words("snapshot.cannot_trust", id=one.id), refused=True)
