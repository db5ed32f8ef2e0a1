"""A KPI of Kolada as a series: its head, the years behind each published year, and limits from the half-width."""

from __future__ import annotations

from store.importing.formats.known_series import Head, known_kpi
from store.importing.formats.labels import tidy
from store.importing.formats.periods import Period, whole_years
from store.importing.formats.units import unit_of
from store.importing.series_file import ReadSeries, ReadValue
from store.model.codes import Missing, Unit

PRODUCT = "kolada"
SOURCE = "Källa: Kolada (RKA)"
_ONE_YEAR_COUNTIES = frozenset({"03", "04", "17", "18", "19"})
"""The CDUST counties, which ask their own sample every year; the rest of the country pools four years."""
_THEMES = (
    ("anmälda", "reported_crime"),
    ("förtroende", "trust"),
    ("utsatt", "victimisation"),
    ("trygg", "perception"),
    ("elever", "school"),
    ("skola", "school"),
)
Key = tuple[str, int, str]
"""Place, year as published, breakdown."""


def head_of(kpi: str, title: str) -> Head:
    """What is known of the KPI; else what its title says."""
    known = known_kpi(kpi)
    if known:
        return known
    shown = tidy(title)[:300] or kpi
    return Head(f"kolada-{kpi.lower()}", shown, unit_of(shown), PRODUCT, _theme(shown), SOURCE, shown, kpi)


def _theme(title: str) -> str:
    words = title.casefold()
    return next((theme for word, theme in _THEMES if word in words), "other")


def one_series(head: Head, kpi: str, found: dict[Key, float | None], half_widths: dict[Key, float | None]) -> ReadSeries:
    """The KPI's values with limits where the half-width is known."""
    values: dict[tuple[str, Period, str], ReadValue] = {}
    for (place, year, breakdown), value in sorted(found.items()):
        period = _period(head, place, year, breakdown, found)
        low, high = _limits(head.unit, value, half_widths.get((place, year, breakdown)))
        values[place, period, breakdown] = ReadValue(
            place,
            period.start,
            period.end,
            value,
            low,
            high,
            missing=Missing.NOT_AVAILABLE if value is None else None,
            breakdown=breakdown,
        )
    return ReadSeries(
        head.indicator_id,
        head.title,
        head.unit,
        PRODUCT,
        head.theme,
        head.source,
        publisher_label=f"{kpi} {head.label}" if head.label != kpi else kpi,
        where=kpi,
        pooled_years=max(value.period_end.year - value.period_start.year + 1 for value in values.values()),
        values=tuple(values.values()),
    )


def _period(head: Head, place: str, year: int, breakdown: str, found: dict[Key, float | None]) -> Period:
    """The years behind a value published under ``year``."""
    if head.pooling == "last":
        return whole_years(year - 1, year)
    if head.pooling == "hlv" and place[:2] not in _ONE_YEAR_COUNTIES:
        return whole_years(year - 3, year)
    if head.pooling == "both":
        first = year - year % 2
        pair = [found.get((place, one, breakdown), found[place, year, breakdown]) for one in (first, first + 1)]
        return whole_years(first, first + 1) if pair[0] == pair[1] else whole_years(year, year)
    return whole_years(year, year)


def _limits(unit: Unit, value: float | None, half_width: float | None) -> tuple[float | None, float | None]:
    if value is None or half_width is None or half_width < 0:
        return None, None
    high = value + half_width
    return max(value - half_width, 0.0), min(high, 100.0) if unit is Unit.PERCENT else high
