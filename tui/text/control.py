"""``show control``: one indicator at one place over time, and whether it does more than vary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from tui.rows.control_rows import signal_text
from tui.rows.control_words import control_remarks, control_sentences, control_source, range_words
from tui.text.columns import DASH, indented, table
from tui.text.parts import finished, heading

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.control import ControlView


def control_text(view: ControlView, words: Translator, width: int) -> str:
    """What the series says, what that rests on, then the values, newest first."""
    head, limits = view.indicator, view.limits
    unit = head.unit
    lines = heading(f"{head.name(words.language)} ({head.id}) · {view.place_name}", words, width, example=False)
    for text in ("", *control_sentences(view, words), ""):
        lines += indented(text, width)
    if limits:
        center = format_value(limits.center, unit, words.language)
        spread = words("control.range", center=center, range=range_words(limits, unit, words))
        lines += indented(f"{words('control.limits')}: {spread}", width)
    for text in (*control_remarks(view, words), control_source(view, words)):
        lines += indented(text, width)
    if view.points:
        heads = [words(key) for key in ("column.period", "column.share", "control.column.signal")]
        rows = [
            (
                point.period,
                DASH if point.value is None else format_value(point.value, unit, words.language),
                signal_text(point, words),
            )
            for point in reversed(view.points)
        ]
        lines += ["", *table(rows, width, right=(1,), heads=heads)]
    return finished(lines)
