"""The small pieces every export shares: days, moments, counts by status, figures."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from store.clean import clean_lines
from store.model.codes import Change
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from store.model.indicator import LinkedSeries, Observation

Plain = dict[str, object]
"""What becomes a JSON object."""


def day(value: date | None) -> str | None:
    """``2026-11-21``, or null."""
    return value.isoformat() if value else None


def moment(value: datetime) -> str:
    """Naive UTC from the store as ``2026-11-21T10:00:00Z``."""
    return f"{value.isoformat()}Z"


def tidy(value: float | None) -> float | None:
    """A computed figure without the noise of floating point: −0.84, not −0.8399999999999999. Null for no limit."""
    return None if value is None or not isfinite(value) else round(value, 9)


def prose(value: str | None) -> str | None:
    """Text from the store, harmless, its line breaks kept."""
    return None if value is None else clean_lines(value)


def status_counts(by_status: Mapping[Status, int]) -> dict[str, int]:
    """All eight codes, also those nobody has."""
    return {status.value: by_status.get(status, 0) for status in Status}


def change_counts(by_change: Mapping[Change, int]) -> dict[str, int]:
    """All four codes, also those nobody has."""
    return {change.value: by_change.get(change, 0) for change in Change}


def named(pairs: Iterable[tuple[str, str]]) -> list[Plain]:
    """(code, name) pairs of places."""
    return [{"code": code, "name": prose(name)} for code, name in pairs]


def figure(observation: Observation) -> Plain:
    """One value with what it takes to judge it."""
    return {
        "period_start": day(observation.period_start),
        "period_end": day(observation.period_end),
        "value": observation.value,
        "low": observation.low,
        "high": observation.high,
        "n": observation.n,
        "preliminary": observation.preliminary,
        "missing": observation.missing.value if observation.missing else None,
    }


def series(one: LinkedSeries) -> Plain:
    """An indicator as a goal, an area or a measure wants it."""
    latest = None if one.latest is None else {"place": one.latest.place_code, **figure(one.latest)}
    return {
        "id": one.link.indicator_id,
        "title": prose(one.link.title),
        "title_en": prose(one.link.title_en),
        "unit": one.link.unit.value,
        "product": one.link.product,
        "direction": one.link.direction.value,
        "baseline": one.link.baseline,
        "baseline_period": one.link.baseline_period,
        "target": one.link.target,
        "target_year": one.link.target_year,
        "latest": latest,
        "change": one.change.value,
        "verdict": one.judgement.verdict.value,
    }
