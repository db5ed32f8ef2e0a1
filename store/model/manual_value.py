"""A value a person enters, and what must hold of it before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from store.model.codes import Missing, Unit

if TYPE_CHECKING:
    from datetime import date, datetime

MAX_LINE = 500
"""Characters in a source line or a title."""
MAX_NOTE = 10_000
_MOST = 1e12
"""No figure of a municipality is larger; what is, is a slip of the hand."""
_MOST_ANSWERS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class ManualValue:
    """One observation as it was entered. Limits are in the unit of the value, at 95 %; a missing value carries its reason."""

    place_code: str
    period_start: date
    period_end: date
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    preliminary: bool = False
    missing: Missing | None = None
    source: str | None = None
    """Where this very value comes from, when that is not what the series says."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class KeptValue:
    """A value that holds now, and since when: what a new one replaces must be what was seen."""

    one: ManualValue
    recorded_on: datetime


def value_problems(one: ManualValue, unit: Unit, today: date) -> dict[str, str]:
    """What is wrong, as catalogue keys by field: ``period``, ``value``, ``limits``, ``n``, ``source``, ``note``."""
    found = {
        "period": _period_problem(one, today),
        "value": _value_problem(one, unit),
        "limits": _limits_problem(one, unit),
        "n": None if one.n is None or 0 < one.n <= _MOST_ANSWERS else "entry.wrong_n",
        "source": "entry.too_long" if len(one.source or "") > MAX_LINE else None,
        "note": "entry.too_long" if len(one.note or "") > MAX_NOTE else None,
    }
    return {field: key for field, key in found.items() if key}


def range_problem(value: float, unit: Unit) -> str | None:
    """Why ``value`` cannot be a value in ``unit``, as a catalogue key; None when it can."""
    if not isfinite(value) or abs(value) > _MOST:
        return "entry.wrong_number"
    if unit is Unit.PERCENT and not 0 <= value <= 100:  # noqa: PLR2004  (a share in percent)
        return "entry.outside_percent"
    if unit is Unit.COUNT and (value < 0 or value != int(value)):
        return "entry.not_a_count"
    if unit is Unit.PER_100K and value < 0:
        return "entry.negative_rate"
    return None


def _period_problem(one: ManualValue, today: date) -> str | None:
    if one.period_end < one.period_start:
        return "entry.wrong_period"
    future = one.period_start > today or one.period_end.year > today.year
    return "entry.future_period" if future else None


def _value_problem(one: ManualValue, unit: Unit) -> str | None:
    if one.missing is Missing.ROUNDED_TO_ZERO:
        return None if not one.value else "entry.value_and_missing"
    if one.value is None:
        return None if one.missing else "entry.no_value"
    return "entry.value_and_missing" if one.missing else range_problem(one.value, unit)


def _limits_problem(one: ManualValue, unit: Unit) -> str | None:
    if one.low is None and one.high is None:
        return None
    if one.low is None or one.high is None or one.value is None:
        return "entry.wrong_limits"
    wrong = range_problem(one.low, Unit.NUMBER if unit is Unit.COUNT else unit) or range_problem(
        one.high, Unit.NUMBER if unit is Unit.COUNT else unit
    )
    return wrong or (None if one.low <= one.value <= one.high else "entry.limits_around")
