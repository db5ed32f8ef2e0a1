"""The points of Brå's municipal indicators, whichever layout they stood in, put together into series.

Counts, rates, shares, limits and respondents arrive as single points; a share gets its two limits and its n. The questions on
victimisation are asked the year after the one they are about, so their n is that of the following year.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.cells import NotANumber, read_cell
from store.importing.formats.indicator_kinds import RESPONDENTS, in_range
from store.importing.formats.indicator_tables import PRODUCT
from store.importing.formats.known_series import Head, id_of, known_head
from store.importing.formats.labels import core, fold, tidy
from store.importing.series_file import ReadSeries, ReadValue
from store.model.codes import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.formats.cells import Cell
    from store.importing.formats.periods import Period
    from store.importing.formats.problem_list import ProblemList

CRIME, SURVEY = "Källa: Brå (anmälda brott)", "Källa: Brå (NTU)"
Key = tuple[str, "Period"]
"""Place and period."""


class Spot(NamedTuple):
    """Where a cell stands: row or cell, heading of its column, and sheet or variable."""

    at: str
    column: str
    sheet: str


@dataclass(slots=True)
class _Measured:
    """What is known under one label: one table of points for each of ``count rate share low high n``."""

    where: str
    label: str
    points: dict[str, dict[Key, Cell]] = field(default_factory=dict)


class IndicatorPoints:
    """Gathers points and makes series of them."""

    def __init__(self, problems: ProblemList) -> None:
        """Where problems go."""
        self._problems = problems
        self._measured: dict[str, _Measured] = {}

    def add(self, title: str, kind: str, key: Key, text: str | None, spot: Spot) -> None:
        """One cell: ``title`` of the table, ``kind`` as :func:`kind_of` gives it."""
        try:
            cell = read_cell(text)
        except NotANumber:
            self._problems.add(spot.at, spot.column, "not_a_number_or_marker", given=tidy(text or ""))
            return
        if cell.value is None and cell.missing is None:
            return
        if not in_range(kind, cell.value):
            key_of_problem = "share_outside" if kind in ("share", "low", "high") else "not_a_count"
            self._problems.add(spot.at, spot.column, key_of_problem, given=tidy(text or ""))
            return
        label = core(title)
        measured = self._measured.setdefault(fold(label), _Measured(spot.sheet, label))
        points = measured.points.setdefault(kind, {})
        if points.setdefault(key, cell) != cell:
            self._problems.add(
                spot.at,
                spot.column,
                "two_values",
                given=tidy(text or ""),
                other=".." if (kept := points[key].value) is None else kept,
            )

    def series(self) -> Iterator[ReadSeries]:
        """Every series with its values, in the order the labels came."""
        respondents = {
            key: int(cell.value)
            for folded, measured in self._measured.items()
            if folded.startswith(RESPONDENTS)
            for key, cell in measured.points.get("count", {}).items()
            if cell.value is not None
        }
        for measured in self._measured.values():
            for kind, unit in (("count", Unit.COUNT), ("rate", Unit.PER_100K), ("share", Unit.PERCENT)):
                if measured.points.get(kind):
                    yield self._one(measured, kind, unit, respondents)

    def _one(self, measured: _Measured, kind: str, unit: Unit, respondents: dict[Key, int]) -> ReadSeries:
        head = known_head(PRODUCT, measured.label, unit) or _new_head(measured.label, kind, unit)
        lows, highs = (measured.points.get(name, {}) if kind == "share" else {} for name in ("low", "high"))
        later = 1 if head.theme == "victimisation" else 0
        values = []
        for (place, period), cell in measured.points[kind].items():
            low, high = lows.get((place, period)), highs.get((place, period))
            limits = (low.value if low else None, high.value if high else None)
            self._check_limits(measured, place, period, limits)
            asked = period.later(later)._replace(preliminary=period.preliminary)
            values.append(
                ReadValue(
                    place,
                    period.start,
                    period.end,
                    cell.value,
                    *limits,
                    n=self._n(measured, (place, period), respondents.get((place, asked))) if kind == "share" else None,
                    preliminary=period.preliminary,
                    missing=cell.missing,
                )
            )
        return ReadSeries(
            head.indicator_id,
            head.title,
            unit,
            PRODUCT,
            head.theme,
            head.source,
            publisher_label=measured.label,
            where=measured.where,
            pooled_years=max(value.period_end.year - value.period_start.year + 1 for value in values),
            values=tuple(values),
        )

    def _n(self, measured: _Measured, key: Key, asked: int | None) -> int | None:
        own = measured.points.get("n", {}).get(key)
        return int(own.value) if own and own.value is not None else asked

    def _check_limits(self, measured: _Measured, place: str, period: Period, limits: tuple[float | None, float | None]) -> None:
        low, high = limits
        if low is not None and high is not None and low > high:
            self._problems.add(measured.where, f"{place} {period.start.year}", "limits_reversed", given=f"{low}–{high}")


def _new_head(label: str, kind: str, unit: Unit) -> Head:
    words = label.casefold()
    if kind == "share":
        theme = "victimisation" if "utsatthet" in words else "trust" if "förtroende" in words else "perception"
        return Head(id_of("bra", label), label, unit, PRODUCT, theme, SURVEY, label)
    if words.startswith(RESPONDENTS):
        return Head(id_of("bra", label), label, unit, PRODUCT, "other", SURVEY, label)
    ending, shown = ("per-100k", "per 100 000 inv.") if kind == "rate" else ("antal", "antal")
    return Head(id_of("bra", label, ending), f"{label}, {shown}", unit, PRODUCT, "reported_crime", CRIME, label)
