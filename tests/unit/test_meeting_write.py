"""Planning a council's meetings: sayable ids, one change an action, nobody's change overwritten, all of it undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import StaleVersion, UnknownId
from store.i18n.translator import Translator
from store.i18n.typed_clock import typed_clock
from store.read.act_clock import act_clock
from store.read.journal import journal
from store.read.meeting import councils, meeting_view
from store.read.meeting_list import council_areas, meeting_of_place, meetings_next_first
from store.wording.act_clock import clock_sentence
from store.write.meeting import (
    CouncilFields,
    ItemFields,
    MeetingFields,
    add_items,
    cancel_meeting,
    change_council,
    change_item,
    change_meeting,
    found_council,
    hide_item,
    move_item,
    plan_meeting,
)
from store.write.undo import undo
from tui.forms.agenda_item import proposed_agenda
from tui.forms.council import council_problems
from tui.forms.meeting import meeting_problems

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.meeting import Council

TODAY = date(2026, 11, 21)
SPRING = MeetingFields("BRA-HED", date(2027, 3, 5), "13:00", "Stadshuset", "Vårens åtgärder", date(2027, 2, 26))
BROMOLLA = CouncilFields("Lokalt Brå Bromölla", ("1272",), ("Kommunpolis", "Socialchef"), 2)
STATE = (
    "SELECT id, held_on, starts_at, venue, title, reports_due FROM meeting WHERE NOT hidden ORDER BY id",
    "SELECT id, name, functions, quorum FROM council WHERE NOT hidden ORDER BY id",
    "SELECT p.* FROM council_place p JOIN council c ON c.id = p.council_id WHERE NOT c.hidden ORDER BY ALL",
    "SELECT id, position, title, area_id, minutes FROM agenda_item WHERE NOT hidden ORDER BY id",
)


def _state(backend: Backend) -> list[object]:
    return [backend.rows(sql) for sql in STATE]


def _council(backend: Backend, identity: str) -> Council:
    return next(one for one in councils(backend) if one.id == identity)


def test_ids_can_be_said_aloud(backend: Backend, clock: FixedClock) -> None:
    """BRA-BRO for Bromölla's council, BRA-BRO2 for another there, M1 for its first meeting, P1 for its first point."""
    assert found_council(backend, BROMOLLA, clock) == "BRA-BRO"
    assert found_council(backend, BROMOLLA, clock) == "BRA-BRO2"
    assert found_council(backend, replace(BROMOLLA, places=("2280",)), clock) == "BRA-HAR"
    assert plan_meeting(backend, replace(SPRING, council_id="BRA-BRO"), clock) == "BRA-BRO-M1"
    assert add_items(backend, "BRA-BRO-M1", [ItemFields("A"), ItemFields("B")], clock) == ("BRA-BRO-M1-P1", "BRA-BRO-M1-P2")


def test_a_hidden_meetings_id_is_not_used_again(backend: Backend, clock: FixedClock) -> None:
    """M4 is planned and undone; the next one is M5, so that the journal never means two meetings by one id."""
    assert plan_meeting(backend, SPRING, clock) == "BRA-HED-M4"
    undo(backend, clock)
    assert plan_meeting(backend, SPRING, clock) == "BRA-HED-M5"


def test_every_action_is_turned_back(backend: Backend, clock: FixedClock) -> None:
    """Council, places, meeting, agenda, order, removal, cancelling: as many undoings lead back to where it began."""
    states = [_state(backend)]

    def done() -> None:
        states.append(_state(backend))

    council = found_council(backend, BROMOLLA, clock, role="samordnare")
    done()
    change_council(backend, _council(backend, council), replace(BROMOLLA, places=("1272", "1290"), quorum=None), clock)
    done()
    meeting = plan_meeting(backend, replace(SPRING, council_id=council), clock)
    done()
    ids = add_items(backend, meeting, [ItemFields(title) for title in "ABC"], clock)
    done()
    move_item(backend, meeting_view(backend, meeting).agenda, ids[2], -2, clock)
    done()
    change_item(backend, meeting_view(backend, meeting).agenda[0], ItemFields("Ny", None, 20), clock)
    done()
    hide_item(backend, meeting_view(backend, meeting).agenda[1], clock)
    done()
    seen = meeting_view(backend, meeting).meeting
    change_meeting(backend, seen, replace(SPRING, council_id=council, starts_at=None, title="Ändrat"), clock)
    done()
    cancel_meeting(backend, meeting_view(backend, meeting).meeting, clock)
    for state in reversed(states):
        undo(backend, clock)
        assert _state(backend) == state
    assert journal(backend)[0].undoes is not None


def test_one_action_is_one_change(backend: Backend, clock: FixedClock) -> None:
    """Four fields changed together are undone together, each with the function that did it."""
    seen = meeting_view(backend, "BRA-HED-M3").meeting
    fields = MeetingFields("BRA-HED", date(2026, 11, 30), "09:00", "Biblioteket", "Annat", None)
    assert change_meeting(backend, seen, fields, clock, role="samordnare") == 5
    entries = journal(backend, limit=5)
    assert {(one.change_no, one.role, one.entity_id) for one in entries} == {(entries[0].change_no, "samordnare", "BRA-HED-M3")}
    assert change_meeting(backend, meeting_view(backend, "BRA-HED-M3").meeting, fields, clock) == 0


def test_somebody_elses_change_is_not_overwritten(backend: Backend, clock: FixedClock) -> None:
    """Meeting, council, point and order as they were seen an hour ago are refused when another has changed them since."""
    view = meeting_view(backend, "BRA-HED-M3")
    first, second = view.agenda[:2]
    change_meeting(backend, view.meeting, SPRING, clock)
    change_item(backend, first, ItemFields("Först"), clock)
    council = _council(backend, "BRA-HED")
    change_council(backend, council, replace(BROMOLLA, places=("2083",)), clock)
    with pytest.raises(StaleVersion):
        change_meeting(backend, view.meeting, replace(SPRING, title="Sist"), clock)
    with pytest.raises(StaleVersion):
        cancel_meeting(backend, view.meeting, clock)
    with pytest.raises(StaleVersion):
        change_council(backend, council, BROMOLLA, clock)
    with pytest.raises(StaleVersion), backend.transaction():
        move_item(backend, view.agenda, second.id, -1, clock)
    with pytest.raises(StaleVersion):
        add_items(backend, "BRA-HED-M3", [ItemFields("A")], clock, only_first=True)
    hide_item(backend, second, clock)
    with pytest.raises(UnknownId):
        change_item(backend, second, ItemFields("Borta"), clock)


def test_a_point_at_the_edge_stays(backend: Backend, clock: FixedClock) -> None:
    """The first can not go up nor the last down; nothing is written."""
    agenda = meeting_view(backend, "BRA-HED-M3").agenda
    before = journal(backend, limit=1)
    assert move_item(backend, agenda, agenda[0].id, -1, clock) is False
    assert move_item(backend, agenda, agenda[-1].id, 1, clock) is False
    assert journal(backend, limit=1) == before


def test_text_is_made_harmless(backend: Backend, clock: FixedClock) -> None:
    """Control characters from a paste do not reach the store."""
    identity = plan_meeting(backend, replace(SPRING, title="\x1b[31mRött\x07", venue="\x9b2J"), clock)
    meeting = meeting_view(backend, identity).meeting
    assert meeting.title.isprintable()
    assert (meeting.venue or "").isprintable()


def test_the_next_meeting_comes_first(backend: Backend, clock: FixedClock) -> None:
    """Those to come, soonest first; then those nobody closed; then those held, newest first."""
    late = plan_meeting(backend, replace(SPRING, held_on=date(2026, 11, 1)), clock)
    order = [one.id for one in meetings_next_first(backend, TODAY)]
    assert order[:4] == ["BRA-HED-M3", "BRA-NAS-M2", "BRA-ANG-M2", late]
    assert order[4:6] == ["BRA-NAS-M1", "BRA-HED-M2"]
    of_place = meeting_of_place(backend, "2283", TODAY)
    assert of_place is not None
    assert of_place.id == "BRA-ANG-M2"
    assert meeting_of_place(backend, "1272", TODAY) is None


def test_a_proposed_agenda(backend: Backend, words_sv: Translator) -> None:
    """Opening, each priority area, open decisions, next meeting."""
    areas = council_areas(backend, _council(backend, "BRA-HED"), TODAY)
    items = proposed_agenda(areas, words_sv, open_decisions=True)
    assert [item.area_id for item in items] == [None, "HED-N", "HED-V", "HED-T", None, None]
    assert items[-1].title == "Nästa möte"
    assert len(proposed_agenda(areas, words_sv, open_decisions=False)) == len(items) - 1


@pytest.mark.parametrize(("typed", "read"), [("13", "13:00"), ("9.30", "09:30"), ("kl 13:15", "13:15"), ("0800", "08:00")])
def test_times_are_read_as_they_are_said(typed: str, read: str) -> None:
    """A time of day in the ways people write it."""
    assert typed_clock(typed) == read


@pytest.mark.parametrize("typed", ["24", "13:60", "ett", "", "1300:", "١٣"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    """Not a time of any day."""
    with pytest.raises(ValueError, match=r"^.*$"):
        typed_clock(typed)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, {}),
        ({"held_on": "+30", "starts_at": "9", "reports_due": "+20"}, {}),
        ({"held_on": ""}, {"held_on": "planning.no_day"}),
        ({"held_on": "2027-02-30"}, {"held_on": "planning.wrong_day"}),
        ({"starts_at": "25"}, {"starts_at": "planning.wrong_clock"}),
        ({"title": " "}, {"title": "planning.no_title"}),
        ({"reports_due": "2027-03-06"}, {"reports_due": "planning.reports_after"}),
    ],
)
def test_a_meetings_form_says_what_is_wrong(changed: dict[str, str], wrong: dict[str, str]) -> None:
    """Each field that will not do has its own sentence; nothing is saved as long as there is one."""
    texts = {"held_on": "2027-03-05", "starts_at": "13:00", "venue": "", "title": "Vår", "reports_due": "2027-02-26"}
    assert meeting_problems({**texts, **changed}, TODAY) == wrong


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, {}),
        ({"name": ""}, {"name": "planning.no_name"}),
        ({"places": "Atlantis"}, {"places": "planning.unknown_place"}),
        ({"places": ""}, {"places": "planning.no_places"}),
        ({"quorum": "3"}, {"quorum": "planning.quorum_too_high"}),
        ({"quorum": "0"}, {"quorum": "planning.wrong_quorum"}),
        ({"quorum": "två"}, {"quorum": "planning.wrong_quorum"}),
    ],
)
def test_a_councils_form_says_what_is_wrong(changed: dict[str, str], wrong: dict[str, str]) -> None:
    """Unknown places, a quorum nobody can reach."""
    texts = {"name": "Brå", "places": "hedemora", "functions": "Kommunpolis; Socialchef; Kommunpolis", "quorum": "2"}
    assert council_problems({**texts, **changed}, {"hedemora": "2083", "2083": "2083"}) == wrong


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("today", [date(2024, 1, 1), TODAY, date(2028, 2, 29)])
def test_the_clock_has_a_sentence_for_everything(backend: Backend, language: str, today: date) -> None:
    """Whatever the clock of the act says of any place can be said, what has passed first."""
    items = act_clock(backend, ["2083", "0682", "1272", "2280"], today.year, today)
    assert items[0].state in {"passed", "missing"}
    assert all(len(clock_sentence(item, Translator(language))) > 10 for item in items)


def test_the_follow_up_of_the_year_is_done_when_all_have_reported(backend: Backend) -> None:
    """Ten of fifteen in Hedemora are not all; with five more reports they are."""
    [item] = [one for one in act_clock(backend, ["2083"], 2026, TODAY) if one.kind == "follow_up"]
    assert (item.state, item.done, item.of) == ("soon", 10, 15)
    backend.count(
        "INSERT INTO interim_report (measure_id, year, reported_on) SELECT id, 2026, DATE '2026-11-20' FROM measure m "
        "WHERE plan_id = 'HED' AND NOT EXISTS (SELECT 1 FROM interim_report r WHERE r.measure_id = m.id AND r.year = 2026)"
    )
    [item] = [one for one in act_clock(backend, ["2083"], 2026, TODAY) if one.kind == "follow_up"]
    assert (item.state, item.done) == ("done", 15)
