"""Indikator: a chart with its interval beside county and country, every observation, and one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container
from textual.widgets import Static

from store.read.indicator import indicator_view
from store.wording.product import product_words
from store.wording.verdict import view_sentence
from tui.dialogs.places import ChoosePlaces
from tui.judged import judged_glyph, judged_role
from tui.rows.chart_lines import chart_lines, chart_marks
from tui.rows.indicator_blocks import about_blocks
from tui.rows.indicator_rows import observation_columns, observation_rows
from tui.screens.base import bindings
from tui.screens.indicator_views import IndicatorViews
from tui.screens.link_edits import LinkEdits
from tui.screens.value_edits import ValueEdits
from tui.widgets.chart import Chart
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList
from tui.widgets.said import Said

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.indicator import IndicatorView

_LONG = 300
"""Signs from which a sentence needs so many lines that, in a low window, table and text give lines to the chart."""


class IndicatorScreen(ValueEdits, LinkEdits, IndicatorViews):
    """Chart above, table below; what it is and what goals want of it to the right where there is room."""

    CSS_PATH = "../styles/indicator.tcss"
    OFFERS = ("next_pane", "other_place", "choose_places", "enter_value", "edit_link", "import_files", *IndicatorViews.VIEWS)
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, indicator_id: str, place_code: str | None) -> None:
        super().__init__()
        self.indicator_id = indicator_id
        self._place_code = place_code
        self._view: IndicatorView | None = None

    def body(self) -> ComposeResult:
        """Chart, source line, table; the text beside."""
        with Container(classes="split"):
            with Container(classes="list"):
                yield Said(id="said")
                yield Chart(id="chart")
                yield Static(markup=False, id="source")
                yield RowList(id="observations")
            yield Paper(id="about", classes="detail")

    def indicator_in_view(self) -> tuple[str, str] | None:
        """This one, at the place shown."""
        return (self.indicator_id, self._place_code) if self._place_code else None

    def place_name(self) -> str:
        """Id and place."""
        return f"{self.indicator_id} · {self._view.place_name}" if self._view else self.indicator_id

    def on_mount(self) -> None:
        """The keys go to the table."""
        super().on_mount()
        self.query_one(RowList).focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the indicator."""
        view = await self.ask(self._question)
        if view is None:
            return
        self._view = view
        self._place_code = view.place_code
        sentence = view_sentence(view, self.words)
        self.set_class(len(sentence) > _LONG, "-long")
        self.query_one(Said).say(
            view.indicator.name(self.words.language),
            judged_glyph(view.judgement),
            sentence,
            judged_role(view.judgement),
        )
        self.query_one(Chart).show(
            chart_lines(view, self.words),
            chart_marks(view, self.words),
            empty=self.words("indicator.no_chart"),
            interval_label=self.words("indicator.interval"),
            decimals_comma=self.words.language == "sv",
        )
        self.query_one("#source", Static).update(self._source(view))
        self.query_one("#about", Paper).show(about_blocks(view, self.radslag.clock.today(), self.words), keep_place=True)
        self.query_one(RowList).show(
            observation_columns(self.words), observation_rows(view, self.words), empty=self.words("indicator.no_chart")
        )
        self.refresh_bars()

    def _question(self, backend: Backend) -> IndicatorView:
        today = self.radslag.clock.today()
        view = indicator_view(backend, self.indicator_id, self._place_code, today=today)
        beside = self._beside(view.place_code)
        return indicator_view(backend, self.indicator_id, view.place_code, beside, today=today) if beside else view

    def _beside(self, place_code: str) -> list[str]:
        return self.radslag.settings.beside.get(place_code, "").split()

    @work(group="dialog", exclusive=True)
    async def action_choose_places(self) -> None:
        """Choose municipalities to show beside it, and keep them for this place."""
        view = self._view
        if view is None:
            return
        chosen = await self.app.push_screen_wait(ChoosePlaces(view, self._beside(view.place_code), self.words))
        if chosen is not None:
            self.radslag.remember(beside={**self.radslag.settings.beside, view.place_code: " ".join(chosen)})
            self.load()

    def action_other_place(self) -> None:
        """The next place that has values."""
        places = [code for code, _ in self._view.places_with_values] if self._view else []
        if places:
            here = places.index(self._place_code) if self._place_code in places else -1
            self._place_code = places[(here + 1) % len(places)]
            self.load()

    def _source(self, view: IndicatorView) -> str:
        unit = self.words(f"code.unit.{view.indicator.unit}")
        return f" {view.indicator.source} · {unit} · {product_words(view.indicator.product, self.words)}"
