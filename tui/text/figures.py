"""A figure never stands alone: value, interval, period, respondents, where it was observed, source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number, format_value
from store.wording.product import product_words
from tui.judged import series_text
from tui.text.columns import DASH, indented, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorLink, LinkedSeries

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


def wanted_text(link: IndicatorLink, words: Translator) -> str:
    """``ska minska från 38 % (2023) till 30 % 2027``, as much of it as the plan says."""
    parts = [words(f"code.direction.{link.direction}")]
    if link.baseline is not None:
        value = format_value(link.baseline, link.unit, words.language)
        parts.append(words("text.from_baseline", value=value, period=link.baseline_period or DASH))
    if link.target is not None:
        value = format_value(link.target, link.unit, words.language)
        parts.append(words("text.to_target", value=value, year=str(link.target_year or DASH)))
    return " ".join(parts)


def _value(one: LinkedSeries, words: Translator) -> str:
    latest = one.latest
    if latest is None:
        return series_text(one, words)
    respondents = words("text.respondents", n=format_number(latest.n, words.language)) if latest.n else ""
    preliminary = words("text.preliminary") if latest.preliminary else ""
    return joined([series_text(one, words), respondents, preliminary, _observed(latest.place_code, words)])


def _observed(code: str, words: Translator) -> str:
    return "" if code.isdigit() else words("text.observed_at", place=code)
