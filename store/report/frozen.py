"""A frozen copy of a meeting made into the models the other rooms write from. Nothing is looked up in the store of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from store.model.codes import Assessment
from store.model.measure import MeasureRow
from store.model.meeting import (
    AgendaItem,
    Attendance,
    Council,
    DecisionKind,
    Meeting,
    MeetingAssessment,
    MeetingDecision,
    MeetingState,
    MeetingView,
)
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

Data = dict[str, Any]
"""An object of the copy, as `store.exporting.snapshot` wrote it."""


@dataclass(frozen=True, slots=True)
class FrozenPage:
    """One measure as it was shown, with what its indicators said in both languages."""

    row: MeasureRow
    said: tuple[tuple[Mapping[str, Data], str], ...]
    """(by language: name, value and sentence; source line), each indicator once."""


@dataclass(frozen=True, slots=True)
class FrozenMeeting:
    """What a meeting was shown."""

    today: date
    view: MeetingView
    pages: tuple[FrozenPage, ...]
    """In the order they were shown."""


def frozen_meeting(content: Data) -> FrozenMeeting:
    """The copy's content as models.

    Raises:
        KeyError, TypeError, ValueError, AttributeError: it is not what was once written.
    """
    minutes, today = content["minutes"], date.fromisoformat(content["today"])
    measures = [page["measure"] for page in content["pages"] if page["measure"]]
    return FrozenMeeting(today, _view(minutes), tuple(_page(measure) for measure in measures))


def _view(data: Data) -> MeetingView:
    items = [item for item in data["items"] if item["id"]]
    decided = sorted((one for item in data["items"] for one in item["decisions"]), key=lambda one: int(one["number"]))
    attended = data["attendance"]
    there: tuple[tuple[str, bool | None], ...] = (("present", True), ("absent", False), ("unsaid", None))
    return MeetingView(
        meeting=_meeting(data),
        previous=None,
        agenda=tuple(
            AgendaItem(one["id"], one["position"], one["title"], one["area"], one["minutes"], one["note"], 0) for one in items
        ),
        attendance=tuple(Attendance(name, present) for key, present in there for name in attended[key]),
        decisions=tuple(_decision(one) for one in decided),
        pending=tuple(_decision(one) for one in data["pending"]),
        assessments=tuple(_assessment(one) for item in data["items"] for one in item["assessments"]),
    )


def _meeting(data: Data) -> Meeting:
    places = tuple((one["code"], one["name"]) for one in data["places"])
    quorum, example = data["attendance"]["quorum"], bool(data["example"])
    return Meeting(
        id=data["id"],
        council=Council(data["council"], data["council_name"], places, (), quorum, example, 0),
        held_on=date.fromisoformat(data["held_on"]),
        starts_at=data["starts_at"],
        venue=data["venue"],
        title=data["title"],
        state=MeetingState(data["state"]),
        reports_due=_day(data["reports_due"]),
        opened_on=None,
        closed_on=None,
        at_item=None,
        at_measure=None,
        example=example,
        version=0,
    )


def _decision(data: Data) -> MeetingDecision:
    return MeetingDecision(
        data["id"],
        data["meeting"],
        date.fromisoformat(data["held_on"]),
        DecisionKind(data["kind"]),
        None,
        data["measure"],
        data["measure_title"],
        data["wording"],
        data["responsible"],
        _day(data["due"]),
        data["done"],
        data["example"],
        0,
    )


def _assessment(data: Data) -> MeetingAssessment:
    return MeetingAssessment(
        data["goal"],
        data["goal_title"],
        data["area"],
        Assessment(data["assessment"]),
        date.fromisoformat(data["on"]),
        data["note"],
        data["example"],
    )


def _page(data: Data) -> FrozenPage:
    row = MeasureRow(
        data["id"],
        data["title"],
        data["plan"],
        data["area"],
        data["area_title"],
        Status(data["status"]),
        data["lead"] or "",
        _day(data["start"]),
        _day(data["due"]),
        None,
        data["last_report_year"],
        data["example"],
        data["version"],
    )
    series = {one["id"]: (one["said"], one["source"] or "") for goal in data["goals"] for one in goal["indicators"]}
    return FrozenPage(row, tuple(series.values()))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
