"""A priority area while it is put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.ledger import NOTHING, Passage

if TYPE_CHECKING:
    from store.importing.plan_document.areas import AreaTitle
    from store.importing.plan_document.proposal import Confidence
    from store.importing.plan_document.table_rows import TableRow

ATTRIBUTES = frozenset({"who", "partners", "start", "due", "status", "detail", "follow_up"})
ROLES = ("who", "partners", "start", "due", "status")
"""What a measure has fields for."""


@dataclass(slots=True)
class MeasureDraft:
    """A measure with what is said of it."""

    title: Passage
    confidence: Confidence
    reason: str
    detail: Passage = NOTHING
    said: dict[str, Passage] = field(default_factory=dict)
    """``who``, ``partners``, ``start``, ``due``, ``status`` in the plan's words."""
    promiser: Passage = NOTHING
    """Who the heading over its list says will do it, when nothing nearer says."""
    of_the_list: bool = False
    """Whether who or when is said once, after a whole list."""

    def add(self, role: str, passage: Passage, heading: str = "") -> None:
        """What a line or cell says of it; what has no field of its own becomes detail, after its heading."""
        if not passage:
            return
        if role in ROLES:
            self.said[role] = self.said.get(role, NOTHING).and_then(passage)
        else:
            told = passage.saying(f"{heading}: {passage.text}") if heading else passage
            self.detail = self.detail.and_then(told)


@dataclass(slots=True)
class GoalDraft:
    """A goal."""

    text: Passage
    confidence: Confidence
    reason: str
    overall: bool = False
    cause: Passage = NOTHING
    wording: Passage = NOTHING
    measures: list[MeasureDraft] = field(default_factory=list)
    measured_by: Passage = NOTHING
    """What a column for indicators or follow-up says beside it; the words themselves stand with the measures."""


@dataclass(slots=True)
class AreaDraft:
    """An area: its name, texts, list of measures, rows of its tables."""

    title: AreaTitle
    heading: Passage = NOTHING
    full_title: str = ""
    summary: Passage = NOTHING
    definition: Passage = NOTHING
    goals: list[GoalDraft] = field(default_factory=list)
    listed: list[MeasureDraft] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    """Sentences that only say what follows."""
    headings: list[int] = field(default_factory=list)
    """Sentences that are headings of columns."""

    def tell(self, passage: Passage) -> None:
        """Text that has no place of its own in the area."""
        self.summary = self.summary.and_then(passage, "\n\n")
