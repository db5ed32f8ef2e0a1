"""Slips of the hand in what a goal wants of an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Direction, Unit
from store.model.manual_value import MAX_LINE, MAX_NOTE, range_problem

if TYPE_CHECKING:
    from store.model.indicator_link import LinkFields

_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def link_problems(fields: LinkFields, unit: Unit, baseline_year: int | None = None) -> dict[str, str]:
    """What is wrong, as catalogue keys by field. ``baseline_year`` is the last year of the baseline's period, when known."""
    found: dict[str, str | None] = {
        name: range_problem(value, unit) for name, value in (("baseline", fields.baseline), ("target", fields.target)) if value
    }
    found["target"] = found.get("target") or _wrong_way(fields)
    found["target_year"] = _year_problem(fields, baseline_year)
    if len(fields.note or "") > MAX_NOTE:
        found["note"] = "entry.too_long"
    if len(fields.baseline_period or "") > MAX_LINE:
        found["baseline_period"] = "entry.too_long"
    return {name: key for name, key in found.items() if key}


def _wrong_way(fields: LinkFields) -> str | None:
    """A target that lies on the other side of the baseline than the goal wants is a slip of the hand."""
    if fields.target is None:
        return None
    if fields.direction is Direction.ZERO and fields.target != 0:
        return "link.target_not_zero"
    if fields.baseline is None:
        return None
    if fields.direction is Direction.DECREASE and fields.target >= fields.baseline:
        return "link.target_not_below"
    if fields.direction is Direction.INCREASE and fields.target <= fields.baseline:
        return "link.target_not_above"
    return None


def _year_problem(fields: LinkFields, baseline_year: int | None) -> str | None:
    year = fields.target_year
    if year is None:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return "link.wrong_year"
    return "link.year_before_baseline" if baseline_year is not None and year <= baseline_year else None
