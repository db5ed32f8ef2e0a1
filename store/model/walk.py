"""The walk through a meeting, a page at a time: agenda items, the measures of their areas, and what no item covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from store.model.codes import Assessment
    from store.model.follow_up import GoalJudgement
    from store.model.indicator import LinkedSeries
    from store.model.measure import MeasureView
    from store.model.meeting import AgendaItem, MeetingDecision, MeetingView
    from store.model.status import Status


@dataclass(frozen=True, slots=True)
class WalkPage:
    """One page: a measure, or an agenda item that walks through none."""

    item: AgendaItem | None
    """None for measures that no agenda item covers."""
    item_number: int
    """Which item it is, from 1; 0 without one."""
    area_title: str | None
    measure_id: str | None
    measure_title: str | None
    status: Status | None
    place_code: str | None
    """Where the measure's indicators are read: the first of the council's places that the plan belongs to."""
    number: int
    """Which measure of its group it is, from 1."""
    count: int
    """How many pages the group has."""

    @property
    def key(self) -> str:
        """What tells the page from the others, for a list."""
        return f"{self.item.id if self.item else ''}/{self.measure_id or ''}"


@dataclass(frozen=True, slots=True)
class Walk:
    """A meeting as it is walked through."""

    view: MeetingView
    pages: tuple[WalkPage, ...]
    elapsed: Mapping[str, timedelta]
    """How long each agenda item has been on the table today, the one that is there now counted until now; under the
    meeting's own id what no item covers."""

    def index(self) -> int:
        """Where the walk stands: the page of the kept item and measure, or the nearest that is still there."""
        item, measure = self.view.meeting.at_item, self.view.meeting.at_measure
        exact = [n for n, page in enumerate(self.pages) if _item(page) == item and page.measure_id == measure]
        same_measure = [n for n, page in enumerate(self.pages) if measure and page.measure_id == measure]
        same_item = [n for n, page in enumerate(self.pages) if item and _item(page) == item]
        return next(iter([*exact, *same_measure, *same_item]), 0)


@dataclass(frozen=True, slots=True)
class RoomGoal:
    """A goal as the room sees it: what its indicators say, and what people have said."""

    id: str
    title: str
    own: bool
    """Whether the measure serves it; otherwise it is an overall goal of the area."""
    series: tuple[LinkedSeries, ...]
    judgement: GoalJudgement | None
    """The latest assessment, of any meeting."""


@dataclass(frozen=True, slots=True)
class RoomMeasure:
    """A measure as the room sees it."""

    view: MeasureView
    goals: tuple[RoomGoal, ...]
    """Its own first, then the overall goals of its area."""
    decisions: tuple[MeetingDecision, ...]
    """Those about it that are not done, and those made at this meeting."""
    sources: Mapping[str, str]
    """The source line of each of its indicators, by id: no figure is shown without it."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """A judgement to be written: how far a goal is met."""

    goal_id: str
    assessment: Assessment
    note: str | None


def _item(page: WalkPage) -> str | None:
    return page.item.id if page.item else None
