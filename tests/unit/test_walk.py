"""The walk through a meeting: which pages there are, where it stands, how long each item has taken."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.db.connect import open_store
from store.model.meeting import MeetingState
from store.read.journal import journal_count
from store.read.meeting import meeting_view
from store.read.walk import walk
from store.write.undo import undo
from store.write.walk import close_meeting, keep_place, open_meeting

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.walk import WalkPage

MEETING = "BRA-HED-M3"
WALKER = """
import sys, time
from pathlib import Path
from store.clock import SystemClock
from store.db.connect import open_store
from store.read.walk import walk
from store.write.decision import DecisionAbout, DecisionFields, make_decision
from store.write.walk import keep_place, open_meeting
clock = SystemClock()
backend = open_store(Path(sys.argv[1]), clock)
known = walk(backend, "BRA-HED-M3", clock.now())
with backend.transaction():
    open_meeting(backend, known.view.meeting, clock)
for page in known.pages[:9]:
    with backend.transaction():
        keep_place(backend, known.view.meeting, page, clock)
with backend.transaction():
    make_decision(backend, DecisionAbout("BRA-HED-M3", page.measure_id), DecisionFields("Ring"), clock)
print(page.measure_id, flush=True)
time.sleep(60)
"""


def _go(backend: Backend, clock: FixedClock, minutes: int, page: WalkPage) -> None:
    clock.instant += timedelta(minutes=minutes)
    keep_place(backend, meeting_view(backend, MEETING).meeting, page, clock)


def _spent(backend: Backend, clock: FixedClock, item: str) -> int | None:
    elapsed = walk(backend, MEETING, clock.now()).elapsed.get(item)
    return None if elapsed is None else elapsed // timedelta(minutes=1)


def test_the_agenda_is_walked_measure_by_measure(backend: Backend, clock: FixedClock) -> None:
    """An item with an area gives a page a measure in plan order, one without a page of its own."""
    pages = walk(backend, MEETING, clock.now()).pages
    shown = [(page.item_number, page.measure_id, page.number, page.count) for page in pages]
    assert shown[:3] == [(1, None, 1, 1), (2, "HED-N1", 1, 5), (2, "HED-N2", 2, 5)]
    assert [number for number, measure, *_ in shown if measure is None] == [1, 5, 6]
    assert len({page.key for page in pages}) == len(pages)


def test_what_no_item_covers_comes_last(backend: Backend, clock: FixedClock) -> None:
    """Measures of the council's municipalities outside the agenda are one last group; without one areas are the groups."""
    outside = [page for page in walk(backend, "BRA-HED-M2", clock.now()).pages if page.item is None]
    assert [page.measure_id for page in outside] == ["HED-T1", "HED-T2", "HED-T3", "HED-T4"]
    assert {page.count for page in outside} == {4}
    joint = walk(backend, "BRA-ANG-M1", clock.now()).pages
    assert [(page.area_title, page.number, page.count) for page in joint][:3] == [
        ("Droger", 1, 2),
        ("Droger", 2, 2),
        ("Hemmet ska vara en trygg plats", 1, 1),
    ]
    assert len({page.measure_id for page in joint}) == len(joint)


def test_an_area_without_measures_is_a_page(backend: Backend, clock: FixedClock) -> None:
    """Nothing of the agenda is passed over because the plan has nothing under it."""
    backend.count("UPDATE measure SET hidden = true WHERE area_id = 'HED-N'")
    page = walk(backend, MEETING, clock.now()).pages[1]
    assert (page.item_number, page.measure_id, page.area_title) == (2, None, "Narkotika")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_program_comes_back_to_the_same_measure(demo_path: Path, clock: FixedClock) -> None:
    """Kill -9 in the middle of a meeting: it is open, it stands on the same measure, and the last decision is there."""
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", WALKER, str(demo_path)], stdout=subprocess.PIPE, text=True, env=surroundings
    ) as walker:
        assert walker.stdout
        said = walker.stdout.readline().strip()
        walker.send_signal(signal.SIGKILL)
    with contextlib.closing(open_store(demo_path, clock)) as backend:
        known = walk(backend, MEETING, clock.now())
        assert known.view.meeting.state is MeetingState.OPEN
        assert known.pages[known.index()].measure_id == said == "HED-V3"
        assert [one.wording for one in known.view.decisions] == ["Ring"]


def test_a_page_that_is_gone_leads_to_the_nearest(backend: Backend, clock: FixedClock) -> None:
    """When the measure where the walk stood has been taken away, its item is where it goes on."""
    known = walk(backend, MEETING, clock.now())
    page = next(page for page in known.pages if page.measure_id == "HED-V2")
    keep_place(backend, known.view.meeting, page, clock)
    backend.count("UPDATE measure SET hidden = true WHERE id = 'HED-V2'")
    after = walk(backend, MEETING, clock.now())
    assert after.pages[after.index()].measure_id == "HED-V1"


def test_steps_within_an_item_are_no_news(backend: Backend, clock: FixedClock) -> None:
    """The journal hears when an item is come to, never of the measures in it, and undo does not stop at the clock."""
    known = walk(backend, MEETING, clock.now())
    open_meeting(backend, known.view.meeting, clock, role="samordnare")
    before = journal_count(backend)
    for page in known.pages[1:6]:
        keep_place(backend, known.view.meeting, page, clock)
    assert journal_count(backend) == before + 1
    assert [event.field for event in undo(backend, clock)] == ["opened_on"]


def test_the_first_opening_counts(backend: Backend, clock: FixedClock) -> None:
    """Opening the meeting again does not move when it began; a meeting that was held is not opened."""
    assert open_meeting(backend, meeting_view(backend, MEETING).meeting, clock)
    first = meeting_view(backend, MEETING).meeting
    clock.instant += timedelta(hours=1)
    assert open_meeting(backend, first, clock) is None
    assert meeting_view(backend, MEETING).meeting.opened_on == first.opened_on
    assert open_meeting(backend, meeting_view(backend, "BRA-HED-M2").meeting, clock) is None


def test_the_meeting_begins_on_its_day(backend: Backend, clock: FixedClock) -> None:
    """Whoever has gone through it the week before gets minutes that say when the council met, not when she rehearsed."""
    meeting = meeting_view(backend, MEETING).meeting
    open_meeting(backend, meeting, clock)
    clock.instant += meeting.held_on - clock.today()
    open_meeting(backend, meeting_view(backend, MEETING).meeting, clock)
    begun = meeting_view(backend, MEETING).meeting.opened_on
    assert begun is not None
    assert begun.date() == meeting.held_on
    clock.instant += timedelta(days=1)
    assert open_meeting(backend, meeting_view(backend, MEETING).meeting, clock) is None


def test_time_is_counted_by_item(backend: Backend, clock: FixedClock) -> None:
    """Minutes add up over leaving an item and coming back, go on while nobody looks, and stop when the meeting is closed."""
    pages = walk(backend, MEETING, clock.now()).pages
    _go(backend, clock, 0, pages[0])
    _go(backend, clock, 7, pages[1])
    _go(backend, clock, 3, pages[2])
    _go(backend, clock, 2, pages[0])
    _go(backend, clock, 4, pages[3])
    clock.instant += timedelta(minutes=6)
    assert [_spent(backend, clock, f"{MEETING}-P{number}") for number in (1, 2, 3)] == [11, 11, None]
    close_meeting(backend, meeting_view(backend, MEETING).meeting, clock)
    clock.instant += timedelta(hours=2)
    assert _spent(backend, clock, f"{MEETING}-P2") == 11


def test_yesterdays_rehearsal_takes_no_time(backend: Backend, clock: FixedClock) -> None:
    """Whoever went through the pages the evening before begins the meeting with all its minutes."""
    pages = walk(backend, MEETING, clock.now()).pages
    _go(backend, clock, 0, pages[1])
    _go(backend, clock, 22 * 60, pages[1])
    assert _spent(backend, clock, f"{MEETING}-P2") == 0


def test_closing_is_turned_back_by_undo(backend: Backend, clock: FixedClock) -> None:
    """A meeting closed before its day was held today; undo opens it again, with its day."""
    planned = meeting_view(backend, MEETING).meeting
    open_meeting(backend, planned, clock)
    close_meeting(backend, meeting_view(backend, MEETING).meeting, clock)
    held = meeting_view(backend, MEETING).meeting
    assert (held.state, held.held_on, held.closed_on) == (MeetingState.HELD, clock.today(), clock.now())
    undo(backend, clock)
    again = meeting_view(backend, MEETING).meeting
    assert (again.state, again.held_on, again.closed_on) == (MeetingState.OPEN, date(2026, 11, 28), None)
    undo(backend, clock)
    assert replace(meeting_view(backend, MEETING).meeting, version=0) == replace(planned, version=0)
