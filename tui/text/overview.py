"""``show overview``: one line per municipality, its measures by status, and what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_number
from store.model.codes import Change
from tui.present import change_counts, change_glyph
from tui.text.columns import DASH, indented, joined, table
from tui.text.parts import finished, heading, section, status_counts

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.overview import Attention, Overview, PlaceOverview

_NUMBERS = (2, 3, 4, 5)


def overview_text(view: Overview, words: Translator, today: date, width: int) -> str:
    """The first screen as text."""
    lines = heading(words("text.overview_on", day=format_date(today)), words, width, example=view.example)
    if not view.places:
        return finished([*lines, "", *indented(words("text.no_plans"), width)])
    heads = [
        words(f"text.{key}")
        for key in ("code", "place", "areas", "measures", "late", "unreported", "indicators", "next_meeting")
    ]
    rows = [_row(place, words.language) for place in view.places]
    lines += ["", *table(rows, width, right=_NUMBERS, heads=heads)]
    if any(place.by_change for place in view.places):
        lines += indented(_legend(words), width)
    by_status = [(place.name, status_counts(place.by_status, words)) for place in view.places]
    lines += section(words("text.by_status"), table(by_status, width, indent=2))
    attention = [_attention(item, words) for item in view.attention]
    lines += section(words("text.attention"), table(attention, width, indent=2))
    return finished(lines)


def _row(place: PlaceOverview, language: str) -> tuple[str, ...]:
    numbers = (place.areas, place.measures, place.late, place.unreported)
    return (
        place.code,
        place.name,
        *(format_number(number, language) for number in numbers),
        change_counts(place.by_change),
        format_date(place.next_meeting) or DASH,
    )


def _legend(words: Translator) -> str:
    return words("text.legend", signs=joined(f"{change_glyph(change)} {words(f'change.{change}')}" for change in Change))


def _attention(item: Attention, words: Translator) -> tuple[str, str, str]:
    # Years are not numbers to be grouped by thousands.
    details = {name: value if name == "count" else str(value) for name, value in item.details.items()}
    target = f" ({item.target_id})" if item.target_id else ""
    sign = words("text.urgent" if item.urgent else "text.not_urgent")
    return sign, item.place_name, f"{words(item.key, **details)}{target}"
