"""How a meeting judges a goal: a person's word, beside what the indicators say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.write.follow_up_row import put_row
from store.write.meeting_entry import kept, record_entry

if TYPE_CHECKING:
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.walk import Assessed

_GOAL = "SELECT id FROM goal WHERE id = $1 AND NOT hidden"
_SAID = (
    "SELECT assessed_on FROM goal_assessment WHERE goal_id = $1 AND meeting_id = $2 AND NOT hidden ORDER BY assessed_on DESC"
)


def assess_goal(backend: Backend, meeting_id: str, said: Assessed, clock: Clock, *, role: str | None = None) -> int | None:
    """Write how the meeting judges the goal; what the same meeting said before is changed, not added to.

    Raises:
        UnknownId: there is no such goal; InvalidValue: the note is too long.
    """
    if not backend.rows(_GOAL, [said.goal_id]):
        raise UnknownId(kind="goal", id=said.goal_id, near=[])
    before = backend.rows(_SAID, [said.goal_id, meeting_id])
    day: date = before[0][0] if before else clock.today()
    values = {"assessment": said.assessment.value, "meeting_id": meeting_id, "note": kept(said.note)}
    events = put_row(backend, "goal_assessment", (said.goal_id, day), values, said.assessment.value)
    return record_entry(backend, events, clock, role)
