"""Styrdiagram: one indicator at one place over time, with the limits of its usual variation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container
from textual.widgets import Static

from store.clean import clean
from store.read.control_chart import control_view
from tui.control_plot import draw_control
from tui.rows.control_rows import control_plot, point_columns, point_rows
from tui.rows.control_words import control_remarks, control_sentences, control_source
from tui.screens.base import BaseScreen, bindings
from tui.screens.next_place import next_planned_place
from tui.widgets.drawing import Drawing
from tui.widgets.prose import Prose
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.control import ControlView


class ControlScreen(BaseScreen):
    """What the series says above, the chart under it, the values newest first beside or below."""

    CSS_PATH = "../styles/funnel.tcss"
    OFFERS = ("next_pane", "other_place")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, indicator_id: str, place_code: str) -> None:
        super().__init__()
        self._indicator_id, self._place_code = indicator_id, place_code
        self._view: ControlView | None = None

    def body(self) -> ComposeResult:
        """Title and sentence; chart with source; table."""
        yield Static(markup=False, id="title")
        yield Prose(self.words("screen.reading"), id="finding")
        with Container(classes="split"):
            with Container(classes="list"):
                yield Drawing(id="plot")
                yield Prose(id="remarks")
                yield Static(markup=False, id="source")
            with Container(classes="detail"):
                yield RowList(id="points")

    def place_name(self) -> str:
        """The chart's name and the place."""
        name = self.words("control.title")
        return f"{name} · {self._view.place_name}" if self._view else name

    def on_mount(self) -> None:
        """The keys go to the table."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the series."""
        code, words = self._place_code, self.words
        view = await self.ask(lambda backend: control_view(backend, self._indicator_id, code))
        if view is None:
            return
        self._view = view
        self.query_one("#title", Static).update(clean(f"{view.indicator.name(words.language)} · {view.place_name}"))
        self.query_one("#source", Static).update(clean(control_source(view, words)))
        self.query_one("#finding", Prose).show(" ".join(control_sentences(view, words)))
        self.query_one("#remarks", Prose).show(" ".join(control_remarks(view, words)))
        plot = control_plot(view, words)
        self.query_one(Drawing).show(partial(draw_control, plot) if plot else None)
        self.query_one(RowList).show(point_columns(words), point_rows(view, words), empty=words("indicator.no_chart"))
        self.refresh_bars()

    def action_other_place(self) -> None:
        """The next municipality with a plan."""
        self._place_code = next_planned_place(self, self._place_code)
        self.load()
