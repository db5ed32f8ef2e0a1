"""A plan as an outline: one row for each thing in it, in the plan's own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from store.model.codes import PlanKind
    from store.model.measure import MeasureRow

KINDS = ("plan", "priority_area", "goal", "measure", "activity")
"""What a row can be: an entity of the log."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One thing of the plan."""

    kind: str
    """One of :data:`KINDS`."""
    id: str
    title: str
    owner_id: str
    """What it stands in: an area's plan, a goal's or measure's area, an activity's measure; the plan's own id for the plan."""
    version: int
    hidden: bool
    level: str = ""
    """Of a goal: ``overall`` for an overall goal of the area, ``row`` for one of the plan's table."""
    measure: MeasureRow | None = None
    """Of a measure: where it stands."""
    goal_ids: tuple[str, ...] = ()
    """Of a measure: the goals it serves that are not hidden."""
    activities: int = 0
    """Of a measure: how many activities are shown below it."""
    day: date | None = None
    """Of an activity: when it was done, or else is planned."""
    done: bool = False
    """Of an activity: whether it is done."""

    @property
    def key(self) -> str:
        """What it is found by: ids of two kinds may be the same."""
        return f"{self.kind} {self.id}"


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole plan, row by row: its head, and each area with overall goals, goals, measures and their activities."""

    plan_id: str
    title: str
    kind: PlanKind
    area_label: str | None
    """What the plan calls its areas."""
    period: str | None
    valid_from: date | None
    valid_to: date | None
    decided_on: date | None
    places: tuple[tuple[str, str], ...]
    """(code, name)."""
    hidden: bool
    example: bool
    rows: tuple[OutlineRow, ...]
    hidden_rows: int
    """How many rows are hidden, whether they are among ``rows`` or not."""

    def row_of(self, row_id: str) -> OutlineRow | None:
        """The row with that id; where several kinds share it, the one that stands first in the plan."""
        return next((row for row in self.rows if row.id == row_id), None)

    def areas(self) -> tuple[OutlineRow, ...]:
        """The areas that are not hidden."""
        return tuple(row for row in self.rows if row.kind == "priority_area" and not row.hidden)


@dataclass(frozen=True, slots=True)
class OutlineText:
    """What is written about one row."""

    fields: dict[str, object]
    """As :data:`store.model.edit_fields.EDIT_FIELDS` names them; None where nothing is written."""
    parts: dict[str, tuple[str, ...]]
    """What is named: parties, goals, municipalities, by the name of the part."""
