"""Time series as text: one main line with its intervals, a few quieter ones to compare with.

The only importer of plotext. What is drawn where is decided in whole cells by :mod:`tui.chart_frame` and
:mod:`tui.chart_strokes`; plotext puts the ink on the paper. It has one global figure, hence the lock, and takes a tenth
of a second to import, hence the late import.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.color import Color
from rich.style import Style
from rich.text import Text

from store.clean import clean
from store.i18n.formats import format_number
from tui.chart_frame import Scale, columns_for, period_row, scale_for, spread_out
from tui.chart_marks import BREAK, ChartMarks, mark_strokes
from tui.chart_strokes import WHISKER, Series, Stroke, series_of, strokes_of, tame, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MIN_WIDTH, MIN_HEIGHT = 24, 8
"""Smaller than this there is no chart."""
_GUTTER_FROM, _GUTTER_MOST = 72, 24
"""From which width names stand beside their lines, and how many columns they may take there."""
_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A period's value with its interval. Without a value it keeps its place on the axis, and no line crosses it."""

    period: str
    x: float
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A named series. The main one is solid and has its intervals, the others are dotted."""

    label: str
    points: tuple[ChartPoint, ...]
    colour: str = "#808080"
    main: bool = False


class _Tag(NamedTuple):
    """A name with its sign, and the value it stands at."""

    sign: str
    name: str
    style: Style
    value: float


def draw(
    lines: Sequence[ChartLine], width: int, height: int, *, axis_colour: str, marks: ChartMarks = ChartMarks(),  # noqa: B008
    decimals_comma: bool = True, interval_label: str = "",
) -> Text:  # fmt: skip
    """The chart, ``height`` lines of at most ``width`` cells; empty with nothing to draw or no room for it.

    A line is broken at every period on the axis that it has no value for, and at every break of ``marks``, which also holds the
    levels that lie across. ``interval_label`` explains the bars.
    """
    shown, axis = series_of(lines), Style(color=Color.parse(axis_colour))
    if width < MIN_WIDTH or height < MIN_HEIGHT or not shown:
        return Text()
    language = "sv" if decimals_comma else "en"
    tags = [*_tags(shown), *_level_tags(marks, axis, language)]
    gutter = _gutter(tags, width, height)
    head = _legend([*([] if gutter else tags), *_bar_tag(shown, interval_label), *_break_tags(marks, axis)], width, height // 3)
    rows = height - len(head) - 2
    scale = scale_for(values_of(shown) + marks.values, rows, language)
    left = max(cell_len(text) for _, text in scale.ticks) + 1
    periods = _periods(lines)
    xs = sorted(periods)
    columns = columns_for(xs, width - gutter - left, after=0 if gutter else cell_len(periods[xs[-1]]) // 2)
    strokes = [
        *mark_strokes(marks, width, columns, scale, axis),
        *strokes_of(shown, columns, scale, [one.x for one in marks.breaks]),
    ]
    body = ink(strokes, width - gutter, scale, sorted(set(columns.values())))
    _name_beside(body, tags if gutter else [], scale)
    foot = Text(period_row([(left + columns[x], periods[x]) for x in columns], width))
    return Text("\n", axis, no_wrap=True, end="").join([*head, *body, foot])


def _tags(shown: Sequence[Series]) -> list[_Tag]:
    """Every line's name; the main one's is bold."""
    return [_Tag(one.sign, clean(one.line.label), one.style + Style(bold=one.line.main), one.last) for one in shown]


def _level_tags(marks: ChartMarks, style: Style, language: str) -> list[_Tag]:
    """``╌ mål 5``."""
    return [
        _Tag(level.sign, f"{clean(level.label)} {format_number(value, language)}".strip(), style, value)
        for level in marks.levels
        if (value := tame(level.value)) is not None
    ]


def _break_tags(marks: ChartMarks, style: Style) -> list[_Tag]:
    """What the upright lines are."""
    return [_Tag(BREAK, clean(one.label), style, 0.0) for one in marks.breaks]


def _bar_tag(shown: Sequence[Series], label: str) -> list[_Tag]:
    """What the bars are, when there are any."""
    return [_Tag(WHISKER, clean(label), one.style, 0.0) for one in shown[:1] if label and one.has_interval]


def _periods(lines: Sequence[ChartLine]) -> dict[float, str]:
    """The name of each period by its x, missing ones too."""
    return {point.x: clean(point.period) for line in reversed(lines) for point in line.points if math.isfinite(point.x)}


def _gutter(tags: Sequence[_Tag], width: int, height: int) -> int:
    """How many columns to keep to the right for names beside their lines; 0 when they are better placed above."""
    wanted = max(cell_len(tag.name) for tag in tags) + 3
    return wanted if width >= _GUTTER_FROM and wanted <= _GUTTER_MOST and len(tags) * 3 <= height else 0


def _legend(tags: Sequence[_Tag], width: int, most: int) -> list[Text]:
    """Signs and names in as few rows as they need, ``most`` at most."""
    rows: list[Text] = []
    for tag in tags:
        name = tag.name if cell_len(tag.name) <= width - 2 else set_cell_size(tag.name, width - 3) + "…"
        item = Text().append(f"{tag.sign} {name}", tag.style)
        if rows and rows[-1].cell_len + 3 + item.cell_len <= width:
            rows[-1].append("   ").append_text(item)
        else:
            rows.append(item)
    return rows[:most]


def _name_beside(body: list[Text], tags: Sequence[_Tag], scale: Scale) -> None:
    """Each name on the row of its line's last value; on the nearest free one, with its sign, when that is taken."""
    ordered = sorted(tags, key=lambda tag: -tag.value)
    wanted = [scale.rows - 1 - round(scale.row(tag.value)) for tag in ordered]
    for tag, row, asked in zip(ordered, spread_out(wanted, scale.rows), wanted, strict=True):
        body[row].append(f" {tag.name}" if row == asked else f" {tag.name} {tag.sign}", tag.style)


@cache
def _plotext() -> Any:  # noqa: ANN401  (untyped)
    import plotext

    plotext.terminal.limit(width=False, height=False)
    return plotext


def ink(strokes: Sequence[Stroke], width: int, scale: Scale, notches: Sequence[int]) -> list[Text]:
    """The frame and all strokes as lines of text, ``width`` cells each."""
    with _LOCK:
        plotext = _plotext()
        figure = plotext.figure
        figure.clear()
        figure.plot_size(width, scale.rows + 2)
        figure.theme("colorless")
        figure.canvas("default")
        figure.axes(active=False, side=1)
        figure.ruler("x").lim(0, width - 2 - max(cell_len(text) for _, text in scale.ticks))
        figure.ruler("x").ticks(notches, [" "] * len(notches))
        figure.ruler("y").lim(0, scale.rows - 1)
        figure.ruler("y").ticks(*zip(*scale.ticks, strict=True))
        for stroke in strokes:
            marker = plotext.marker(stroke.sign, _pixel(plotext, stroke.style))
            signal = figure.signal(list(stroke.columns), list(stroke.rows), marker=marker)
            figure.draw(signal.lines(stroke.joined).density("full"))
        built = Text.from_ansi(figure.build().string())
    return list(built.split("\n", allow_blank=True))[: scale.rows + 1]


def _pixel(plotext: Any, style: Style) -> Any:  # noqa: ANN401  (untyped)
    colour = tuple(style.color.get_truecolor()) if style.color else None
    return plotext.pixel(foreground=colour, style="dim" if style.dim else None)
