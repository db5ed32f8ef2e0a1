"""A value entered by hand is kept whole, replaces without losing, and can be turned back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.codes import Missing, Unit
from store.model.indicator import Remark
from store.model.manual_indicator import Better, ManualProduct, NewIndicator, Rhythm
from store.model.manual_value import ManualValue, value_problems
from store.read.find import named_ids
from store.read.indicator import indicator_view
from store.read.indicator_list import indicator_list
from store.read.journal import journal
from store.read.manual_value import value_subject
from store.read.observation_remarks import observation_remarks
from store.write.manual_value import enter_value
from store.write.new_indicator import found_indicator, indicator_id
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend

LUPP = "man-lupp-hotad"
YEAR = (date(2025, 1, 1), date(2025, 12, 31))
ONE = ManualValue("2083", *YEAR, 12.5, 8.1, 17.9, 212, preliminary=True, source="Källa: Lupp 2025", note="årskurs 8")
HEAD = NewIndicator(
    "Elever på nätet [x]", Unit.PERCENT, Better.LOWER, ManualProduct.LUPP, "Källa: Lupp", Rhythm.IRREGULAR, "Årskurs 8"
)


def _enter(backend: Backend, clock: FixedClock, one: ManualValue = ONE) -> int:
    seen = value_subject(backend, LUPP, one.place_code).at(one.period_start, one.period_end)
    with backend.transaction():
        return enter_value(backend, LUPP, one, clock, seen=seen, role="samordnare")


def _undo(backend: Backend, clock: FixedClock) -> None:
    with backend.transaction():
        undo(backend, clock)


def _values(backend: Backend) -> list[float | None]:
    return [kept.one.value for kept in value_subject(backend, LUPP, "2083").kept]


def test_a_value_is_kept_with_all_that_was_written(backend: Backend, clock: FixedClock) -> None:
    """Value, interval, answers, preliminary, source and note are there again, and the indicator shows the value."""
    _enter(backend, clock)
    [kept] = value_subject(backend, LUPP, "2083").kept
    assert (kept.one, kept.recorded_on) == (ONE, clock.now())
    [shown] = indicator_view(backend, LUPP, "2083").series[0].observations
    assert (shown.value, shown.low, shown.high, shown.n, shown.preliminary) == (12.5, 8.1, 17.9, 212, True)
    assert observation_remarks(backend, LUPP) == {("2083", *YEAR): Remark("Källa: Lupp 2025", "årskurs 8")}


def test_the_log_says_what_and_who(backend: Backend, clock: FixedClock) -> None:
    """The event names the series, holds before and after, and the role."""
    _enter(backend, clock)
    _enter(backend, clock, replace(ONE, value=10.0, note=None))
    newest, first = journal(backend, LUPP)[:2]
    assert (first.field, first.old_value, first.role) == ("value", None, "samordnare")
    assert newest.old_value == first.new_value
    assert '"value": 10.0' in str(newest.new_value)
    assert '"note": "årskurs 8"' in str(newest.old_value)


def test_a_replaced_value_is_kept_and_comes_back(backend: Backend, clock: FixedClock) -> None:
    """The newest holds, the one before stays in the store as replaced, and undoing goes back step by step to none."""
    for value in (12.5, 11.0, 9.0):
        _enter(backend, clock, replace(ONE, value=value))
    assert _values(backend) == [9.0]
    sql = "SELECT value FROM observation WHERE indicator_id = $1 AND replaced_on IS NOT NULL ORDER BY value"
    assert backend.rows(sql, [LUPP]) == [(11.0,), (12.5,)]
    for left in ([11.0], [12.5], []):
        _undo(backend, clock)
        assert _values(backend) == left


def test_undo_touches_only_its_own(backend: Backend, clock: FixedClock) -> None:
    """Two values of one moment are undone one at a time, whatever the clock says."""
    _enter(backend, clock)
    _enter(backend, clock, replace(ONE, period_start=date(2023, 1, 1), period_end=date(2023, 12, 31), value=9.0))
    _undo(backend, clock)
    assert _values(backend) == [12.5]


def test_a_value_nobody_saw_is_not_replaced(backend: Backend, clock: FixedClock) -> None:
    """When somebody entered a value for the period meanwhile, the second is refused and nothing is changed."""
    _enter(backend, clock)
    with pytest.raises(StaleVersion), backend.transaction():
        enter_value(backend, LUPP, replace(ONE, value=1.0, low=None, high=None), clock, seen=None)
    seen = value_subject(backend, LUPP, "2083").kept[0]
    clock.instant += timedelta(hours=1)
    _enter(backend, clock, replace(ONE, value=11.0))
    with pytest.raises(StaleVersion), backend.transaction():
        enter_value(backend, LUPP, ONE, clock, seen=seen)
    assert _values(backend) == [11.0]


def test_other_places_and_periods_are_left_alone(backend: Backend, clock: FixedClock) -> None:
    """A value replaces only that of its own place and its very period."""
    for one in (ONE, replace(ONE, place_code="2084"), replace(ONE, period_start=date(2024, 1, 1))):
        _enter(backend, clock, one)
    assert len(_values(backend)) == 2
    assert len(value_subject(backend, LUPP, "2084").kept) == 1


def test_a_reason_stands_for_a_value(backend: Backend, clock: FixedClock) -> None:
    """Too few answers is kept as that, not as zero."""
    none = ManualValue("2083", *YEAR, None, missing=Missing.TOO_FEW)
    _enter(backend, clock, none)
    [kept] = value_subject(backend, LUPP, "2083").kept
    assert (kept.one.value, kept.one.missing) == (None, Missing.TOO_FEW)


WRONG = [
    (replace(ONE, value=120.0), "value", "entry.outside_percent"),
    (replace(ONE, value=-1.0), "value", "entry.outside_percent"),
    (replace(ONE, value=None), "value", "entry.no_value"),
    (replace(ONE, missing=Missing.TOO_FEW), "value", "entry.value_and_missing"),
    (replace(ONE, value=float("nan")), "value", "entry.wrong_number"),
    (replace(ONE, low=13.0), "limits", "entry.limits_around"),
    (replace(ONE, high=None), "limits", "entry.wrong_limits"),
    (replace(ONE, high=101.0), "limits", "entry.outside_percent"),
    (replace(ONE, n=0), "n", "entry.wrong_n"),
    (replace(ONE, n=3_000_000_000), "n", "entry.wrong_n"),
    (replace(ONE, period_end=date(2027, 12, 31)), "period", "entry.future_period"),
    (replace(ONE, period_start=date(2026, 12, 1), period_end=date(2026, 12, 31)), "period", "entry.future_period"),
    (replace(ONE, period_end=date(2024, 12, 31)), "period", "entry.wrong_period"),
    (replace(ONE, note="a" * 10_001), "note", "entry.too_long"),
]


@pytest.mark.parametrize(("one", "field", "key"), WRONG)
def test_what_cannot_be_is_refused(backend: Backend, clock: FixedClock, one: ManualValue, field: str, key: str) -> None:
    """A value outside its range, limits that do not hold it, a future period: refused with the field and what would do."""
    with pytest.raises(InvalidValue) as refusal, backend.transaction():
        enter_value(backend, LUPP, one, clock)
    assert (refusal.value.details["field"], refusal.value.details["expected"]) == (field, key)
    assert _values(backend) == []


def test_each_unit_has_its_range(clock: FixedClock) -> None:
    """A count is whole and not negative, a rate not negative; an index and a plain number may be what they are."""
    bare = ManualValue("2083", *YEAR, 1.5)
    wrong = {
        (unit, value)
        for unit in Unit
        for value in (1.5, -2.0)
        if value_problems(replace(bare, value=value), unit, clock.today())
    }
    assert wrong == {(Unit.PERCENT, -2.0), (Unit.COUNT, 1.5), (Unit.COUNT, -2.0), (Unit.PER_100K, -2.0)}


def test_the_year_we_are_in_may_have_a_value(clock: FixedClock) -> None:
    """A survey of this spring is a value of this year, though the year is not over."""
    this_year = replace(ONE, period_start=date(2026, 1, 1), period_end=date(2026, 12, 31))
    assert value_problems(this_year, Unit.PERCENT, clock.today()) == {}


def test_unknown_series_and_places_are_refused(backend: Backend, clock: FixedClock) -> None:
    """There is no value of nothing, and none nowhere."""
    for identity, place in (("man-finns-inte", "2083"), (LUPP, "9999")):
        with pytest.raises(UnknownId), backend.transaction():
            enter_value(backend, identity, replace(ONE, place_code=place), clock)


def test_a_new_series_is_found_everywhere(backend: Backend, clock: FixedClock) -> None:
    """It stands last in the list with its readable id, takes values, and its head is as written."""
    with backend.transaction():
        identity = found_indicator(backend, HEAD, clock, role="samordnare")
    assert identity == "man-elever-pa-natet-x"
    assert (identity, HEAD.title) == named_ids(backend, "indicator")[-1]
    indicator = indicator_view(backend, identity, "2083").indicator
    assert (indicator.product, indicator.value_access, indicator.rhythm, indicator.note) == (
        "lupp",
        "manual",
        "irregular",
        "Årskurs 8",
    )
    assert backend.rows("SELECT better FROM indicator WHERE id = $1", [identity]) == [("lower",)]


def test_undoing_a_new_series_hides_it(backend: Backend, clock: FixedClock) -> None:
    """It is gone from every list; its row and its event stay."""
    with backend.transaction():
        identity = found_indicator(backend, HEAD, clock)
    _undo(backend, clock)
    assert identity not in dict(named_ids(backend, "indicator"))
    assert identity not in {line.series.link.indicator_id for line in indicator_list(backend, "2083", clock.today())}
    assert backend.rows("SELECT hidden FROM indicator WHERE id = $1", [identity]) == [(True,)]


def test_a_series_needs_a_name_and_a_source(backend: Backend, clock: FixedClock) -> None:
    """No figure without a source line, no series without a name."""
    for head in (replace(HEAD, title=" "), replace(HEAD, source=""), replace(HEAD, title="a" * 501)):
        with pytest.raises(InvalidValue), backend.transaction():
            found_indicator(backend, head, clock)


def test_ids_are_readable_and_never_taken() -> None:
    """Letters of the title, cut between words, with a number when another has it; a title without letters has an id too."""
    assert indicator_id("Trygghet på Åsö, kväll") == "man-trygghet-pa-aso-kvall"
    assert indicator_id("Trygg", {"man-trygg", "man-trygg-2"}) == "man-trygg-3"
    assert indicator_id("!!") == "man-indikator"
    long = indicator_id("Andel av eleverna i årskurs åtta som uppger att de har blivit hotade")
    assert long == "man-andel-av-eleverna-i-arskurs-atta-som"
