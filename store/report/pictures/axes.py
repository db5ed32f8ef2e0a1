"""Scales of a picture: which years stand under it, where the values begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from store.report.document import Figure, Point

_MOST_LETTERS = 62
"""So many letters have room under the plot."""
_FROM_ZERO = 0.65
"""Values below this share of the highest are drawn from zero; others would lie as one line at the top."""
_WHOLE = 5.0
"""Where the axis spans more than this, its marks are whole numbers."""


def every_point(figure: Figure) -> list[Point]:
    """The points of every place."""
    return [point for series in (figure.series, *figure.others) for point in series.points]


def heights(figure: Figure) -> tuple[float, float]:
    """Lowest and highest of the axis; zero is there unless all values are far above it."""
    seen = [value for point in every_point(figure) for value in (point.value, point.low, point.high) if value is not None]
    seen += [value for value in (figure.target, figure.baseline) if value is not None]
    low, high = min(seen), max(seen)
    if 0 <= low < _FROM_ZERO * high or low == high >= 0:
        return 0.0, high * 1.1 or 1.0
    margin = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return low - margin, high + margin


def ticks(figure: Figure) -> list[Point]:
    """The periods that are named: all if there is room, otherwise every n-th counted from the latest."""
    points = sorted(figure.series.points or every_point(figure), key=lambda point: point.position)
    unique = list({round(point.position, 3): point for point in points}.values())
    longest = max((len(point.label) for point in unique), default=1) + 2
    room = max(2, _MOST_LETTERS // longest)
    each = -(-len(unique) // room) if unique else 1
    return unique[::-1][::each][::-1]


def mark_axes(axes: Axes, language: str) -> None:
    """Numbers on the value axis as the language writes them."""
    low, high = axes.get_ylim()
    spacing = (high - low) / 6
    decimals = 0 if high - low > _WHOLE else 1 if spacing >= 0.1 else 2  # noqa: PLR2004  (a tenth: one decimal)
    axes.yaxis.set_major_formatter(lambda value, _: format_number(float(value), language, decimals))
