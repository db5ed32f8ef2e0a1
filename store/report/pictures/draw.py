"""A figure drawn: the place with its interval, others thin beside it, target and baseline as level lines.

Matplotlib's objects are used directly: no window system, no global figure, none of the user's settings. The same figure gives
the same bytes every time.
"""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure as Picture

from store.i18n.translator import Translator
from store.report.pictures import style
from store.report.pictures.axes import every_point, heights, mark_axes, ticks
from store.report.pictures.labels import LONGEST, end_labels, spread
from store.report.values import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes

    from store.report.document import Figure, Point

_LETTER = 0.068
"""Inches a letter of the labels takes on average."""
_BOLD = 1.2
"""A bold one is so much wider."""
_MOST_DOTS = 16
"""A longer series is a line without a dot for every value."""
_LINE = 0.14
"""Inches between two labels."""


def png(figure: Figure, language: str) -> bytes:
    """The figure as dots, 200 to the inch."""
    return _made(figure, language, "png")


def svg(figure: Figure, language: str) -> bytes:
    """The figure as lines; letters are drawn, so that it looks alike everywhere."""
    return _made(figure, language, "svg")


def _made(figure: Figure, language: str, kind: str) -> bytes:
    file = io.BytesIO()
    with style.own_settings():
        picture = drawn(figure, language)
        if kind == "png":
            FigureCanvasAgg(picture).print_png(file, metadata={"Software": None})  # type: ignore[no-untyped-call]
        else:
            FigureCanvasSVG(picture).print_svg(file, metadata={"Date": None, "Creator": None})  # type: ignore[no-untyped-call]
    return file.getvalue()


def drawn(figure: Figure, language: str) -> Picture:
    """The figure as Matplotlib's objects, before it is a file; made within :func:`style.own_settings` it looks as it should."""
    picture = Picture(
        figsize=(style.WIDTH, style.LOW_HEIGHT if figure.low else style.HEIGHT), dpi=style.DOTS_PER_INCH, facecolor="white"
    )
    _draw(picture, figure, Translator(language))
    return picture


def _draw(picture: Picture, figure: Figure, words: Translator) -> None:
    labels = end_labels(figure, words)
    right = 0.18 + _LETTER * max((len(label.text) * (_BOLD if label.bold else 1) for label in labels), default=LONGEST)
    height = picture.get_figheight()
    plot = height - style.AROUND
    axes = picture.add_axes((0.075, style.BELOW / height, 1 - 0.075 - right / style.WIDTH, plot / height))
    _frame(axes, figure, words)
    if not every_point(figure):
        axes.set_yticks([])
        axes.text(0.5, 0.5, words("paper.no_values"), transform=axes.transAxes, ha="center", color=style.QUIET)
        return
    for series, dash in zip(figure.others, style.OTHER_DASHES * (1 + len(figure.others)), strict=False):
        for run in _runs(series.points):
            dot = "." if len(run) == 1 else ""
            axes.plot(*_line(run), color=style.OTHER, linewidth=0.9, linestyle=dash, marker=dot, zorder=3)
    _levels(axes, figure)
    _own(axes, figure, words)
    axes.set_ylim(*heights(figure))
    mark_axes(axes, words.language)
    low, high = axes.get_ylim()
    least = (high - low) * _LINE / plot
    for label, value in zip(labels, spread([label.height for label in labels], least, low, high), strict=True):
        weight = "bold" if label.bold else "normal"
        place = (1.02, value)
        axes.annotate(
            label.text,
            place,
            xycoords=("axes fraction", "data"),
            va="center",
            color=label.colour,
            weight=weight,
            annotation_clip=False,
        )


def _frame(axes: Axes, figure: Figure, words: Translator) -> None:
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(style.QUIET)
    axes.grid(axis="y", color=style.GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(axis="both", color=style.QUIET, labelsize=style.SMALL, length=3)
    axes.tick_params(axis="y", length=0)
    named = ticks(figure)
    axes.set_xticks([point.position for point in named], [style.drawable(point.label) for point in named])
    where = [point.position for point in every_point(figure)]
    if where:
        span = (max(where) - min(where)) or 1.0
        axes.set_xlim(min(where) - span * 0.06, max(where) + span * 0.05)
    axes.set_title(
        style.drawable(figure.unit or words("paper.value")), loc="left", fontsize=style.SMALL, color="#333333", x=-0.03
    )


def _levels(axes: Axes, figure: Figure) -> None:
    if figure.target is not None:
        axes.axhline(figure.target, color=style.TARGET, linewidth=1.3, linestyle=(0, (6, 3)), zorder=2)
    if figure.baseline is not None:
        axes.axhline(figure.baseline, color=style.QUIET, linewidth=0.9, linestyle=(0, (1, 2)), zorder=2)


def _own(axes: Axes, figure: Figure, words: Translator) -> None:
    points = figure.series.points
    for run in _runs(points):
        dot = "o" if len(points) <= _MOST_DOTS or len(run) == 1 else ""
        axes.plot(*_line(run), color=style.OWN, linewidth=2.0, marker=dot, markersize=4.5, zorder=5)
        for limited in _limited(run):
            _interval(axes, limited)
    for before, after in pairwise(points):
        if after.breaks_before:
            _break(axes, (before.position + after.position) / 2, words)
    for point in {points[0].position: points[0], points[-1].position: points[-1]}.values() if points else ():
        text = value_text(point.value, figure.unit, words.language)
        halo = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.75}
        place = (point.position, point.value)
        axes.annotate(
            text, place, (0, 6), textcoords="offset points", ha="center", color=style.OWN, weight="bold", bbox=halo, zorder=6
        )


def _interval(axes: Axes, points: list[Point]) -> None:
    where = [point.position for point in points]
    low, high = [point.low for point in points], [point.high for point in points]
    if len(points) > 1:
        axes.fill_between(where, low, high, color=style.OWN, alpha=0.16, linewidth=0, zorder=1)  # type: ignore[arg-type]
    axes.vlines(where, low, high, color=style.OWN, linewidth=0.9, alpha=0.55, zorder=4)  # type: ignore[arg-type]


def _break(axes: Axes, where: float, words: Translator) -> None:
    axes.axvline(where, color=style.QUIET, linewidth=0.8, linestyle=(0, (2, 2)), zorder=2)
    top: Any = {"xycoords": ("data", "axes fraction"), "textcoords": "offset points"}
    axes.annotate(words("paper.break"), (where, 1), (2, -2), va="top", fontsize=style.SMALL, color=style.QUIET, **top)


def _runs(points: tuple[Point, ...]) -> Iterator[list[Point]]:
    """Points that one line may join."""
    run: list[Point] = []
    for point in points:
        if point.breaks_before and run:
            yield run
            run = []
        run.append(point)
    if run:
        yield run


def _limited(points: list[Point]) -> Iterator[list[Point]]:
    """Neighbours that all have an interval."""
    run: list[Point] = []
    for point in points:
        if point.low is None or point.high is None:
            if run:
                yield run
            run = []
        else:
            run.append(point)
    if run:
        yield run


def _line(points: list[Point]) -> tuple[list[float], list[float]]:
    return [point.position for point in points], [point.value for point in points]
