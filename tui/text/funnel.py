"""``show funnel``: one indicator at every municipality of a group, and who differs by more than size explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number, format_value
from tui.rows.figure_words import limits_words
from tui.rows.funnel_words import (
    funnel_caveats,
    funnel_remarks,
    funnel_sentence,
    funnel_source,
    group_title,
    own_sign,
    standing_text,
    summary_words,
)
from tui.text.columns import DASH, indented, table
from tui.text.parts import finished, heading

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.funnel import FunnelPlace, FunnelView


def funnel_text(view: FunnelView, words: Translator, width: int) -> str:
    """The sentence first, then what it rests on, then the municipalities by name."""
    head = view.indicator
    lines = heading(f"{head.name(words.language)} ({head.id})", words, width, example=False)
    lines += ["", *indented(funnel_sentence(view, words), width), ""]
    for text in (group_title(view, words), summary_words(view, words), *funnel_caveats(view, words)):
        lines += indented(text, width) if text else []
    for text in (*funnel_remarks(view, words), funnel_source(view, words)):
        lines += indented(text, width)
    if view.comparison:
        lines += ["", *_places(view, words, width)]
    return finished(lines)


def _places(view: FunnelView, words: Translator, width: int) -> list[str]:
    size = "inhabitants" if view.of_rates else "answers"
    keys = ["column.place", "column.share", "column.interval", f"funnel.column.size_{size}", "funnel.column.standing"]
    keys[3:3] = ["funnel.column.count"] if view.of_rates else []
    rows = [_row(place, view, words) for place in view.comparison.places] if view.comparison else []
    return table(rows, width, right=range(1, len(keys) - 1), heads=[words(key) for key in keys])


def _row(place: FunnelPlace, view: FunnelView, words: Translator) -> list[str]:
    unit, language = view.indicator.unit, words.language
    counts = [format_number(round(place.count or 0), language)] if view.of_rates else []
    return [
        f"{own_sign()} {place.name}" if place.code == view.place_code else place.name,
        format_value(place.value, unit, language),
        limits_words(place.low, place.high, unit, words) or DASH,
        *counts,
        format_number(round(place.size), language),
        standing_text(place.standing, words),
    ]
