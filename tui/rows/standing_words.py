"""What a line of a list says of a series beside its value: the rank with its margin, and how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.standing import Rank, SeriesAge


def rank_words(rank: Rank | None, words: Translator, *, short: bool = False) -> str:
    """``plats 3 (1–9) av 15``, or in a narrow column ``3 (1–9) av 15``; a dash without a rank."""
    if rank is None:
        return words("standing.no_rank")
    key = "standing.rank_short" if short else "standing.rank"
    return words(key, position=rank.position, best=rank.best, worst=rank.worst, of=rank.of)


def age_words(age: SeriesAge, period: str, words: Translator) -> str:
    """``2021–2022, 4 år, ny väntas vartannat år: försenad``."""
    old = words("standing.age", period=period, count=age.years) if age.years else words("standing.age_this_year", period=period)
    freshness = words(f"standing.freshness.{age.freshness}")
    if age.expected_by is None:
        return f"{old}, {freshness}"
    rhythm = words(f"code.rhythm.{age.rhythm}")
    return f"{old}, {words('standing.expected', rhythm=rhythm)}: {freshness}"
