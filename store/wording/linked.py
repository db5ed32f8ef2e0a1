"""What is said of an indicator that a goal wants something of: the same sentences as on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.wording.change import judged_sentence
from store.wording.figures import dated_words
from store.wording.product import product_words
from store.wording.verdict import pace_sentence, verdict_sentence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries


def linked_sentence(series: LinkedSeries, words: Translator) -> str:
    """The change, then target and pace where the goal has them; why there is nothing to say when there is no value."""
    if series.latest is None:
        return words("value.manual" if series.link.value_access == "manual" else "value.none")
    judgement, unit = series.judgement, series.link.unit
    parts = (
        judged_sentence(judgement, unit, words),
        verdict_sentence(judgement, unit, words),
        pace_sentence(judgement, unit, words),
    )
    return " ".join(part for part in parts if part)


def linked_name(series: LinkedSeries, words: Translator) -> str:
    """The indicator's title and which product it is: two that measure the same never look like one."""
    return f"{series.link.name(words.language)} ({product_words(series.link.product, words, short=True)})"


def linked_value(series: LinkedSeries, words: Translator) -> str:
    """The newest value with interval and period, ``6 % (4–9) 2025``; empty without one."""
    return dated_words(series.latest, series.link.unit, words) if series.latest else ""
