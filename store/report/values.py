"""The values of a figure as a table, for the files that have no picture and the readers who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number, format_share
from store.report.document import Column, Table

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.report.document import Figure, Point

_ALWAYS = range(3)
"""Place, period and value have a column even where it is empty."""
_MANY = "100"
"""In a unit it means per 100 000 or per 1 000 …: such rates are said in whole numbers, as on the screen."""


def value_text(value: float | None, unit: str, language: str) -> str:
    """A value as the screens say it, without its unit; empty when there is none."""
    if value is None:
        return ""
    if unit.lstrip().startswith("%"):
        return format_share(value, language)
    if _MANY in unit:
        return format_number(round(value), language, 0)
    return format_number(float(value), language)


def with_unit(value: float, unit: str, language: str) -> str:
    """A value with its unit: ``12,5 %``."""
    joint = "" if language == "en" and unit == "%" else "\u00a0"
    return f"{value_text(value, unit, language)}{joint}{unit}".rstrip()


def values_table(figure: Figure, words: Translator) -> Table:
    """Every point of every place: place, period, value, lower and upper limit, and whether the series was broken there."""
    rows = [
        _row(series.name, point, figure.unit, words) for series in (figure.series, *figure.others) for point in series.points
    ]
    for key, value, name in (
        ("target", figure.target, figure.target_label),
        ("baseline", figure.baseline, None),
    ):
        if value is not None:
            text = value_text(value, figure.unit, words.language)
            rows.append((name or words(f"paper.{key}"), "", text, "", "", ""))
    headings = [words(f"paper.{name}") for name in ("place", "period", "value", "low", "high", "remark")]
    headings[2] = f"{headings[2]} ({figure.unit})" if figure.unit else headings[2]
    kinds = (Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER, Column.NUMBER, Column.TEXT)
    filled = [at for at in range(len(headings)) if at in _ALWAYS or any(row[at] for row in rows)]
    return Table(
        figure.caption,
        tuple(headings[at] for at in filled),
        tuple(tuple(row[at] for at in filled) for row in rows),
        tuple(kinds[at] for at in filled),
        figure.source,
    )


def _row(place: str, point: Point, unit: str, words: Translator) -> tuple[str, ...]:
    figures = (value_text(value, unit, words.language) for value in (point.value, point.low, point.high))
    return (place, point.label, *figures, words("paper.broken") if point.breaks_before else "")
