"""The clock of the act in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.act_clock import ClockItem


def clock_sentence(item: ClockItem, words: Translator) -> str:
    """``Lägesbilden för Hedemora slutar 2023; en ny skulle ha funnits senast 2025-12-31``, and a full stop."""
    key = f"act_clock.{item.kind}.{item.state}"
    gaps = {"about": item.about, "due": format_date(item.due), "year": str(item.year), "done": item.done, "of": item.of}
    return words(key, **gaps)
