"""Which municipality, or municipalities, a plan is for: a few letters leave those that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from store.clean import clean
from store.i18n.formats import alphabetical
from tui.widgets.line import Line
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import PurePath

    from textual.app import ComposeResult

    from store.i18n.translator import Translator


class ChooseMunicipalities(ModalScreen[tuple[str, ...] | None]):
    """Enter takes the one under the cursor, or those that were added with +; hands back codes, None when it was left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/options.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("plus", "add", show=False, priority=True),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, title: str, places: Sequence[tuple[str, str, str]], chosen: Sequence[str], words: Translator) -> None:
        super().__init__()
        self._title, self._places, self._words = title, places, words
        self.chosen = list(chosen)
        """Codes, in the order they were added."""
        self._warned = False

    def compose(self) -> ComposeResult:
        """The question, the field, the municipalities, those added, the keys."""
        with Vertical(classes="dialog -places"):
            yield Static(clean(self._title), markup=False, classes="dialog--title")
            yield Line(placeholder=self._words("new_plan.place_letters"))
            yield RowList(empty=self._words("new_plan.place_none"))
            yield Static(markup=False, classes="options--about")
            yield Static(self._words("new_plan.place_keys"), markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """All of them to begin with; the keys go to the field."""
        self._show("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def written(self, message: Input.Changed) -> None:
        """Leave those that have the letters; those that begin with them first."""
        self._show(message.value)

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter."""
        self._take()

    @on(RowList.Chosen)
    def clicked(self) -> None:
        """A second click on a line takes it."""
        self._take()

    def action_add(self) -> None:
        """One more municipality, or one less."""
        code = self.query_one(RowList).cursor_key
        if code:
            self.chosen = [one for one in self.chosen if one != code] if code in self.chosen else [*self.chosen, code]
            self.query_one(Input).value = ""
            self._show("")

    def action_move(self, step: int) -> None:
        """The line above or below, while the keys go to the field."""
        self.query_one(RowList).action_move(step)

    def holds_back(self) -> bool:
        """Whether municipalities are chosen that nothing has been made of yet, and nobody has been told; now she is."""
        if self._warned or not self.chosen:
            return False
        self._warned = True
        self.query_one(".dialog--hint", Static).update(self._words("new_plan.unsaved"))
        return True

    def action_dismiss_empty(self) -> None:
        """Left without choosing."""
        self.dismiss(None)

    def _take(self) -> None:
        code = self.query_one(RowList).cursor_key
        written = self.query_one(Input).value.strip()
        if self.chosen and (code in self.chosen or not written):
            self.dismiss(tuple(self.chosen))
        elif code:
            self.dismiss((*self.chosen, code))

    def _show(self, text: str) -> None:
        wanted = alphabetical(text.strip())
        fitting = [place for place in self._places if wanted in alphabetical(place[1]) or wanted == place[0]]
        fitting.sort(key=lambda place: not alphabetical(place[1]).startswith(wanted))
        rows = [
            ListRow(code, (Cell("✓" if code in self.chosen else "", "accent"), Cell(name), Cell(county, "muted")))
            for code, name, county in fitting
        ]
        listed = self.query_one(RowList)
        listed.show((Column("", 1), Column(self._words("column.place"), 20, grow=1), Column("", 24)), FixedRows(rows))
        if wanted:
            listed.action_edge(0)
        names = {code: name for code, name, _ in self._places}
        said = ", ".join(names[code] for code in self.chosen)
        self.query_one(".options--about", Static).update(self._words("new_plan.place_chosen", names=said) if said else "")
