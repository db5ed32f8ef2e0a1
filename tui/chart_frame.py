"""The paper under a chart: which row a value is, which column a period is, and what is written along the edges."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from store.i18n.formats import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_FACTORS = (1, 2, 5, 10, 20, 50)
_MOST_DIGITS, _MOST_DECIMALS = 1e9, 4
_AIR, _MOST_AIR, _BETWEEN = 2, 6, 1


class Scale(NamedTuple):
    """The value axis: its lowest value, how much it spans, on how many rows, and (row, text) for every tick."""

    bottom: float
    span: float
    rows: int
    ticks: tuple[tuple[int, str], ...]

    def row(self, value: float) -> float:
        """How far up, in rows from the bottom."""
        return min(max((value - self.bottom) / self.span * (self.rows - 1), 0.0), self.rows - 1.0)


class _Fit(NamedTuple):
    span: float
    per: int
    step: float
    bottom: float


def scale_for(values: Sequence[float], rows: int, language: str) -> Scale:
    """From zero unless all values are far from it; ticks at round numbers, equally many rows apart."""
    low, high = min(values), max(values)
    size, spread = max(abs(low), abs(high)), high - low
    if spread <= size * 1e-6 or min(abs(low), abs(high)) < 3 * spread:
        low, high = min(low, 0.0), max(high, 0.0)
    high = high if high > low else low + 1.0
    fit = min(_fit(low, high, rows, per) for per in range(max(2, rows // 8), max(3, rows // 3) + 1))
    marks = [(row, fit.bottom + index * fit.step) for index, row in enumerate(range(0, rows, fit.per))]
    ticks = tuple((row, _number(mark, fit.step, size, language)) for row, mark in marks)
    return Scale(fit.bottom, fit.span, rows, ticks)


def _fit(low: float, high: float, rows: int, per: int) -> _Fit:
    """The smallest round step with which everything fits when there are ``per`` rows to a step."""
    parts = (rows - 1) / per
    unit = 10.0 ** math.floor(math.log10((high - low) / parts))
    for step in (unit * factor for factor in _FACTORS):
        bottom = math.floor(low / step) * step
        if bottom + step * parts >= high:
            return _Fit(step * parts, per, step, bottom)
    return _Fit(math.inf, per, unit, low)


def _number(mark: float, step: float, size: float, language: str) -> str:
    """A tick's number, with as many decimals as the step between ticks has."""
    mark = 0.0 if abs(mark) < step / 2 else mark
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    if size < _MOST_DIGITS and decimals <= _MOST_DECIMALS:
        return format_number(mark, language, decimals)
    return f"{mark:.2g}".replace(".", "." if language == "en" else ",")


def columns_for(xs: Sequence[float], width: int, after: int = 0) -> dict[float, int]:
    """The column of every x, which come in order, with a little air at both ends; a single one in the middle.

    ``after`` asks for more air after the last one, for half its label.
    """
    first, extent = xs[0] / 2, xs[-1] / 2 - xs[0] / 2
    if not extent:
        return dict.fromkeys(xs, width // 2)
    room = width - 1 - _AIR - min(max(_AIR, after), _MOST_AIR)
    return {x: _AIR + round((x / 2 - first) / extent * room) for x in xs}


def period_row(labels: Sequence[tuple[int, str]], width: int) -> str:
    """Labels under their columns: the last always, and back from it every one, or every second … with air between."""
    for stride in range(1, len(labels) + 1):
        text = ""
        for column, label in labels[::-1][::stride][::-1]:
            short = label if cell_len(label) <= width else set_cell_size(label, width)
            start = min(max(column - cell_len(short) // 2, 0), width - cell_len(short))
            if text and start < cell_len(text) + _BETWEEN:
                break
            text += " " * (start - cell_len(text)) + short
        else:
            return text
    return ""


def spread_out(rows: Sequence[int], room: int) -> list[int]:
    """Rows for texts that want to stand at ``rows``, which come in order, moved apart where they would meet."""
    taken: list[int] = []
    for row in rows:
        taken.append(max(row, taken[-1] + 1 if taken else 0))
    return [min(row, room - len(taken) + index) for index, row in enumerate(taken)]
