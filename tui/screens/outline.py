"""Planen: everything in it row by row, where it is written and put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container

from store.read.outline import plan_outline
from store.read.outline_text import outline_text
from tui import routes
from tui.commands.registry import commands
from tui.rows.outline_blocks import row_blocks
from tui.rows.outline_rows import outline_columns, outline_rows
from tui.screens.base import MOST_HINTS, bindings
from tui.screens.measure_edits import EDITS as MEASURE_EDITS
from tui.screens.outline_edits import EDITS, OutlineEdits
from tui.screens.outline_moves import MOVES, OutlineMoves
from tui.widgets.bars import Notice
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.outline import Outline
    from tui.commands.entry import Command
    from tui.widgets.row_source import FixedRows

_MORE = ("link_indicator", "mark", "unmark_all", "next_pane", "filter", "plan_text", "parties")
_OFFERS = (*EDITS, *MOVES, *MEASURE_EDITS, *_MORE)
_FOOTER = {
    "plan": ("edit_row", "new_row", "hide_rows", "show_hidden", "plan_text"),
    "priority_area": ("edit_row", "new_row", "row_up", "row_down", "hide_rows", "link_indicator"),
    "goal": ("edit_row", "new_row", "row_up", "row_down", "hide_rows", "link_indicator"),
    "measure": ("edit_row", "new_row", "set_status", "move_measures", "split_measure", "hide_rows"),
    "activity": ("edit_row", "new_row", "hide_rows", "show_activities"),
}
"""What the key line has room for, by what the cursor stands on."""
_MARKED = ("set_status", "set_lead", "set_due", "move_measures", "merge_measures", "hide_rows")
_OF_MEASURES = (*MEASURE_EDITS, "move_measures", "split_measure", "merge_measures")
_ORDERED = ("priority_area", "goal", "measure")


class OutlineScreen(OutlineEdits, OutlineMoves):
    """The plan's rows; the whole text of the one under the cursor where there is room."""

    CSS_PATH = "../styles/outline.tcss"
    OFFERS: ClassVar[tuple[str, ...]] = _OFFERS
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, plan_id: str, at: str | None = None, say: str = "") -> None:
        super().__init__(plan_id)
        self._at = at
        self._say = say
        self._activities = self._hidden_too = False

    def body(self) -> ComposeResult:
        """Rows and text."""
        with Container(classes="split"):
            yield RowList(id="outline", classes="list", empty=self.words("screen.reading"))
            yield Paper(classes="detail")

    def place_name(self) -> str:
        """Which plan."""
        return self.words("outline.place", plan=self.plan_id)

    def on_mount(self) -> None:
        """The keys go to the rows."""
        super().on_mount()
        self.outline_list.focus()

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Read the plan."""
        await self.read_again()

    async def read_again(self) -> None:
        """Read the plan and show it, the cursor where it was. The lines are made in the thread that asks."""
        today, words, hidden_too = self.radslag.clock.today(), self.words, self._hidden_too

        def question(backend: Backend) -> tuple[Outline, FixedRows]:
            outline = plan_outline(backend, self.plan_id, hidden_too=hidden_too)
            at = outline.row_of(self._at) if self._at else None
            self._activities = self._activities or (at is not None and at.kind == "activity")
            return outline, outline_rows(outline, today, words, activities=self._activities)

        answer = await self.ask(question)
        if answer is not None:
            self._show(*answer)

    def _show(self, outline: Outline, rows: FixedRows) -> None:
        before = self.here
        self.outline = outline
        self._by_key = {row.key: row for row in outline.rows}
        self.example = any(row.measure.example for row in outline.rows if row.measure)
        self.outline_list.show(outline_columns(self.words), rows)
        if before and before.kind == "activity" and rows.index_of(before.key) is None:
            self.outline_list.select(f"measure {before.owner_id}")
        if self._at and (row := outline.row_of(self._at)):
            self.outline_list.select(row.key)
        if self._say:
            self.tell(self._say)
        self._at, self._say = None, ""

    @on(RowList.Highlighted, "#outline")
    def row_highlighted(self) -> None:
        """Text and keys follow the cursor."""
        self.load_text()
        self.refresh_bars()

    @on(RowList.Chosen, "#outline")
    def row_chosen(self) -> None:
        """Its form."""
        self.action_edit_row()

    @work(group="detail", exclusive=True)
    async def load_text(self) -> None:
        """Ask for what is written about the row under the cursor; only the latest question is answered."""
        row, paper = self.here, self.query_one(Paper)
        if row is None or not paper.display:
            return
        text = await self.ask(lambda backend: outline_text(backend, row.kind, row.id))
        if text is not None and self.here == row:
            paper.show(row_blocks(row, text, self.radslag.clock.today(), self.words))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to a measure needs one; a hidden row can only be brought back."""
        row = self.here if self.is_mounted else None
        if row is None or self.outline is None:
            return super().check_action(action, parameters)
        kinds = {one.kind for one in self.chosen_rows() if not one.hidden}
        refused = (
            (action in _OF_MEASURES and "measure" not in kinds)
            or (action in {"row_up", "row_down"} and not kinds & set(_ORDERED))
            or (action == "link_indicator" and self.linking_area() is None)
            or (action == "new_row" and row.hidden)
            or (action == "plan_text" and self.outline.hidden)
        )
        return False if refused else super().check_action(action, parameters)

    def _footer(self) -> list[Command]:
        """The keys of the row the cursor stands on; of marked ones what can be done to all."""
        row = self.here if self.is_mounted else None
        wanted = _MARKED if self.outline_list.marks else _FOOTER[row.kind if row else "plan"]
        by_id = {command.id: command for command in commands(*_OFFERS)}
        return [by_id[one] for one in (*wanted, "help") if self.check_action(one, ()) is not False][:MOST_HINTS]

    def refresh_standing(self) -> None:
        """How many are marked, or else how many rows are hidden, goes before that the figures are invented."""
        marks = len(self.outline_list.marks)
        hidden = self.outline.hidden_rows if self.outline and not self.example else 0
        if marks:
            self.query_one(Notice).standing = self.words("screen.marked", count=marks)
        elif hidden:
            self.query_one(Notice).standing = self.words("outline.hidden_count", count=hidden)
        else:
            super().refresh_standing()

    def unfold(self) -> None:
        """Show activities from now on."""
        self._activities = True

    def action_show_activities(self) -> None:
        """Show what is done below each measure, or fold it again."""
        self._activities = not self._activities
        self.load()

    def action_show_hidden(self) -> None:
        """Show what was hidden too, or leave it out again."""
        self._hidden_too = not self._hidden_too
        self.load()
        if self._hidden_too:
            self.tell(self.words("outline.hidden_shown" if self._any_hidden() else "outline.none_hidden"))
        else:
            self.tell("")

    def action_mark(self) -> None:
        """Mark the line, if it is a measure: those can be moved, merged and hidden many at once."""
        row = self.here
        if row and row.kind == "measure" and not row.hidden:
            self.outline_list.toggle_mark()
        else:
            self.tell(self.words("outline.mark_measures"))
        self.refresh_bars()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self.outline_list.set_marks(())
        self.refresh_bars()

    def action_filter(self) -> None:
        """Filter among the plan's measures, in the view of all."""
        routes.open_measures(self.radslag, f"plan:{self.plan_id} ", ask=True)

    def action_plan_text(self) -> None:
        """The plan's own text."""
        routes.open_plan(self.radslag, self.plan_id)

    def _any_hidden(self) -> bool:
        return bool(self.outline and self.outline.hidden_rows)
