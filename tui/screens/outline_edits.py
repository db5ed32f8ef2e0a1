"""What is written in the outline: a row's form, a new row below the cursor, rows hidden and brought back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual import work

from store.write.hidden_rows import hide_rows, restore_row
from tui.dialogs.options import Options
from tui.forms.outline_questions import fitting, hide_plan_question, new_question
from tui.rows.outline_rows import plain_title
from tui.screens.outline_ground import OutlineGround

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.model.outline import OutlineRow

EDITS = ("edit_row", "new_row", "hide_rows", "show_hidden", "show_activities")


class OutlineEdits(OutlineGround):
    """An outline whose rows are written."""

    def __init__(self, plan_id: str) -> None:
        super().__init__(plan_id)
        self._last_made = ""
        """What was made last: the likeliest to be made next."""

    @work(group="edit")
    async def action_edit_row(self) -> None:
        """The row's form; a hidden row is brought back."""
        from tui.row_edits import edit_row

        row = self.here
        if row is None:
            return
        if row.hidden:
            await self._bring_back(row)
        elif await edit_row(self, row.kind, row.id):
            await self.read_again()

    @work(group="edit")
    async def action_new_row(self) -> None:
        """Something new below the cursor: what, then its form; the cursor stands on it afterwards."""
        row = self.here
        if row is None or row.hidden:
            return
        what = fitting(row)[0]
        if len(fitting(row)) > 1:
            answer = await self.app.push_screen_wait(Options(new_question(row, self._last_made, self.words)))
            if answer is None:
                return
            what = answer
        made = await self._made(row, what)
        if made is None:
            return
        self._last_made = what
        kind = what.partition(" ")[0]
        if kind == "activity":
            self.unfold()
        await self.read_again()
        self.outline_list.select(f"{kind} {made}")

    @work(group="edit")
    async def action_hide_rows(self) -> None:
        """Hide the marked rows, or the one under the cursor, with all that is below; a hidden one comes back."""
        rows = self.chosen_rows()
        if len(rows) == 1 and rows[0].hidden:
            await self._bring_back(rows[0])
            return
        rows = [row for row in rows if not row.hidden]
        if not rows:
            return
        content = self._content(rows)
        if rows[0].kind == "plan":
            question = hide_plan_question(rows[0], content, self.words)
            if await self.app.push_screen_wait(Options(question)) != "yes":
                return
        clock, role = self.radslag.clock, self.radslag.role
        async with self._turn:
            seen = [(row.kind, self.seen(row)) for row in self.rows_now(rows)]
            if await self.carry_out(lambda backend: hide_rows(backend, seen, clock, role=role)) is None:
                return
        self.saved()
        what = rows[0].id if len(rows) == 1 else self.words("outline.count.measure", count=len(rows))
        key = "plan_hidden" if rows[0].kind == "plan" else "hidden_with" if content else "hidden"
        self.tell(self.words(f"outline.{key}", what=what, content=content))

    def unfold(self) -> None:
        """Show activities from now on."""

    async def _bring_back(self, row: OutlineRow) -> None:
        clock, role = self.radslag.clock, self.radslag.role
        async with self._turn:
            done = await self.carry_out(lambda backend: restore_row(backend, row.kind, row.id, clock, role=role))
        if done is not None:
            self.outline_list.select(row.key)
            self.tell(self.words("outline.restored", what=f"{row.id} {plain_title(row)}"))

    async def _made(self, row: OutlineRow, what: str) -> str | None:
        from tui.row_edits import new_row

        kind, _, level = what.partition(" ")
        area_id, measure_id = self._stands_in(row)
        owner = {"priority_area": self.plan_id, "activity": measure_id}.get(kind, area_id)
        same = row.kind == kind and row.level == level
        after = {"priority_area": area_id, "measure": measure_id}.get(kind, row.id if same else "") or None
        return await new_row(self, kind, owner, level="overall" if level == "overall" else "row", after=after)

    def _stands_in(self, row: OutlineRow) -> tuple[str, str]:
        """(area id, measure id) the row is, or stands in; empty where there is none."""
        match row.kind:
            case "priority_area":
                return row.id, ""
            case "measure":
                return row.owner_id, row.id
            case "activity":
                return self._by_key[f"measure {row.owner_id}"].owner_id, row.owner_id
            case "goal":
                return row.owner_id, ""
        return "", ""

    def _content(self, rows: Sequence[OutlineRow]) -> str:
        """``5 mål, 6 åtgärder``: what goes with them."""
        outline = self.outline
        inside = {row.id for row in rows}
        found: Counter[str] = Counter()
        for row in outline.rows if outline else ():
            if row.kind != "plan" and row.owner_id in inside and not row.hidden:
                inside.add(row.id)
                found[row.kind] += row.key not in {one.key for one in rows}
        parts = [self.words(f"outline.count.{kind}", count=count) for kind, count in found.items() if count]
        return ", ".join(parts)
