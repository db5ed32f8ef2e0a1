"""What lies under the lines of a chart: levels across it, and the years where a series began anew."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.chart_strokes import Stroke, tame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.style import Style

    from tui.chart_frame import Scale

TARGET, BASELINE, BREAK = "╌", "┄", "┊"


@dataclass(frozen=True, slots=True)
class ChartLevel:
    """A value with a name, a line right across: a target, a baseline, a mean."""

    label: str
    value: float
    sign: str = TARGET


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """Values from ``x`` on are measured in a new way: no line crosses over to them."""

    label: str
    x: float


@dataclass(frozen=True, slots=True)
class ChartMarks:
    """Everything under the lines."""

    levels: tuple[ChartLevel, ...] = ()
    breaks: tuple[ChartBreak, ...] = ()

    @property
    def values(self) -> list[float]:
        """Levels have to have room on the axis."""
        return [value for level in self.levels if (value := tame(level.value)) is not None]


def mark_strokes(marks: ChartMarks, width: int, columns: Mapping[float, int], scale: Scale, style: Style) -> list[Stroke]:
    """Levels right across, breaks from top to bottom between the periods they part."""
    found = [
        Stroke((0, width), [scale.row(value)] * 2, level.sign, style, joined=True)
        for level in marks.levels
        if (value := tame(level.value)) is not None
    ]
    for one in marks.breaks:
        between = [(first, second) for first, second in pairwise(sorted(columns)) if first < one.x <= second]
        for first, second in between:
            column = (columns[first] + columns[second]) // 2
            found.append(Stroke([column] * 2, [0, scale.rows - 1], BREAK, style, joined=True))
    return found
