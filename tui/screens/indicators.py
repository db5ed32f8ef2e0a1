"""Indikatorer: every indicator, those the plans name first, read at one municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.widgets import Static

from store.clean import clean
from store.read.indicator_list import indicator_list
from tui import routes
from tui.rows.linked_rows import indicator_columns, indicator_rows, line_words
from tui.screens.base import bindings
from tui.screens.indicator_views import IndicatorViews
from tui.screens.link_edits import LinkEdits
from tui.screens.value_edits import ValueEdits
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.read.indicator_list import IndicatorLine


class IndicatorsScreen(ValueEdits, LinkEdits, IndicatorViews):
    """A list; Enter opens one."""

    CSS_PATH = "../styles/indicators.tcss"
    OFFERS = ("open", "other_place", "enter_value", "new_indicator", "edit_link", "import_files", *IndicatorViews.VIEWS)
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self) -> None:
        super().__init__()
        self._place_name = ""
        self._lines: dict[str, IndicatorLine] = {}
        self._wanted: str | None = None
        """The indicator the cursor is to stand on when the list has come."""

    def body(self) -> ComposeResult:
        """The list."""
        yield RowList(id="indicators", classes="page", empty=self.words("screen.reading"))
        yield Static("", markup=False, id="standing")

    def place_name(self) -> str:
        """The view's name and the municipality."""
        name = self.words("screen.indicators")
        return f"{name} · {self._place_name}" if self._place_name else name

    def indicator_founded(self, indicator_id: str) -> None:
        """The cursor goes to it."""
        self._wanted = indicator_id

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for every indicator at the municipality last looked at."""
        await self.radslag.fresh_overview()
        place = self._place()
        if place is None:
            self.query_one(RowList).show_empty(self.words("screen.no_plans"))
            return
        code, self._place_name = place
        today = self.radslag.clock.today()
        lines = await self.ask(lambda backend: indicator_list(backend, code, today))
        if lines is not None:
            self._lines = {line.series.link.indicator_id: line for line in lines}
            self.query_one(RowList).show(
                indicator_columns(self.words), indicator_rows(lines, self.words), empty=self.words("screen.no_indicators")
            )
            if self._wanted:
                self.query_one(RowList).select(self._wanted)
                self._wanted = None
            self.refresh_bars()

    @on(RowList.Highlighted)
    def indicator_highlighted(self, message: RowList.Highlighted) -> None:
        """What the columns have no room for: the whole title, the rank, the age."""
        line = self._lines.get(message.key)
        self.query_one("#standing", Static).update(clean(line_words(line, self.words)) if line else "")

    @on(RowList.Chosen)
    def indicator_chosen(self, message: RowList.Chosen) -> None:
        """Into the indicator."""
        routes.open_indicator(self.radslag, message.key, self.radslag.place_code)

    def indicator_in_view(self) -> tuple[str, str] | None:
        """The one under the cursor."""
        key = self.query_one(RowList).cursor_key
        return (key, self.radslag.place_code) if key and self.radslag.place_code else None

    def action_open(self) -> None:
        """Open the indicator under the cursor."""
        self.query_one(RowList).choose()

    def action_other_place(self) -> None:
        """The next municipality with a plan."""
        places = [place.code for place in self.radslag.overview.places] if self.radslag.overview else []
        if places:
            here = places.index(self.radslag.place_code) if self.radslag.place_code in places else -1
            self.radslag.place_code = places[(here + 1) % len(places)]
            self.load()

    def _place(self) -> tuple[str, str] | None:
        places = {place.code: place.name for place in self.radslag.overview.places} if self.radslag.overview else {}
        if not places:
            return None
        if self.radslag.place_code not in places:
            busiest = (
                max(self.radslag.overview.places, key=lambda place: sum(place.by_change.values()))
                if self.radslag.overview
                else None
            )
            self.radslag.place_code = busiest.code if busiest else next(iter(places))
        return self.radslag.place_code, places[self.radslag.place_code]
