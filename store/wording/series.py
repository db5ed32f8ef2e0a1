"""Everything that is said of one series for one goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.wording.change import judged_sentence
from store.wording.verdict import pace_sentence, verdict_sentence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries


def series_sentence(series: LinkedSeries, words: Translator) -> str:
    """The change, then target and pace where the goal has them: what the indicator's own page says of it."""
    judgement, unit = series.judgement, series.link.unit
    said = (
        judged_sentence(judgement, unit, words),
        verdict_sentence(judgement, unit, words),
        pace_sentence(judgement, unit, words),
    )
    return " ".join(part for part in said if part)
