"""The journal: every change, newest first, found by what it is about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from store.model.status import Status
from store.read.journal import journal, journal_count
from store.write.measure import add_note, set_lead, set_status

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.unit.conftest import SeenNow


def test_newest_first(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """What was just saved stands at the top, with the measure's title."""
    with backend.transaction():
        set_status(backend, seen("HED-N1"), Status.PAUSED, clock, role="samordnare")
    entries = journal(backend)
    assert (entries[0].entity_id, entries[0].title) == ("HED-N1", "Implementera metoden Krogar mot knark.")
    times = [entry.recorded_on for entry in entries]
    assert times == sorted(times, reverse=True)


def test_of_one_measure_since_a_day(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """A measure's own entries, from a moment on, that moment included."""
    with backend.transaction():
        add_note(backend, seen("HED-N1"), "Ring länsstyrelsen", clock)
    assert {entry.entity_id for entry in journal(backend, "HED-N1")} == {"HED-N1"}
    assert [entry.new_value for entry in journal(backend, "HED-N1", clock.now())] == ["Ring länsstyrelsen"]
    assert journal(backend, "HED-N1", clock.now() + timedelta(microseconds=1)) == []


@pytest.mark.parametrize("words", ["krogar", "hed-n1", "RING, 100", "100 %", "samord", "räddningstjänst_x"])
def test_words_are_looked_for(backend: Backend, clock: FixedClock, seen: SeenNow, words: str) -> None:
    """Ids, titles, notes, new values and roles, whatever the case."""
    with backend.transaction():
        add_note(backend, seen("HED-N1"), "Ring, 100 % säkert", clock, role="samordnare")
    with backend.transaction():
        set_lead(backend, seen("HED-N1"), "Räddningstjänst_x", clock)
    found = journal(backend, words=words)
    assert {entry.entity_id for entry in found} == {"HED-N1"} or words == "samord"
    assert journal_count(backend, words) == len(found) > 0


@pytest.mark.parametrize("sign", ["%", "_", "\\", "'", '"', "%%", "';--"])
def test_signs_are_only_signs(backend: Backend, sign: str) -> None:
    """A wildcard or quotation mark finds only entries that have it."""
    for entry in journal(backend, words=sign):
        texts = (entry.entity_id, entry.title, entry.note, entry.new_value, entry.role)
        assert any(sign in text for text in texts if text)


def test_pages_laid_together_are_the_whole(backend: Backend) -> None:
    """Page after page gives every entry once."""
    count = journal_count(backend)
    pages = [journal(backend, offset=offset, limit=7) for offset in range(0, count, 7)]
    assert [entry for page in pages for entry in page] == journal(backend)
    assert count == len(journal(backend))


def test_the_loading_is_in_the_journal(backend: Backend, clock: FixedClock) -> None:
    """That the plans were loaded, and from which file, is a change like any other."""
    loaded = {entry.entity_id: entry.new_value for entry in journal(backend) if entry.field == "loaded"}
    assert loaded["HED"] == "hedemora.toml"
    assert len(loaded) == 8
    assert journal(backend, "HED")[0].recorded_on == clock.now()
