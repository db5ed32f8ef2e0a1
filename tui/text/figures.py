"""A figure never stands alone: value, interval, period, respondents, where it was observed, source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.wording.product import product_words
from store.wording.wanted import wanted_text
from tui.judged import series_text
from tui.text.columns import indented, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries

Sources = dict[str, str]
"""The source line of each indicator, by id."""


def figure_lines(
    series: Iterable[LinkedSeries], words: Translator, sources: Mapping[str, str], width: int, indent: int
) -> list[str]:
    """Each indicator's name, what is wanted of it, its latest value and its source."""
    lines: list[str] = []
    for one in series:
        link = one.link
        lines += indented(f"{link.name(words.language)} ({link.indicator_id})", width, indent)
        lines += indented(joined([wanted_text(link, words), _value(one, words)]), width, indent + 2)
        source = sources.get(link.indicator_id, "")
        lines += indented(joined([source, product_words(link.product, words)]), width, indent + 2)
    return lines


def _value(one: LinkedSeries, words: Translator) -> str:
    latest = one.latest
    if latest is None:
        return series_text(one, words)
    respondents = words("text.respondents", n=format_number(latest.n, words.language)) if latest.n else ""
    preliminary = words("text.preliminary") if latest.preliminary else ""
    return joined([series_text(one, words), respondents, preliminary, _observed(latest.place_code, words)])


def _observed(code: str, words: Translator) -> str:
    return "" if code.isdigit() else words("text.observed_at", place=code)
