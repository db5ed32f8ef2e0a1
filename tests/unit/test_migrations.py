"""The schema grows in numbered steps; a store is never half changed and never changed by a program that does not know it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import duckdb
import pytest

from store.db import migrate
from store.db.connect import create_store, open_store
from store.db.duckdb_backend import DuckBackend
from store.db.migrate import Migration, released
from store.errors import StoreDamaged, StoreTooNew, WriteFailed

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend

DOMAIN = """place place_member peer plan plan_place plan_section plan_phase plan_domain plan_party priority_area goal measure
measure_wording measure_goal measure_domain measure_method measure_party method party indicator observation goal_indicator
area_indicator activity interim_report situation_report council council_place meeting meeting_snapshot decision
goal_assessment change_event"""


def _tables(backend: Backend) -> set[str]:
    return {name for (name,) in backend.rows("SELECT table_name FROM information_schema.tables")}


def _ledger(backend: Backend) -> list[tuple[object, ...]]:
    return backend.rows("SELECT version, name, sha256, applied_on FROM migration ORDER BY version")


@pytest.fixture
def older_path(tmp_path: Path, clock: FixedClock) -> Path:
    """A store as the version before the last migration left it, with a place in it."""
    path = tmp_path / "older.duckdb"
    with contextlib.closing(DuckBackend(duckdb.connect(str(path)), str(path))) as backend:
        migrate.create_ledger(backend)
        migrate.apply(backend, released()[:-1], clock.now())
        backend.count("INSERT INTO place (code, name, kind) VALUES ('2083', 'Hedemora', 'municipality')")
    return path


def test_a_new_store_has_every_migration(empty: Backend, clock: FixedClock) -> None:
    """A new store is complete: each released step is applied and remembered by its hash."""
    assert _ledger(empty) == [(step.version, step.name, step.sha256, clock.now()) for step in released()]


def test_the_whole_domain_has_tables(empty: Backend) -> None:
    """Everything the design names has its table from the start, also where no screen shows it yet."""
    assert set(DOMAIN.split()) <= _tables(empty)


def test_migrations_are_numbered_without_gaps() -> None:
    """The numbers are 1, 2, 3 …: two branches that both add number 5 would be seen here."""
    assert [step.version for step in released()] == list(range(1, len(released()) + 1))


def test_opening_again_applies_nothing(empty: Backend, empty_path: Path, clock: FixedClock) -> None:
    """A store that is up to date is only opened: no step, no copy beside it."""
    before = _ledger(empty)
    empty.close()
    with contextlib.closing(open_store(empty_path, clock)) as again:
        assert migrate.pending(again, str(empty_path)) == []
        assert _ledger(again) == before
    assert [file.name for file in empty_path.parent.glob("*.duckdb")] == [empty_path.name]


def test_a_changed_released_step_is_refused(empty: Backend, empty_path: Path, clock: FixedClock) -> None:
    """A store built from other steps than ours is not guessed at."""
    empty.count("UPDATE migration SET sha256 = 'another' WHERE version = 2")
    empty.close()
    with pytest.raises(StoreDamaged) as refusal:
        open_store(empty_path, clock)
    assert "0002" in str(refusal.value.details["reason"])


def test_a_newer_store_is_refused_and_left_as_it_was(empty: Backend, empty_path: Path, clock: FixedClock) -> None:
    """A file of a newer version is refused, and not one byte of it is changed."""
    empty.count("INSERT INTO migration (version, name, sha256, applied_on) VALUES (99, 'future', 'x', $1)", [clock.now()])
    empty.close()
    before = empty_path.read_bytes()
    with pytest.raises(StoreTooNew) as refusal:
        open_store(empty_path, clock)
    assert refusal.value.details["path"] == str(empty_path)
    assert empty_path.read_bytes() == before


def test_an_older_store_is_brought_up_to_date_beside_a_dated_copy(older_path: Path, clock: FixedClock) -> None:
    """Before a step is applied the file is copied, dated and named by the step; the copy is the store as it was."""
    with contextlib.closing(open_store(older_path, clock)) as backend:
        assert set(DOMAIN.split()) <= _tables(backend)
        assert backend.rows("SELECT name FROM place") == [("Hedemora",)]
    copy = older_path.with_name(f"older.20261121-100000.before-{released()[-1].version:04}.duckdb")
    with contextlib.closing(DuckBackend(duckdb.connect(str(copy), read_only=True), str(copy))) as kept:
        assert released()[-1].version not in {version for (version,) in kept.rows("SELECT version FROM migration")}
        assert kept.rows("SELECT name FROM place") == [("Hedemora",)]


def test_a_step_that_fails_leaves_nothing(empty: Backend, empty_path: Path, clock: FixedClock) -> None:
    """Half a step is no step: its tables, its row in the ledger, all gone; the store stays usable."""
    broken = Migration(len(released()) + 1, "broken", "CREATE TABLE half (a integer); INSERT INTO nowhere VALUES (1);")
    before = _ledger(empty), _tables(empty)
    with pytest.raises(WriteFailed):
        migrate.apply(empty, [broken], clock.now())
    assert (_ledger(empty), _tables(empty)) == before
    empty.close()
    open_store(empty_path, clock).close()


def test_earlier_steps_stay_when_a_later_one_fails(empty: Backend, clock: FixedClock) -> None:
    """Each step is a transaction of its own: the ones before the failure are kept and remembered."""
    number = len(released())
    steps = [Migration(number + 1, "fine", "CREATE TABLE fine (a integer)"), Migration(number + 2, "broken", "CREATE nonsense")]
    with pytest.raises(WriteFailed):
        migrate.apply(empty, steps, clock.now())
    assert "fine" in _tables(empty)
    assert _ledger(empty)[-1][0] == number + 1


def test_a_store_knows_what_it_is_for(empty_path: Path, clock: FixedClock) -> None:
    """The kind is written at birth, so that a demo and a store of one's own are never mixed up."""
    with contextlib.closing(create_store(empty_path, clock, "own")) as backend:
        assert backend.rows("SELECT content FROM store_info WHERE name = 'kind'") == [("own",)]
