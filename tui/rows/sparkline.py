"""A series in one line of block characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import ascii_only

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from store.model.indicator import Observation

_BLOCKS, _DIGITS, _GAP = "▁▂▃▄▅▆▇█", "12345678", " "


def sparkline(values: Sequence[float | None], width: int, at_least: float = 0.0) -> str:
    """The last ``width`` values, oldest first, from the lowest block to the highest; a blank for a missing one.

    Never wider than ``width``, shorter when there are fewer values. ``at_least`` is the span that fills the whole height at
    least, in the unit of the values: with the width of the margin of error, a series that moves within it stays near the
    middle instead of looking like a mountain range. A series that does not move lies in the middle. Digits 1 to 8 instead of
    blocks where plain characters are asked for.
    """
    shown = list(values)[-width:] if width > 0 else []
    known = [value for value in shown if value is not None]
    if not known:
        return _GAP * len(shown)
    signs = _DIGITS if ascii_only() else _BLOCKS
    span = max(max(known) - min(known), at_least)
    middle = (max(known) + min(known)) / 2
    return "".join(_GAP if value is None else signs[_level(value - middle, span)] for value in shown)


def sparkline_of(observations: Sequence[Observation], width: int, breaks: Collection[int] = ()) -> str:
    """A series' sparkline, oldest first: a blank for each missing year and where the way of measuring changed.

    ``breaks`` are the first years of a new way. The height is at least the mean width of the intervals, where they are known.
    """
    values: list[float | None] = []
    last: Observation | None = None
    for one in observations:
        if last is not None:
            step = _years(last)
            missing = max(0, (one.period_start.year - last.period_start.year) // step - 1) if step else 0
            broken = any(last.period_start.year < year <= one.period_end.year for year in breaks)
            values += [None] * max(missing, int(broken))
        values.append(one.value)
        last = one
    widths = [one.high - one.low for one in observations if one.high is not None and one.low is not None]
    return sparkline(values, width, sum(widths) / len(widths) if widths else 0.0)


def _years(one: Observation) -> int:
    """Years of the period; 0 for a part of a year, whose gaps are not counted."""
    whole = (one.period_start.month, one.period_end.month) == (1, 12)
    return one.period_end.year - one.period_start.year + 1 if whole else 0


def _level(from_middle: float, span: float) -> int:
    """0–7; the middle when nothing moves."""
    share = from_middle / span + 1 / 2 if span > 0 else 1 / 2
    return min(len(_BLOCKS) - 1, max(0, int(share * len(_BLOCKS))))
