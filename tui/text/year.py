"""``show year``: the year by month, each day with its sign and word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.year import Standing
from store.wording.year import kind_words, standing_words, title_words
from tui.rows.year_rows import standing_sign
from tui.text.columns import indented, table
from tui.text.parts import finished, heading, section

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.year import YearEntry, YearView


def year_text(view: YearView, words: Translator, width: int) -> str:
    """All twelve months; one without anything says so."""
    scope = view.council.name if view.council else words("year.all_councils")
    title = words("year.text_head", year=str(view.year), scope=scope)
    lines = heading(title, words, width, example=view.example)
    signs = {standing.value: standing_sign(standing) for standing in Standing}
    lines += indented(words("year.legend", **signs), width)
    for month, entries in view.months():
        rows = [_row(entry, view, words) for entry in entries]
        name = words(f"year.month.{month}")
        lines += section(name, table(rows, width, indent=2)) or ["", f"{name}: {words('year.empty_month')}"]
    return finished(lines)


def _row(entry: YearEntry, view: YearView, words: Translator) -> tuple[str, ...]:
    day = f"{entry.day:%Y-%m}" if entry.month_only else format_date(entry.day)
    if entry.starts_at:
        day = f"{day}\n{entry.starts_at}"
    several = view.council is None or len(view.council.places) > 1
    places = ", ".join(name for _, name in entry.places) if several else ""
    what = f"{kind_words(entry, words)}\n{standing_words(entry, view.today, words)}"
    title = title_words(entry, words)
    return day, standing_sign(entry.standing(view.today)), what, f"{title}\n{places}" if places else title
