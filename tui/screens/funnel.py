"""Jämförelse: one indicator at every municipality of a group, in a funnel plot and a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container
from textual.widgets import Static

from store.clean import clean
from store.model.funnel import ComparisonGroup
from store.read.funnel import funnel_view
from tui import routes
from tui.funnel_chart import draw_funnel
from tui.rows.funnel_rows import funnel_plot, place_columns, place_rows
from tui.rows.funnel_words import funnel_caveats, funnel_remarks, funnel_sentence, funnel_source, group_title, summary_words
from tui.screens.base import BaseScreen, bindings
from tui.screens.next_place import next_planned_place
from tui.widgets.drawing import Drawing
from tui.widgets.prose import Prose
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.model.funnel import FunnelView

_GROUPS = (ComparisonGroup.COUNTRY, ComparisonGroup.COUNTY, ComparisonGroup.SIMILAR)


class FunnelScreen(BaseScreen):
    """One sentence above, the plot under it, the municipalities by name beside or below."""

    CSS_PATH = "../styles/funnel.tcss"
    OFFERS = ("open", "next_pane", "other_place", "other_group")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, indicator_id: str, place_code: str) -> None:
        super().__init__()
        self._indicator_id, self._place_code = indicator_id, place_code
        self._group = ComparisonGroup.COUNTRY
        self._view: FunnelView | None = None

    def body(self) -> ComposeResult:
        """Title and sentence; plot with source; table."""
        yield Static(markup=False, id="title")
        yield Prose(self.words("screen.reading"), id="finding")
        with Container(classes="split"):
            with Container(classes="list"):
                yield Drawing(id="plot")
                yield Prose(id="caveats")
                yield Prose(id="summary")
                yield Prose(id="remarks")
                yield Static(markup=False, id="source")
            with Container(classes="detail"):
                yield RowList(id="places")

    def place_name(self) -> str:
        """Whom the place is compared with."""
        return group_title(self._view, self.words) if self._view else self._indicator_id

    def on_mount(self) -> None:
        """The keys go to the table."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the comparison."""
        code, group = self._place_code, self._group
        view = await self.ask(lambda backend: funnel_view(backend, self._indicator_id, code, group=group))
        if view is None:
            return
        fresh = self._view is None or self._view.place_code != view.place_code
        self._view = view
        table = self.query_one(RowList)
        table.show(place_columns(view, self.words), place_rows(view, self.words), empty=self.words("indicator.no_chart"))
        if fresh:
            table.select(view.place_code)
        self._say(view)
        self._plot()
        self.refresh_bars()

    def _say(self, view: FunnelView) -> None:
        words = self.words
        title = " · ".join(part for part in (view.indicator.name(words.language), view.period) if part)
        self.query_one("#title", Static).update(clean(title))
        self.query_one("#source", Static).update(clean(funnel_source(view, words)))
        self.query_one("#finding", Prose).show(funnel_sentence(view, words))
        self.query_one("#caveats", Prose).show(" ".join(funnel_caveats(view, words)))
        self.query_one("#summary", Prose).show(summary_words(view, words))
        self.query_one("#remarks", Prose).show(" ".join(funnel_remarks(view, words)))
        self.set_class(view.of_rates, "-rates")

    def _plot(self) -> None:
        pointed = self.query_one(RowList).cursor_key
        plot = funnel_plot(self._view, self.words, pointed) if self._view else None
        self.query_one(Drawing).show(partial(draw_funnel, plot) if plot else None)

    @on(RowList.Highlighted)
    def place_pointed_at(self) -> None:
        """The municipality under the cursor is named in the plot."""
        self._plot()

    @on(RowList.Chosen)
    def place_chosen(self, message: RowList.Chosen) -> None:
        """Into the indicator at that municipality."""
        if self._view:
            routes.open_indicator(self.radslag, self._view.indicator.id, message.key)

    def action_open(self) -> None:
        """Open the indicator at the municipality under the cursor."""
        self.query_one(RowList).choose()

    def action_other_group(self) -> None:
        """The country, the county, similar municipalities, in turn."""
        self._group = _GROUPS[(_GROUPS.index(self._group) + 1) % len(_GROUPS)]
        self.load()

    def action_other_place(self) -> None:
        """The next municipality with a plan."""
        self._place_code = next_planned_place(self, self._place_code)
        self.load()
