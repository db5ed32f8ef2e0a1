"""Indicators, their observations, and what a goal wants of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.model.period import months_between, period_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.model.codes import Change, Direction, Missing, Unit
    from store.model.judgement import Comparison, Judgement
    from store.model.standing import Rank
    from store.statistics.breaks import SeriesBreak


_LAST_MONTH = 11
"""Months from the first month of a year to its last."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measurable series' head: what is measured, by whom, in what."""

    id: str
    title: str
    title_en: str | None
    unit: Unit
    product: str
    theme: str
    source: str
    """The source line that stands under every figure: ``Källa: …``."""
    publisher_label: str | None
    description: str | None
    pooled_years: int
    value_access: str
    """``open`` or ``manual``: whether a public file holds the values or a person has to enter them."""
    rhythm: str | None
    note: str | None

    def name(self, language: str) -> str:
        """The title in ``language``, Swedish when there is no other."""
        return self.title_en if language == "en" and self.title_en else self.title


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of one series. Interval limits are in the unit of the value, at 95 %."""

    place_code: str
    period_start: date
    period_end: date
    value: float | None
    low: float | None
    high: float | None
    n: int | None
    """Respondents, for a survey."""
    preliminary: bool
    missing: Missing | None
    count: int | None = None
    """Events behind a rate or a count, from the series that counts them; None for everything else."""
    exposure: float | None = None
    """Inhabitants behind a rate: what the published count and rate make together."""

    @property
    def period(self) -> str:
        """``2021–2022``, ``2025`` for a single year, ``2025-03`` for a month."""
        return period_name(self.period_start, self.period_end)

    @property
    def middle(self) -> float:
        """The middle of the period in years: 2025 for that year, 2021.5 for 2021–2022, so that pools lie between years."""
        begins, ends = (
            day.year + month / 12
            for day, month in ((self.period_start, self.period_start.month - 1), (self.period_end, self.period_end.month))
        )
        return (begins + ends) / 2 - 0.5

    @property
    def is_part_of_year(self) -> bool:
        """Whether the period is shorter than a year, and so has a season."""
        return months_between(self.period_start, self.period_end) < _LAST_MONTH


@dataclass(frozen=True, slots=True)
class Remark:
    """What was written beside one value entered by hand."""

    source: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class IndicatorLink:
    """What one goal, or one area, wants of one indicator."""

    indicator_id: str
    title: str
    title_en: str | None
    unit: Unit
    product: str
    value_access: str
    direction: Direction
    baseline: float | None
    baseline_period: str | None
    target: float | None
    target_year: int | None
    note: str | None
    goal_id: str | None = None
    overall: bool = False
    """It belongs to an overall goal, or to the area as a whole, and so to every measure of the area."""
    theme: str = "other"
    plan_start: date | None = None
    """When the plan began: what there is to compare with when the goal names no baseline."""

    def name(self, language: str) -> str:
        """The title in ``language``, Swedish when there is no other."""
        return self.title_en if language == "en" and self.title_en else self.title


@dataclass(frozen=True, slots=True)
class LinkedSeries:
    """An indicator link with what is known of it at one place: enough for one line on a screen."""

    link: IndicatorLink
    observations: tuple[Observation, ...]
    """All current ones, oldest first, those without a value too."""
    judgement: Judgement

    @property
    def latest(self) -> Observation | None:
        """The newest one that has a value."""
        return self.judgement.latest

    @property
    def change(self) -> Change:
        """Whether it moved between the two newest values, seen from the link."""
        return self.judgement.since_last.change


@dataclass(frozen=True, slots=True)
class PlaceSeries:
    """All current observations of one indicator at one place, oldest first."""

    place_code: str
    place_name: str
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Everything the indicator screen shows: the place's series first, then county and country."""

    indicator: Indicator
    place_code: str
    place_name: str
    series: tuple[PlaceSeries, ...]
    links: tuple[IndicatorLink, ...]
    """What goals of this place want of the indicator, those with a target first."""
    judgements: tuple[Judgement, ...]
    """One for each of ``links``; a single one without direction when no goal wants anything."""
    comparisons: tuple[Comparison, ...]
    """The place beside each of the others in ``series``, in the newest period both have."""
    breaks: tuple[SeriesBreak, ...]
    """New ways of measuring that the series crosses."""
    places_with_values: tuple[tuple[str, str], ...]
    """(code, name) of every place that has values."""
    remarks: Mapping[tuple[str, date, date], Remark]
    """What was written beside values entered by hand, by (place code, first day, last day)."""
    rank: Rank | None = None
    """Among the municipalities of the county."""
    similar: tuple[tuple[str, str], ...] = ()
    """(code, name) of the municipalities like this one that have values: Kolada's groups."""

    @property
    def judgement(self) -> Judgement:
        """What is said first: of a goal that has a target, if any has."""
        return self.judgements[0]

    @property
    def change(self) -> Change:
        """Whether it moved between the two newest values."""
        return self.judgement.since_last.change
