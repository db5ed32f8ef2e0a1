"""What is put in order in the outline: up and down, to another area, one measure made several, several made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.write.new_measure import merge_measures, move_measures, split_measure
from store.write.order import can_be_ordered, move_row
from tui.dialogs.lines import Lines
from tui.dialogs.options import Options
from tui.forms.outline_questions import area_question, remaining_question, split_plan
from tui.rows.outline_rows import title_in_sentence
from tui.screens.outline_ground import OutlineGround

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.outline import OutlineRow
    from store.write.row_edit import SeenRow

MOVES = ("row_up", "row_down", "move_measures", "split_measure", "merge_measures")


class OutlineMoves(OutlineGround):
    """An outline whose rows change places."""

    def __init__(self, plan_id: str) -> None:
        super().__init__(plan_id)
        self._steps: list[tuple[str, int]] = []
        """(key of the row, how far) that wait for the store: a key held down is a few changes, not a hundred."""

    def action_row_up(self) -> None:
        """Before the one above it."""
        self._step(-1)

    def action_row_down(self) -> None:
        """After the one below it."""
        self._step(1)

    def _step(self, step: int) -> None:
        row = self.here
        if row is None or row.hidden or not can_be_ordered(row.kind):
            return
        before = self._steps.pop()[1] if self._steps and self._steps[-1][0] == row.key else 0
        self._steps.append((row.key, before + step))
        self._take_steps()

    @work(group="edit")
    async def _take_steps(self) -> None:
        async with self._turn:
            if not self._steps:
                return
            key, step = self._steps.pop(0)
            row = self._by_key.get(key)
            if row is None:
                return
            clock, role, seen = self.radslag.clock, self.radslag.role, self.seen(row)
            done: list[bool] = []

            def change(backend: Backend) -> bool:
                done.append(move_row(backend, row.kind, seen, step, clock, role=role) is not None)
                return done[-1]

            await self.carry_out(change)
            if done:
                said = "moved" if done[-1] else ("first" if step < 0 else "last")
                self.tell(self.words(f"outline.{said}", title=title_in_sentence(row)))

    @work(group="edit")
    async def action_move_measures(self) -> None:
        """The marked measures, or the one under the cursor, to another area of the plan."""
        rows, outline = self.measures_chosen(), self.outline
        if not rows or outline is None:
            self.tell(self.words("outline.on_a_measure"), refused=True)
            return
        areas = [area for area in outline.areas() if {row.owner_id for row in rows} != {area.id}]
        if not areas:
            self.tell(self.words("outline.one_area"), refused=True)
            return
        area_id = await self.app.push_screen_wait(Options(area_question(rows, areas, self.words)))
        if area_id is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        async with self._turn:
            seen = [self.seen(row) for row in self.rows_now(rows) if row.owner_id != area_id]
            if await self.carry_out(lambda backend: move_measures(backend, seen, area_id, clock, role=role)) is None:
                return
        self.saved()
        area = next(area for area in areas if area.id == area_id)
        self.tell(self.words("outline.moved_to", count=len(seen), area=title_in_sentence(area)))

    @work(group="edit")
    async def action_split_measure(self) -> None:
        """Titles, one a line: the measure takes the first, each other becomes a measure after it."""
        row = self.here
        if row is None or row.kind != "measure" or row.hidden:
            self.tell(self.words("outline.on_a_measure"), refused=True)
            return
        titles = await self.app.push_screen_wait(Lines(split_plan(row, self.words)))
        if titles is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        async with self._turn:
            [now] = self.rows_now([row]) or [row]
            made = await self.carry_out(lambda backend: split_measure(backend, self.seen(now), titles, clock, role=role))
        if made:
            self.tell(self.words("outline.split", id=row.id, ids=", ".join(made[1:])))

    @work(group="edit")
    async def action_merge_measures(self) -> None:
        """The marked measures become the one that is chosen."""
        rows = self.measures_chosen()
        if len(rows) <= 1:
            self.tell(self.words("outline.mark_two"), refused=True)
            return
        chosen = await self.app.push_screen_wait(Options(remaining_question(rows, self.words)))
        if chosen is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        async with self._turn:
            into, others = self._parted(rows, chosen)
            if await self.carry_out(lambda backend: merge_measures(backend, into, others, clock, role=role)) is None:
                return
        self.saved()
        self.outline_list.select(f"measure {chosen}")
        self.tell(self.words("outline.merged", count=len(rows), id=chosen))

    def _parted(self, rows: list[OutlineRow], chosen: str) -> tuple[SeenRow, list[SeenRow]]:
        seen = [self.seen(row) for row in self.rows_now(rows)]
        return next(one for one in seen if one.id == chosen), [one for one in seen if one.id != chosen]
