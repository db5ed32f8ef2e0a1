"""What a file would change in a store, and that two files saying the same change nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import FileRejected
from store.importing.planned_changes import planned_changes
from store.importing.series_file import ReadSeries, ReadValue, SeriesFile
from store.model.codes import Unit
from store.write.observations import apply_changes
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.importing.planned_changes import PlannedChanges

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
FULL = ReadValue("2083", *YEAR, 6.0, 4.0, 9.0, 98)


def _file(*values: ReadValue, series: str = "egen-serie", product: str = "prov", times: int = 1) -> SeriesFile:
    one = ReadSeries(series, "Egen serie", Unit.PERCENT, product, "other", "Källa: prov", "Prov", "Blad 1", 1, values)
    return SeriesFile("prov.csv", "table", (one,) * times)


def _apply(backend: Backend, clock: FixedClock, file: SeriesFile) -> PlannedChanges:
    with backend.transaction():
        planned = planned_changes(backend, file)
        apply_changes(backend, planned, clock)
    return planned


def _now(backend: Backend) -> list[tuple[object, ...]]:
    return backend.rows("SELECT value, low, high, n FROM observation WHERE indicator_id = 'egen-serie' AND replaced_on IS NULL")


def test_new_changed_unchanged(backend: Backend, clock: FixedClock) -> None:
    """Counted by value: one new, one changed, one the same to the digits a text file carries."""
    other, third = (FULL._replace(place_code=code) for code in ("20", "00"))
    _apply(backend, clock, _file(FULL, other))
    planned = planned_changes(backend, _file(FULL._replace(value=6.00001), other._replace(value=7.0), third))
    assert (planned.new, planned.changed, planned.unchanged) == (1, 1, 1)


@pytest.mark.parametrize(
    "silent", [FULL._replace(low=None, high=None), FULL._replace(n=None), FULL._replace(low=None, high=None, n=None)]
)
def test_silence_takes_nothing_away(backend: Backend, clock: FixedClock, silent: ReadValue) -> None:
    """An older layout without limits, or a workbook without its respondents, says nothing new; a new value does."""
    _apply(backend, clock, _file(FULL))
    assert _apply(backend, clock, _file(silent)).unchanged == 1
    assert _now(backend) == [(6.0, 4.0, 9.0, 98)]
    assert _apply(backend, clock, _file(silent._replace(value=5.0))).changed == 1


def test_one_series_in_two_sheets(backend: Backend, clock: FixedClock) -> None:
    """The same series twice in a file is one series, its repeated values counted once."""
    planned = _apply(backend, clock, _file(FULL, times=2))
    assert (len(planned.series), planned.new, _now(backend)) == (1, 1, [(6.0, 4.0, 9.0, 98)])


def test_two_values_for_one_place_and_period(backend: Backend) -> None:
    """A file that contradicts itself is refused, with where and both values."""
    with pytest.raises(FileRejected) as refused:
        planned_changes(backend, _file(FULL, FULL._replace(value=7.0)))
    [problem] = refused.value.problems
    assert (problem.key, problem.place, problem.details) == ("import_file.two_values", "Blad 1", {"given": 7.0, "other": 6.0})


def test_imports_within_one_tick_of_the_clock_are_told_apart(backend: Backend, clock: FixedClock) -> None:
    """The clock stands still, or was set back: undo still turns back the newest import and only that."""
    for value in (6.0, 7.0, 8.0):
        _apply(backend, clock, _file(FULL._replace(value=value)))
    for expected in (7.0, 6.0):
        with backend.transaction():
            undo(backend, clock)
        assert [row[0] for row in _now(backend)] == [expected]


def test_final_stays_final(backend: Backend, clock: FixedClock) -> None:
    """The final value replaces the preliminary one; an older file with the preliminary one changes nothing."""
    preliminary, final = FULL._replace(value=6.4, preliminary=True), FULL
    _apply(backend, clock, _file(preliminary))
    assert (_apply(backend, clock, _file(final)).changed, _now(backend)[0][0]) == (1, 6.0)
    again = _apply(backend, clock, _file(preliminary))
    assert (again.new, again.changed, again.unchanged, _now(backend)[0][0]) == (0, 0, 1, 6.0)
    assert again.file.notes == ("import_file.preliminary_left_out",)


def test_undo_leaves_series_that_were_there(backend: Backend, clock: FixedClock) -> None:
    """Only what the import made goes: a series of the sample that got a value more is still there with its own values."""
    series = "ntu-3.23"
    count = "SELECT count(*) FROM observation WHERE replaced_on IS NULL AND indicator_id = 'ntu-3.23'"
    before = backend.rows(count)
    _apply(backend, clock, _file(FULL._replace(place_code="2084"), series=series, product="ntu_municipal"))
    assert backend.rows(count) == [(before[0][0] + 1,)]
    with backend.transaction():
        undo(backend, clock)
    assert backend.rows(count) == before
    assert backend.rows("SELECT count(*) FROM indicator WHERE id = $1", [series]) == [(1,)]
