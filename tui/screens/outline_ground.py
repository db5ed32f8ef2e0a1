"""What every room of the outline stands on: the rows, where the cursor is, and one way to change something."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from store.errors import StaleVersion, StoreError
from store.write.row_edit import SeenRow
from tui.screens.link_edits import LinkEdits
from tui.screens.measure_edits import MeasureEdits
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.db.backend import Backend
    from store.model.measure import MeasureRow
    from store.model.outline import Outline, OutlineRow

Answer = TypeVar("Answer")


class OutlineGround(MeasureEdits, LinkEdits):
    """A screen that shows a plan row by row."""

    def __init__(self, plan_id: str) -> None:
        super().__init__()
        self.plan_id = plan_id
        self.outline: Outline | None = None
        """What is shown; None while it is read."""
        self._by_key: dict[str, OutlineRow] = {}
        self._turn = asyncio.Lock()
        """One change after the other: a quick hand must not meet the rows of before its last press."""

    async def read_again(self) -> None:
        """Read the plan and show it, the cursor where it was."""
        raise NotImplementedError

    @property
    def outline_list(self) -> RowList:
        """The list of rows."""
        return self.query_one("#outline", RowList)

    @property
    def here(self) -> OutlineRow | None:
        """The row the cursor stands on."""
        return self._by_key.get(self.outline_list.cursor_key or "")

    def chosen_rows(self) -> list[OutlineRow]:
        """The marked rows in the plan's order, or the one under the cursor."""
        marked = self.outline_list.marks
        rows = [row for key, row in self._by_key.items() if key in marked]
        return rows or ([self.here] if self.here else [])

    def measures_chosen(self) -> list[OutlineRow]:
        """The measures among them that are not hidden."""
        return [row for row in self.chosen_rows() if row.kind == "measure" and not row.hidden]

    def chosen_measures(self) -> list[MeasureRow]:
        """As lists of measures have them."""
        return [row.measure for row in self.measures_chosen() if row.measure]

    def linking_area(self) -> tuple[str, str, frozenset[str]] | None:
        """The goal under the cursor; of a measure those it serves; of an area all."""
        row, outline = self.here, self.outline
        if row is None or outline is None or row.hidden or not outline.places:
            return None
        goals = {"goal": frozenset({row.id}), "measure": frozenset(row.goal_ids)}.get(row.kind, frozenset())
        area = row.id if row.kind == "priority_area" else row.owner_id
        return (area, outline.places[0][0], goals) if row.kind in {"priority_area", "goal", "measure"} else None

    def seen(self, row: OutlineRow) -> SeenRow:
        """The row as it is shown."""
        return SeenRow(row.id, max(row.version, self._own.get(row.id, 0) if row.kind == "measure" else 0))

    def saved(self) -> None:
        """Marks have done their work."""
        self.outline_list.set_marks(())
        self.refresh_standing()

    def rows_now(self, rows: Sequence[OutlineRow]) -> list[OutlineRow]:
        """The same rows as they are shown now."""
        return [self._by_key[row.key] for row in rows if row.key in self._by_key]

    async def carry_out(self, change: Callable[[Backend], Answer]) -> Answer | None:
        """Change something and show the plan as it is then; None when it was refused, which is told.

        Somebody else's newer version is shown, not overwritten.
        """
        try:
            answer = await self.radslag.gateway.write(change)
        except StoreError as error:
            if isinstance(error, StaleVersion):
                await self.read_again()
            self.tell(self.words.error(error), refused=True)
            return None
        await self.read_again()
        return answer
