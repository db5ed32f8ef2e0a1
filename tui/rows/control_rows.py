"""A control chart as a table and as a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from tui.control_plot import ControlPlot, PlotLine, PlotPoint
from tui.present import ascii_only
from tui.rows.control_words import signal_sign, value_sign
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.control import ControlPoint, ControlView


def point_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the table of periods."""
    return (
        Column(words("column.period"), 9),
        Column(words("column.share"), 8, right=True),
        Column(words("control.column.signal"), 18, grow=1),
    )


def point_rows(view: ControlView, words: Translator) -> FixedRows:
    """One line per period, newest first."""
    return FixedRows([_row(point, view, words) for point in reversed(view.points)])


def _row(point: ControlPoint, view: ControlView, words: Translator) -> ListRow:
    value = "–" if point.value is None else format_value(point.value, view.indicator.unit, words.language)
    return ListRow(
        str(point.start),
        (
            Cell(point.period),
            Cell(value, "" if point.value is not None else "muted"),
            Cell(signal_text(point, words), "urgent" if point.signals else "muted"),
        ),
    )


def signal_text(point: ControlPoint, words: Translator) -> str:
    """The patterns a value takes part in, with the sign they have in the plot; else what is to be known of the value."""
    if point.value is None:
        return words("control.no_value")
    signals = ", ".join(words(f"control.signal.{rule}") for rule in point.signals)
    mark = words("control.preliminary_mark") if point.preliminary else ""
    return " · ".join(part for part in (f"{signal_sign()} {signals}" if signals else "", mark) if part)


def control_plot(view: ControlView, words: Translator) -> ControlPlot | None:
    """The plot; None when there is no value."""
    if not view.known:
        return None
    return ControlPlot(
        tuple(PlotPoint(point.period, point.value, bool(point.signals)) for point in view.points),
        _lines(view, words),
        _legend(view, words),
        _line_legend(view, words),
        value_sign(),
        signal_sign(),
        words.language,
    )


def _lines(view: ControlView, words: Translator) -> tuple[PlotLine, ...]:
    """The mean and both limits; a limit at zero is the floor itself, and is not drawn."""
    limits = view.limits
    if limits is None:
        return ()
    named = [("upper", limits.upper), ("center", limits.center), *([("lower", limits.lower)] if limits.lower else [])]
    return tuple(
        PlotLine(
            value,
            words(f"control.line.{name}", value=format_value(value, view.indicator.unit, words.language)),
            dashed=name != "center",
        )
        for name, value in named
    )


def _legend(view: ControlView, words: Translator) -> tuple[tuple[str, str, str], ...]:
    found = [(value_sign(), words("control.legend.value"), "primary")]
    if any(point.signals for point in view.points):
        found.append((signal_sign(), words("control.legend.signal"), "accent"))
    return tuple(found)


def _line_legend(view: ControlView, words: Translator) -> tuple[tuple[str, str, str], ...]:
    dashed, solid = ("- -", "-") if ascii_only() else ("╌", "─")
    return tuple((dashed if line.dashed else solid, line.label, "muted") for line in _lines(view, words))
