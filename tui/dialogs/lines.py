"""Several things, one a line: titles of areas, or of what a measure is split into. Beside them what others call theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from store.clean import clean, clean_lines
from store.i18n.formats import alphabetical
from tui.personal_words import MASK_KEY, guard_words
from tui.widgets.passage import mask_in
from tui.widgets.row_list import RowList
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow
from tui.widgets.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePath

    from textual.app import ComposeResult

    from store.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class LinesPlan:
    """What is to be written."""

    title: str
    about: str
    text: str
    keys: str
    unsaved: str
    """Stands instead of the keys when one leaves, or ends the program, with something written."""
    problem: Callable[[tuple[str, ...]], str | None]
    """What is wrong with the lines, or nothing."""
    suggestions: tuple[str, ...] = ()
    suggested: str = ""
    """Heading of the suggestions."""
    guarded: bool = True
    """Whether to ask once more before what was written is let go. Not where going back keeps it."""


class Lines(ModalScreen[tuple[str, ...] | None]):
    """Enter begins a new line, Ctrl+S goes on; hands back the lines that are not empty, None when it was left."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012  (Textual types it so)
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/options.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", show=False, priority=True),
        Binding("escape", "dismiss_empty", show=False, priority=True),
        Binding("space,enter", "add", show=False),
        Binding("tab", "other_side", show=False, priority=True),
        Binding(MASK_KEY, "mask", show=False, priority=True),
    ]

    def __init__(self, plan: LinesPlan) -> None:
        super().__init__()
        self._plan = plan
        self._warned = False
        self.text = plan.text
        """What stands there, or stood when it was left."""

    def compose(self) -> ComposeResult:
        """What it is about, the lines, the suggestions, the keys."""
        plan = self._plan
        with Vertical(classes="dialog -lines"):
            yield Static(clean(plan.title), markup=False, classes="dialog--title")
            yield Static(clean_lines(plan.about), markup=False, classes="options--about")
            with Horizontal(classes="lines--both"):
                yield Writing(clean_lines(plan.text), soft_wrap=True, tab_behavior="focus")
                if plan.suggestions:
                    yield RowList()
            yield Static(markup=False, classes="dialog--problem")
            yield Static(plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """Writing goes on where it ended."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)
        self._offer()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written, without blanks around it and empty lines."""
        written = (clean(line).strip() for line in self.query_one(TextArea).text.splitlines())
        return tuple(line for line in written if line)

    @on(TextArea.Changed)
    def written(self) -> None:
        """Say what had better not be saved; whoever writes on has decided to stay."""
        self.text = self.query_one(TextArea).text
        self._warned = False
        self.query_one(".dialog--hint", Static).update(self._plan.keys)
        words = cast("_Speaks", self.app).words
        self._say((self._plan.problem(self.lines) if self.lines else None) or guard_words([self.text], words))
        self._offer()

    def action_save(self) -> None:
        """Hand them back, unless they will not do."""
        problem = self._plan.problem(self.lines)
        if problem:
            self._say(problem)
        else:
            self.dismiss(self.lines)

    def action_add(self) -> None:
        """Take the suggestion under the cursor."""
        offered = self.query(RowList)
        title = offered.first().cursor_key if offered else None
        if title:
            self.query_one(TextArea).text = "\n".join([*self.lines, title, ""])

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """A click takes it too."""
        self.action_add()

    def action_other_side(self) -> None:
        """Between what is written and the suggestions."""
        self.focus_next()

    def action_mask(self) -> None:
        """Put stars where personal data stand."""
        mask_in(self.query_one(Writing))

    def action_dismiss_empty(self) -> None:
        """Left. What was written is let go at the second press only."""
        self.text = self.query_one(TextArea).text
        if not self._plan.guarded or not self.holds_back():
            self.dismiss(None)

    def holds_back(self) -> bool:
        """Whether something is unsaved and nobody has been told yet; now she is."""
        if self._warned or self.query_one(TextArea).text.strip() == self._plan.text.strip():
            return False
        self._warned = True
        self.query_one(".dialog--hint", Static).update(self._plan.unsaved)
        return True

    def _offer(self) -> None:
        for offered in self.query(RowList):
            taken = {alphabetical(line) for line in self.lines}
            rows = [ListRow(one, (Cell(one),)) for one in self._plan.suggestions if alphabetical(one) not in taken]
            offered.show((Column(self._plan.suggested, 20, grow=1),), FixedRows(rows))

    def _say(self, problem: str | None) -> None:
        self.query_one(".dialog--problem", Static).update(clean(problem or ""))


class _Speaks(Protocol):
    """What the dialog knows of the application: its words."""

    words: Translator
