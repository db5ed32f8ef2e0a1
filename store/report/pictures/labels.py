"""Names and values beside the lines: written where the line ends instead of in a legend, and never on top of each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.report.pictures import style
from store.report.values import with_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.report.document import Figure, Series

LONGEST = 26


@dataclass(frozen=True, slots=True)
class Label:
    """A text to the right of the plot, at the height of a value."""

    text: str
    height: float
    """In the unit of the axis."""
    colour: str
    bold: bool = False


def end_labels(figure: Figure, words: Translator) -> list[Label]:
    """What the lines are: the place, the others, target and baseline, from above."""
    found = [_end(series, style.OTHER) for series in figure.others if series.points]
    if figure.series.points:
        found.append(_end(figure.series, style.OWN, bold=True))
    if figure.target is not None:
        name = figure.target_label or words("paper.target")
        found.append(_level(name, figure.target, style.TARGET, figure.unit, words))
    if figure.baseline is not None:
        found.append(_level(words("paper.baseline"), figure.baseline, style.QUIET, figure.unit, words))
    return sorted(found, key=lambda label: -label.height)


def _end(series: Series, colour: str, *, bold: bool = False) -> Label:
    return Label(shortened(series.name), series.points[-1].value, colour, bold)


def _level(name: str, height: float, colour: str, unit: str, words: Translator) -> Label:
    value = with_unit(height, unit if len(unit) == 1 else "", words.language)
    said = name if value in name else f"{shortened(name)}: {value}"
    return Label(shortened(said, 2 * LONGEST), height, colour)


def shortened(text: str, longest: int = LONGEST) -> str:
    """One line that fits beside the plot, in signs the font has."""
    line = style.drawable(" ".join(text.split()))
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def spread(heights: Iterable[float], least: float, low: float, high: float) -> list[float]:
    """Heights (falling) moved apart to at least ``least``, within ``low`` to ``high`` as far as there is room."""
    placed: list[float] = []
    for height in heights:
        placed.append(min(height, placed[-1] - least) if placed else min(height, high))
    if placed and placed[-1] < low:
        floor = low
        for at in range(len(placed) - 1, -1, -1):
            placed[at] = max(placed[at], floor)
            floor = placed[at] + least
    return placed
