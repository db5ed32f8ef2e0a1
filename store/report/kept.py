"""Whether a promise was kept, as far as anybody has said: from the council's assessments, else from reported statuses."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from store.model.codes import Assessment
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.model.measure import MeasureRow
    from store.model.plan import AreaView


class Kept(StrEnum):
    """Nothing more is said than somebody has reported or judged."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNSAID = "unsaid"
    """Nobody has said anything yet, or it is planned and its time is not over."""


@dataclass(frozen=True, slots=True)
class KeptArea:
    """How a promised area stands, and on what ground."""

    kept: Kept
    by_assessment: bool
    """The council judged its goals; else it is the statuses of its measures."""


_BY_STATUS = {
    Status.COMPLETED: Kept.YES,
    Status.EMBEDDED: Kept.YES,
    Status.IN_PROGRESS: Kept.PARTLY,
    Status.DELAYED: Kept.PARTLY,
    Status.PAUSED: Kept.PARTLY,
    Status.CANCELLED: Kept.NO,
}
_BY_ASSESSMENT = {
    Assessment.MET: Kept.YES,
    Assessment.PARTLY_MET: Kept.PARTLY,
    Assessment.NOT_MET: Kept.NO,
    Assessment.NOT_ASSESSABLE: Kept.UNSAID,
}


def kept_measure(row: MeasureRow, *, ended: bool) -> Kept:
    """By the reported status. What was never begun is broken only when the promise's time is over and somebody has reported."""
    if row.touched_on is None:
        return Kept.UNSAID
    return _BY_STATUS.get(row.status, Kept.NO if ended else Kept.UNSAID)


def kept_area(area: AreaView, *, ended: bool) -> KeptArea:
    """By its goals when any was judged, else by its measures."""
    judged = [goal.judgement for goal in (*area.overall_goals, *area.goals)]
    if any(judged):
        return KeptArea(_together(_BY_ASSESSMENT[one.assessment] if one else Kept.UNSAID for one in judged), by_assessment=True)
    return KeptArea(_together(kept_measure(row, ended=ended) for row in area.measures), by_assessment=False)


def _together(parts: Iterable[Kept]) -> Kept:
    """All alike, or partly."""
    counted = Counter(parts)
    if not counted:
        return Kept.UNSAID
    if len(counted) == 1:
        return next(iter(counted))
    return Kept.PARTLY if counted[Kept.YES] or counted[Kept.PARTLY] else Kept.NO if not counted[Kept.UNSAID] else Kept.UNSAID
