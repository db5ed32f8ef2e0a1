"""What is said of a series that a goal wants something of: the same sentences as on the indicator's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.wording.figures import dated_words
from store.wording.verdict import goal_sentence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries


def series_sentence(series: LinkedSeries, words: Translator) -> str:
    """The change, then target and pace where the goal has them."""
    return goal_sentence(series.judgement, series.link.unit, words)


def linked_sentence(series: LinkedSeries, words: Translator) -> str:
    """The same; why there is nothing to say when there is no value."""
    if series.latest is None:
        return words("value.manual" if series.link.value_access == "manual" else "value.none")
    return series_sentence(series, words)


def linked_value(series: LinkedSeries, words: Translator) -> str:
    """The newest value with interval and period, ``6 % (4–9) 2025``; empty without one."""
    return dated_words(series.latest, series.link.unit, words) if series.latest else ""
