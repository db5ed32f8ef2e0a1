"""Which municipalities to compare with: those like this one first, then the county's, then every other that has values."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from store.i18n.formats import alphabetical
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView

MOST = 4
"""Municipalities beside one's own, its county and the country: more lines cannot be told apart."""
_MUNICIPALITY = 4
"""Signs in the code of a municipality; counties have two."""


class ChoosePlaces(ModalScreen["tuple[str, ...] | None"]):
    """Space marks, Enter shows what is marked; nothing marked leaves county and country."""

    CSS_PATH = "../styles/dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("space", "mark", show=False),
        Binding("x", "unmark_all", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, view: IndicatorView, chosen: Sequence[str], words: Translator) -> None:
        super().__init__()
        self._view, self._chosen, self._words = view, chosen, words

    def compose(self) -> ComposeResult:
        """The question, the places, the keys."""
        words = self._words
        with Vertical(classes="dialog"):
            yield Static(words("dialog.places", place=self._view.place_name), markup=False, classes="dialog--title")
            yield RowList(id="places", empty=words("dialog.places_none"))
            yield Static("", markup=False, classes="dialog--problem")
            yield Static(words("dialog.places_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """Those chosen before are marked."""
        words = self._words
        columns = (Column(words("column.place"), 20, grow=1), Column(words("column.note"), 18))
        places = self.query_one(RowList)
        places.show(columns, place_rows(self._view, words))
        places.set_marks(self._chosen)
        places.focus()

    def action_mark(self) -> None:
        """Mark or unmark the line under the cursor."""
        self.query_one(RowList).toggle_mark()
        self._say_how_many()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self.query_one(RowList).set_marks(())
        self._say_how_many()

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """Enter, or a second click, shows what is marked."""
        self.action_take()

    def action_take(self) -> None:
        """Hand back what is marked, unless it is too much."""
        marks = self.query_one(RowList).marks
        if len(marks) <= MOST:
            self.dismiss(tuple(sorted(marks)))

    def action_dismiss_empty(self) -> None:
        """Left as it was."""
        self.dismiss(None)

    def _say_how_many(self) -> None:
        many = len(self.query_one(RowList).marks) > MOST
        problem = self._words("dialog.places_many", count=MOST) if many else ""
        self.query_one(".dialog--problem", Static).update(problem)


def place_rows(view: IndicatorView, words: Translator) -> FixedRows:
    """Municipalities with values, each with why it stands where it does."""
    similar = {code for code, _ in view.similar}
    county = view.place_code[:2]
    others = [(code, name) for code, name in view.places_with_values if len(code) == _MUNICIPALITY and code != view.place_code]

    def order(place: tuple[str, str]) -> tuple[bool, bool, str]:
        return place[0] not in similar, place[0][:2] != county, alphabetical(place[1])

    def why(code: str) -> str:
        return words("dialog.similar") if code in similar else words("dialog.same_county") if code[:2] == county else ""

    return FixedRows([ListRow(code, (Cell(name), Cell(why(code), "muted"))) for code, name in sorted(others, key=order)])
