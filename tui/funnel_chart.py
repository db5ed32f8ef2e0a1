"""A funnel plot as text: every place by its size and its value, the limits as lines that narrow with size.

What is drawn where is decided here, in cells; `tui.charts.ink` puts it on the paper.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from rich.text import Text

from store.clean import clean
from store.i18n.formats import format_number
from tui.chart_frame import period_row, scale_for
from tui.chart_strokes import FINE, Stroke
from tui.charts import MIN_HEIGHT, MIN_WIDTH, ink
from tui.plot_labels import legend_rows, name_ends, tamed, written_over

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.chart_frame import Scale

_LABELS_FROM, _MOST_NAMED = 50, 8
"""From which width the lines are named beside their ends, and how many places are named besides one's own."""
_ALONG = "→"
_ROUND, _TICKS = ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 6, 8), (1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9)), 3
"""Round sizes within a power of ten, ever closer, until there are so many on the axis."""
_PATTERN = "###..."
"""Of the dashed lines, in half columns."""


@dataclass(frozen=True, slots=True)
class FunnelMark:
    """One place: its size, its value, the sign it is drawn with, and its name where it is to be named."""

    size: float
    value: float
    sign: str
    role: str
    name: str = ""
    first: bool = False
    """The place it is all about: drawn on top, and named whatever is in the way."""


@dataclass(frozen=True, slots=True)
class FunnelLine:
    """A line from the smallest size to the largest, its values evenly spaced on a logarithmic scale."""

    values: tuple[float, ...]
    dashed: bool
    label: str = ""
    """What stands at its right end; a line without one is named by another."""


@dataclass(frozen=True, slots=True)
class FunnelPlot:
    """Everything on the paper. Marks lie over lines, later marks over earlier ones."""

    sizes: tuple[float, float]
    """Smallest and largest size of the axis, above zero."""
    marks: tuple[FunnelMark, ...]
    lines: tuple[FunnelLine, ...]
    legend: tuple[tuple[str, str, str], ...]
    """(sign, words, role) of the marks on the paper."""
    line_legend: tuple[tuple[str, str, str], ...]
    """The same of the lines, for a paper so narrow that they are not named beside their ends."""
    axis: str
    """What the sizes count."""
    language: str = "sv"
    scale_values: tuple[float, ...] = field(default=())
    """Values that have to have room besides the marks'."""


class _Paper(NamedTuple):
    scale: Scale
    columns: int
    sizes: tuple[float, float]

    def at(self, size: float) -> int:
        first, last = (math.log(one) for one in self.sizes)
        return round((math.log(size) - first) / (last - first) * (self.columns - 1))

    def row(self, value: float) -> int:
        return round(self.scale.row(value))


def draw_funnel(plot: FunnelPlot, width: int, height: int, colour: Callable[[str], str]) -> Text:
    """The plot, ``height`` lines of at most ``width`` cells; empty with nothing to draw or no room for it."""
    if width < MIN_WIDTH or height < MIN_HEIGHT or not plot.marks:
        return Text()
    labels = [line for line in plot.lines if line.label] if width >= _LABELS_FROM else []
    gutter = max(cell_len(text) + 1 for text in (plot.axis, *(line.label for line in labels))) if labels else 0
    entries = plot.legend if labels else (*plot.legend, *plot.line_legend, (_ALONG, plot.axis, "muted"))
    head = legend_rows(entries, width, max(1, height // 4), colour)
    values = [*(mark.value for mark in plot.marks), *plot.scale_values]
    scale = scale_for(tamed(values), height - len(head) - 2, plot.language)
    left = max(cell_len(text) for _, text in scale.ticks) + 1
    paper = _Paper(scale, width - gutter - left, plot.sizes)
    ticks = _ticks(paper)
    muted = Style(color=Color.parse(colour("muted")))
    strokes = [stroke for line in plot.lines for stroke in _line(line, paper, muted)]
    strokes += [_dot(mark, paper, colour) for mark in sorted(plot.marks, key=lambda mark: mark.first)]
    body = ink(strokes, width - gutter, scale, [column for column, _ in ticks])
    _name_places(body, plot.marks, paper, left, colour)
    name_ends(body, [(line.values[-1], line.label) for line in labels], scale, width - gutter + 1, muted)
    foot = period_row([(left + column, format_number(size, plot.language)) for column, size in ticks], width - gutter)
    named = f"{foot:{width - gutter}} {plot.axis}" if labels else foot
    return Text("\n", muted, no_wrap=True, end="").join([*head, *body, Text(named)])


def _ticks(paper: _Paper) -> list[tuple[int, int]]:
    """Round sizes on the axis with their columns; on a short axis more of them."""
    low, high = paper.sizes
    powers = [power for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1) if power >= 1]
    found: list[int] = []
    for factors in _ROUND:
        found = [round(factor * 10**power) for power in powers for factor in factors]
        found = [size for size in found if low <= size <= high]
        if len(found) >= _TICKS:
            break
    return [(paper.at(size), size) for size in found]


def _line(line: FunnelLine, paper: _Paper, style: Style) -> list[Stroke]:
    """As much of it as lies on the paper; a limit that begins above or below it comes in from the edge."""
    bottom, top = paper.scale.bottom, paper.scale.bottom + paper.scale.span
    runs: list[list[tuple[float, float]]] = [[]]
    for half in range(2 * paper.columns - 1):
        at = half / 2 / max(1, paper.columns - 1) * (len(line.values) - 1)
        before = min(int(at), len(line.values) - 2)
        value = line.values[before] + (line.values[before + 1] - line.values[before]) * (at - before)
        drawn = bottom <= value <= top and (not line.dashed or _PATTERN[half % len(_PATTERN)] == "#")
        if drawn:
            runs[-1].append((half / 2, paper.scale.row(value)))
        elif runs[-1]:
            runs.append([])
    return [Stroke([x for x, _ in run], [y for _, y in run], FINE, style, joined=len(run) > 1) for run in runs if run]


def _dot(mark: FunnelMark, paper: _Paper, colour: Callable[[str], str]) -> Stroke:
    style = Style(color=Color.parse(colour(mark.role)))
    return Stroke([paper.at(mark.size)], [paper.row(mark.value)], mark.sign, style)


def _name_places(body: list[Text], marks: Sequence[FunnelMark], paper: _Paper, left: int, colour: Callable[[str], str]) -> None:
    """Names beside their marks, one's own always, the others where nothing else stands; in the order given."""
    taken = {(paper.row(mark.value), paper.at(mark.size)) for mark in marks}
    named = [mark for mark in marks if mark.name]
    ordered = [mark for mark in named if mark.first] + [mark for mark in named if not mark.first][:_MOST_NAMED]
    for mark in ordered:
        row, column, name = paper.row(mark.value), paper.at(mark.size), clean(mark.name)
        length = cell_len(name)
        starts = [start for start in (column + 2, column - 1 - length) if start >= 0 and start + length <= paper.columns]
        crossed = {start: len(_cells(row, start, length) & taken) for start in starts}
        start = min(crossed, key=lambda one: crossed[one], default=None)
        if start is None or (crossed[start] and not mark.first):
            continue
        edges = ["" if (row, edge) in taken or not 0 <= edge < paper.columns else " " for edge in (start - 1, start + length)]
        taken |= _cells(row, start - 1, length + 2)
        line = paper.scale.rows - 1 - row
        style = Style(color=Color.parse(colour(mark.role)), bold=mark.first)
        body[line] = written_over(body[line], left + start - len(edges[0]), name.join(edges), style)


def _cells(row: int, start: int, length: int) -> set[tuple[int, int]]:
    return {(row, column) for column in range(start, start + length)}
