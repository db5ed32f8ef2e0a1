"""What can be said of a target while it is being set: the pace it takes, and whether the survey could ever show it reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.model.codes import Unit
from store.statistics.power import smallest_detectable_change
from store.statistics.progress import Pace, pace

if TYPE_CHECKING:
    from store.model.indicator import Observation
    from store.model.indicator_link import LinkFields, LinkSubject

_WHOLE = 100.0
"""A share in percent."""


class SurveyPower(NamedTuple):
    """What a survey of ``n`` answers can show. Shares and changes in percentage points."""

    n: int
    wanted: float
    """|target − baseline|."""
    smallest: float
    """The smallest change that two waves of this size show four times in five, at 95 %."""
    room: float
    """How far the share can move in the wanted direction at all."""

    @property
    def too_small(self) -> bool:
        """Whether the wanted change is smaller than any this survey shows. Equal to the last shown digit is enough."""
        return round(self.wanted, 1) < round(self.smallest, 1)

    @property
    def shows_nothing(self) -> bool:
        """Whether no change in that direction would be shown, however large."""
        return self.smallest > self.room


def survey_power(fields: LinkFields, subject: LinkSubject) -> SurveyPower | None:
    """What the survey behind a share can show of the wanted change; None when there is no share, target, start or n.

    The start is the baseline, or the latest value when no baseline is given; n is that of the latest value. See
    :func:`store.statistics.smallest_detectable_change`. Both waves are taken to be of that size.
    """
    latest = latest_of(subject)
    start = fields.baseline if fields.baseline is not None else latest.value if latest else None
    if subject.unit is not Unit.PERCENT or start is None or fields.aim is None or latest is None or not latest.n:
        return None
    if not 0 < start < _WHOLE or start == fields.aim:
        return None
    smallest = smallest_detectable_change(start / _WHOLE, latest.n) * _WHOLE
    room = start if fields.aim < start else _WHOLE - start
    return SurveyPower(latest.n, abs(fields.aim - start), smallest, room)


def needed_pace(fields: LinkFields, subject: LinkSubject, baseline_year: int | None = None) -> Pace | None:
    """Pace since the baseline and pace to the target, per year; None without target, year or value.

    ``baseline_year`` is the last year of the baseline's period; without it the baseline is left out.
    """
    latest = latest_of(subject)
    if latest is None or latest.value is None or fields.aim is None or fields.target_year is None:
        return None
    start = (baseline_year, fields.baseline) if baseline_year is not None and fields.baseline is not None else None
    point = (latest.period_end.year, latest.value)
    if start and start[0] > point[0]:
        return None
    if fields.target_year <= (start or point)[0]:
        return None
    return pace([point], fields.aim, fields.target_year, start)


def latest_of(subject: LinkSubject) -> Observation | None:
    """The newest value at the place."""
    return subject.observations[-1] if subject.observations else None
