"""Rank, age and sparkline: what a line of a list may say of a series."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.model.funnel import ComparisonGroup
from store.model.standing import Freshness, Rank
from store.read.age import series_age
from store.read.indicator import indicator_view, indicators
from store.read.rank import rank_of, ranks
from tui.rows.sparkline import sparkline, sparkline_of
from tui.rows.standing_words import age_words, rank_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend, Row
    from store.i18n.translator import Translator

TODAY = date(2026, 11, 21)


class Counting:
    """A conversation that counts its questions."""

    def __init__(self, backend: Backend) -> None:
        self._backend, self.asked = backend, 0

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[Row]:
        """Put the question on, and count it."""
        self.asked += 1
        return self._backend.rows(sql, params)


def test_a_rank_says_what_it_could_have_been(backend: Backend, words_sv: Translator) -> None:
    """The rank counts who is higher; its margin leaves out only those whose whole interval lies on the other side."""
    rank = ranks(backend, "2083", ["bra-otrygg-kvall"])["bra-otrygg-kvall"]
    rows = backend.rows(
        "SELECT place_code, value, low, high FROM observation WHERE indicator_id = 'bra-otrygg-kvall'"
        " AND period_end = DATE '2025-12-31' AND place_code LIKE '20__'"
    )
    others = [row for row in rows if row[0] != "2083"]
    assert rank.position == 1 + sum(value > 25 for _, value, _, _ in others)
    assert rank.best == 1 + sum(low > 32 for _, _, low, _ in others)
    assert rank.worst == 15 - sum(high < 19 for _, _, _, high in others)
    assert (rank.of, rank.members, rank.period) == (15, 15, "2025")
    assert rank_words(rank, words_sv) == f"plats {rank.position} ({rank.best}–{rank.worst}) av 15, högst först"
    assert rank_words(None, words_sv) == "–"
    assert rank.from_lowest().from_lowest() == rank


def test_every_indicator_in_one_query(backend: Backend) -> None:
    """A list of more than a hundred indicators costs one question more than who the others are."""
    counting = Counting(backend)
    every = [one.id for one in indicators(backend)]
    many = ranks(counting, "2083", every)  # type: ignore[arg-type]
    assert len(every) > 100
    asked, counting.asked = counting.asked, 0
    one = ranks(counting, "2083", ["bra-otrygg-kvall"])  # type: ignore[arg-type]
    assert asked == counting.asked
    assert many["bra-otrygg-kvall"] == one["bra-otrygg-kvall"]


def test_what_has_no_margin_has_no_rank(backend: Backend) -> None:
    """Numbers of crimes rank the size of the municipality; shares without interval and places among two have no rank."""
    found = ranks(backend, "2083", [one.id for one in indicators(backend)])
    assert "bra-anmalda-brott-antal" not in found
    assert found["bra-anmalda-brott-per-100k"].of == 15
    assert ranks(backend, "0682", ["ntu-3.1"]) == {}
    assert ranks(backend, "20", ["ntu-3.1"]) == {}
    assert ranks(backend, "2083", ["bra-otrygg-kvall"], ComparisonGroup.SIMILAR) == {}
    assert rank_of("a", {"a": (1.0, None), "b": (2.0, (1.0, 3.0)), "c": (3.0, (2.0, 4.0))}, "2025", 3) is None


def test_another_place_without_interval_may_stand_anywhere() -> None:
    """What is not known widens the margin."""
    rank = rank_of("a", {"a": (5.0, (4.0, 6.0)), "b": (90.0, None), "c": (1.0, (0.0, 2.0))}, "2025", 3)
    assert rank == Rank(higher=1, lower=1, surely_higher=0, surely_lower=1, of=3, members=3, period="2025")
    assert (rank.position, rank.best, rank.worst) == (2, 1, 2)


@pytest.mark.parametrize(
    ("end", "rhythm", "theme", "years", "freshness"),
    [
        ("2025-12-31", "yearly", "perception", 1, Freshness.CURRENT),
        ("2024-12-31", "yearly", "victimisation", 2, Freshness.CURRENT),
        ("2023-12-31", "yearly", "perception", 3, Freshness.LATE),
        ("2022-12-31", "yearly", "perception", 4, Freshness.OUTDATED),
        ("2025-12-31", "yearly", "reported_crime", 1, Freshness.CURRENT),
        ("2024-12-31", "yearly", "reported_crime", 2, Freshness.LATE),
        ("2022-12-31", "two_years", "perception", 4, Freshness.LATE),
        ("2020-12-31", "two_years", "perception", 6, Freshness.OUTDATED),
        ("2026-09-30", "monthly", "reported_crime", 0, Freshness.CURRENT),
        ("2026-08-31", "monthly", "reported_crime", 0, Freshness.CURRENT),
        ("2026-03-31", "monthly", "reported_crime", 0, Freshness.OUTDATED),
        ("2012-12-31", "irregular", "school", 14, Freshness.NO_RHYTHM),
        ("2012-12-31", None, "other", 14, Freshness.NO_RHYTHM),
    ],
)
def test_a_series_is_as_old_as_its_rhythm_makes_it(
    end: str, rhythm: str | None, theme: str, years: int, freshness: Freshness
) -> None:
    """A value is late when the next one ought to be out, not when it is old; without a rhythm nobody can say."""
    age = series_age(date.fromisoformat(end), rhythm, theme, TODAY)
    assert (age.years, age.freshness) == (years, freshness)


def test_the_day_the_next_value_is_due() -> None:
    """It is late from the day after."""
    due = series_age(date(2024, 12, 31), "yearly", "reported_crime", TODAY).expected_by
    assert due == date(2026, 4, 30)
    assert series_age(date(2024, 12, 31), "yearly", "reported_crime", due).freshness is Freshness.CURRENT


def test_age_in_words(words_sv: Translator, words_en: Translator) -> None:
    """Period, age, rhythm and what follows from them."""
    age = series_age(date(2022, 12, 31), "two_years", "perception", TODAY)
    assert age_words(age, "2021–2022", words_sv) == "2021–2022, 4 år, ny väntas vartannat år: försenad"
    assert (
        age_words(series_age(date(2026, 1, 31), None, "x", TODAY), "2026-01", words_en) == "2026-01, this year, no fixed rhythm"
    )


def test_a_sparkline_rises_and_falls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Low to high, a blank for what is missing, the middle for what does not move; digits where plain signs are asked for."""
    assert sparkline([1, 2, 3, 4, 5, 6, 7, 8], 8) == "▁▂▃▄▅▆▇█"
    assert sparkline([1, None, 8], 8) == "▁ █"
    assert sparkline([4, 4, 4], 8) == "▅▅▅"
    assert sparkline([1, 2, 8], 2) == "▁█"
    assert sparkline([None, None], 8) == "  "
    assert sparkline([], 8) == ""
    assert sparkline([40, 41], 8, at_least=20) == "▄▅"
    monkeypatch.setenv("RADSLAG_ASCII", "1")
    assert sparkline([1, 8], 8) == "18"


def test_a_series_that_only_wobbles_looks_level(backend: Backend) -> None:
    """Values within the margin of error stay near the middle; a missing year and a break are blanks."""
    series = indicator_view(backend, "bra-otrygg-kvall", "2083").series[0].observations
    line = sparkline_of(series, 12)
    assert len(line) == len(series)
    assert sparkline_of(series, 12, breaks=(2020,)) == f"{line[:3]} {line[3:]}"
    assert sparkline_of([*series[:2], *series[3:]], 12)[2] == " "
    wobbling = [one for one in series if one.value is not None and 25 <= one.value <= 28]
    assert set(sparkline_of(wobbling, 12)) <= set(" ▃▄▅▆")
