"""Published rates are rounded: what is judged is the crimes, among the inhabitants the larger series tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.model.codes import Direction, Unit
from store.model.indicator import IndicatorLink
from store.model.judgement import Moved
from store.read.indicator import indicator_view
from store.read.observations import series_of
from store.statistics import Verdict, interval_of, judge
from store.wording.comparison import comparison_sentence
from store.wording.verdict import view_sentence

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.i18n.translator import Translator

ROBBERY = "bra-ran-unga"


def _set(backend: Backend, place: str, year: int, count: int, rate: int) -> None:
    for suffix, value in (("antal", count), ("per-100k", rate)):
        backend.count(
            f"UPDATE observation SET value = {value} WHERE indicator_id = '{ROBBERY}-{suffix}' AND place_code = '{place}' "
            f"AND period_start = '{year}-01-01'"
        )


def test_inhabitants_come_from_the_largest_series(backend: Backend) -> None:
    """The country is as large in the rarest crime as in the commonest, whatever the rare one's rate was rounded to."""
    [rare] = series_of(backend, [f"{ROBBERY}-per-100k"], ["00"]).values()
    [common] = series_of(backend, ["bra-stold-per-100k"], ["00"]).values()
    assert [one.exposure for one in rare] == pytest.approx([one.exposure for one in common], rel=1e-9)
    assert all(9.9e6 < (one.exposure or 0) < 10.8e6 for one in rare)


def test_a_rate_rounded_up_is_no_rise(backend: Backend, words_sv: Translator) -> None:
    """155 crimes in the country and then 158 are 1 and 2 per 100 000: neither doubled nor certainly more."""
    _set(backend, "00", 2023, 155, 1)
    _set(backend, "00", 2024, 158, 2)
    view = indicator_view(backend, f"{ROBBERY}-per-100k", "00")
    step = view.judgement.since_last
    assert step.moved is Moved.UNCLEAR
    assert step.percent == pytest.approx(2, abs=1)
    assert "+100" not in view_sentence(view, words_sv)


def test_a_rate_rounded_the_same_hides_no_rise(backend: Backend) -> None:
    """57 crimes and then 155 are 1 and 1 per 100 000, and yet certainly more."""
    _set(backend, "00", 2023, 57, 1)
    _set(backend, "00", 2024, 155, 1)
    assert indicator_view(backend, f"{ROBBERY}-per-100k", "00").judgement.since_last.moved is Moved.UP


@pytest.mark.parametrize(("count", "rate"), [(3, 0), (58, 1), (154, 1), (0, 1)])
def test_a_rounded_rate_can_be_held_against_a_target(backend: Backend, count: int, rate: int) -> None:
    """Three crimes of a million inhabitants are 0 per 100 000: outside the limits of three crimes, and no reason to stop."""
    _set(backend, "00", 2024, count, rate)
    [series] = series_of(backend, [f"{ROBBERY}-per-100k"], ["00"]).values()
    limits = interval_of(series[-1], Unit.PER_100K)
    assert limits
    assert limits.contains(rate)
    link = IndicatorLink(
        "x", "", None, Unit.PER_100K, "bra_indicators", "open", Direction.DECREASE, None, None, 1.0, 2027, None
    )
    assert judge(series, Unit.PER_100K, link).verdict in {Verdict.REACHED, Verdict.REACHED_WITHIN_MARGIN}


def test_counts_are_not_compared_between_places(backend: Backend, words_sv: Translator) -> None:
    """A town has fewer crimes than the country: its size says so, and nothing is called certainly lower."""
    view = indicator_view(backend, f"{ROBBERY}-antal", "2083")
    assert {one.moved for one in view.comparisons} == {Moved.UNKNOWN}
    said = [comparison_sentence(one, view.indicator.unit, words_sv) for one in view.comparisons]
    assert all(one.endswith("antal beror på hur stor orten är och jämförs inte.") for one in said)
