"""Since the council last met: what is another now, once each; what never was there to be seen is left out, and said to be."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.i18n.translator import Translator
from store.model.codes import Direction
from store.model.indicator_link import LinkFields, LinkOwner
from store.model.manual_value import ManualValue
from store.model.since_meeting import Since
from store.model.status import Status
from store.read.indicator import indicator_view
from store.read.meeting import meeting_view
from store.read.overview import overview
from store.read.preparation import preparation
from store.wording.series import series_sentence
from store.wording.verdict import view_sentence
from store.write.change_log import record
from store.write.follow_up_row import change_row, hide_row, put_row
from store.write.hidden_rows import hide_rows
from store.write.indicator_link import save_link
from store.write.manual_value import enter_value
from store.write.measure import add_note, set_due, set_hidden, set_lead, set_status
from store.write.new_edition import new_edition
from store.write.new_measure import add_measure, change_measure, merge_measures, move_measures
from store.write.row_edit import seen_row
from store.write.undo import undo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend, Row
    from store.model.since_meeting import AreaNews, FieldChange, SinceMeeting
    from tests.unit.conftest import SeenNow

MEETING = "BRA-HED-M3"
TODAY = date(2026, 11, 21)


def _at(month: int, day: int, hour: int = 10) -> FixedClock:
    return FixedClock(datetime(2026, month, day, hour, 0))  # noqa: DTZ001


def _news(backend: Backend, meeting: str = MEETING, today: date = TODAY) -> SinceMeeting:
    return preparation(backend, meeting, today).since


def _area(news: SinceMeeting, area_id: str) -> AreaNews:
    return next(area for area in news.areas if area.id == area_id)


def _of(news: SinceMeeting, entity_id: str, field: str) -> list[FieldChange]:
    return [
        one for area in news.areas for one in (*area.changes, *area.notes) if (one.entity_id, one.field) == (entity_id, field)
    ]


def test_changes_in_a_row_are_one_from_first_to_last(backend: Backend, seen: SeenNow) -> None:
    """Planned before the meeting, then started, paused and done: one line, from what the council knew, with every note."""
    set_status(backend, seen("HED-V6"), Status.PLANNED, _at(8, 1), role="rektor")
    set_status(backend, seen("HED-V6"), Status.IN_PROGRESS, _at(9, 1), note="börjat", role="rektor")
    set_status(backend, seen("HED-V6"), Status.PAUSED, _at(10, 1), note="sjuk")
    set_status(backend, seen("HED-V6"), Status.COMPLETED, _at(11, 1), note="klart", role="samordnare")
    [one] = _of(_news(backend), "HED-V6", "status")
    assert (one.old_value, one.new_value, one.role) == ("planned", "completed", "samordnare")
    assert (one.notes, len(one.events), one.recorded_on) == (("börjat", "sjuk", "klart"), 3, _at(11, 1).now())


def test_every_field_has_its_own_line(backend: Backend, seen: SeenNow) -> None:
    """Lead, date, a measure taken away, a target of a goal: each from what it was to what it is."""
    clock = _at(11, 2)
    set_lead(backend, seen("HED-N3"), "Polisen", clock)
    set_due(backend, seen("HED-N3"), date(2027, 1, 1), clock)
    set_hidden(backend, seen("HED-N4"), clock, hidden=True)
    owner = LinkOwner("goal", "HED-N-M2", "Nolltolerans")
    fields = LinkFields(Direction.DECREASE, target=5.0, target_year=2028)
    save_link(backend, owner, "bra-narkotikahandel", fields, clock, reason="nytt mål")
    news = _news(backend)
    [lead], [due], [gone] = (_of(news, *what) for what in (("HED-N3", "lead"), ("HED-N3", "due_date"), ("HED-N4", "hidden")))
    assert lead.new_value == "Polisen"
    assert due.new_value == "2027-01-01"
    assert (gone.old_value, gone.new_value) == ("false", "true")
    [link] = [one for one in _area(news, "HED-N").changes if one.entity == "goal_indicator"]
    assert (link.field, link.title) == ("link", "Problem med öppen narkotikahandel i bostadsområdet")
    assert len(link.events) >= 3


def test_what_was_undone_is_left_out(backend: Backend, seen: SeenNow) -> None:
    """A change turned back since the meeting is not told; one the council knew of, turned back since, is."""
    set_status(backend, seen("HED-V6"), Status.PAUSED, _at(11, 3))
    undo(backend, _at(11, 3))
    news = _news(backend)
    assert not _of(news, "HED-V6", "status")
    assert len(news.left_out.undone) == 2
    set_status(backend, seen("HED-T2"), Status.PAUSED, _at(8, 2))
    undo(backend, _at(11, 4))
    [one] = _of(_news(backend), "HED-T2", "status")
    assert one.old_value == "paused"


def test_there_and_back_again_is_no_change(backend: Backend, seen: SeenNow) -> None:
    """A date moved and moved back is left out and counted; the same status reported again with words is a note."""
    [(due,)] = backend.rows("SELECT due_date FROM measure WHERE id = 'HED-T1'")
    set_due(backend, seen("HED-T1"), date(2027, 6, 1), _at(11, 5))
    set_due(backend, seen("HED-T1"), due, _at(11, 6))
    add_note(backend, seen("HED-T1"), "Ring Peab", _at(11, 7), role="samordnare")
    news = _news(backend)
    assert not _of(news, "HED-T1", "due_date")
    assert len(news.left_out.returned) == 2
    notes = {one.field: one for one in _area(news, "HED-T").notes if one.entity_id == "HED-T1"}
    assert notes["note"].new_value == "Ring Peab"
    assert notes["status"].old_value == notes["status"].new_value == "in_progress"


def test_the_meeting_itself_is_the_border(backend: Backend, seen: SeenNow) -> None:
    """What was said on the meeting's day was said there; once it is closed, the rest of that day belongs to the next one."""
    set_status(backend, seen("HED-T2"), Status.PAUSED, _at(8, 18, 15))
    assert not _of(_news(backend), "HED-T2", "status")
    assert len(_of(_news(backend, "BRA-HED-M2"), "HED-T2", "status")) == 1
    record(backend, change_row(backend, "meeting", ("BRA-HED-M2",), {"closed_on": _at(8, 18, 14).now()}), _at(8, 18, 14).now())
    assert len(_of(_news(backend), "HED-T2", "status")) == 1
    assert not _of(_news(backend, "BRA-HED-M2"), "HED-T2", "status")


def test_other_councils_measures_are_not_told(backend: Backend, seen: SeenNow) -> None:
    """What happens in Nässjö is Nässjö's."""
    before = _news(backend)
    set_status(backend, seen("NAS-B5"), Status.PAUSED, _at(11, 8))
    assert _news(backend) == before


def test_reports_assessments_and_decisions(backend: Backend) -> None:
    """Reports that came since, also one that was mended; what the last meeting judged and decided."""
    news = _news(backend)
    came = {one.measure_id for area in news.areas for one in area.reports}
    assert len(came) == 10
    assert {one.id for one in news.decisions} == {"BRA-HED-B2", "BRA-HED-B3", "BRA-HED-B4"}
    assert {one.goal_id for area in news.areas for one in area.assessments} == {"HED-N-M2", "HED-N-O2", "HED-V-M3", "HED-V-M5"}
    record(backend, put_row(backend, "interim_report", ("HED-N1", 2025), {"done": "mer"}, "2025"), _at(11, 9).now())
    again = {(one.measure_id, one.year) for area in _news(backend).areas for one in area.reports}
    assert ("HED-N1", 2025) in again
    undo(backend, _at(11, 9))
    assert ("HED-N1", 2025) not in {(one.measure_id, one.year) for area in _news(backend).areas for one in area.reports}


def test_values_the_plan_began_with_are_no_news(backend: Backend) -> None:
    """The figures that were loaded with the plan are not told as new, however lately it was loaded."""
    assert not [one for area in _news(backend).areas for one in area.values]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_new_value_is_told_as_on_its_own_page(backend: Backend, language: str) -> None:
    """A value that came since is told with its interval and the very sentence of the indicator's page, source and all."""
    indicator = "bra-otrygg-kvall"
    value = ManualValue("2083", date(2026, 1, 1), date(2026, 12, 31), 20.0, 15.0, 25.0, 400)
    enter_value(backend, indicator, value, _at(11, 21, 12), seen=None)
    [one] = [one for area in _news(backend).areas for one in area.values if one.place_code == "2083"]
    view = indicator_view(backend, indicator, "2083")
    words = Translator(language)
    assert (one.count, one.newest.value, one.newest.low, one.source) == (1, 20.0, 15.0, view.indicator.source)
    assert series_sentence(one.series, words) == view_sentence(view, words)


def test_where_it_begins_without_an_earlier_meeting(backend: Backend) -> None:
    """A council that never met is told of since its plan began; one without a dated plan, of the last year."""
    for meeting in ("BRA-HED-M1", "BRA-HED-M2"):
        hide_row(backend, "meeting", (meeting,))
    period = _news(backend).period
    assert (period.because, period.since) == (Since.PLAN_START, date(2024, 9, 17))
    backend.count("UPDATE plan SET valid_from = NULL WHERE id = 'HED'")
    period = _news(backend).period
    assert (period.because, period.since) == (Since.YEAR, date(2025, 11, 21))


def test_a_meeting_to_come_is_nobodys_previous(backend: Backend) -> None:
    """Two meetings ahead, the second is told from the one that was held, not from the one that is yet to be."""
    backend.count(
        "INSERT INTO meeting (id, council_id, held_on, title, state) "
        "VALUES ('BRA-HED-M4', 'BRA-HED', DATE '2027-02-01', 'Vår', 'planned')"
    )
    previous = _news(backend, "BRA-HED-M4").period.previous
    assert previous is not None
    assert previous.id == "BRA-HED-M2"
    after = _news(backend, "BRA-HED-M4", date(2026, 12, 24)).period.previous
    assert after is not None
    assert after.id == MEETING


def test_a_held_meeting_is_told_until_it_was_held(backend: Backend, seen: SeenNow) -> None:
    """Opening an old meeting does not tell of what happened after it."""
    set_status(backend, seen("HED-T2"), Status.PAUSED, _at(11, 8))
    news = _news(backend, "BRA-HED-M2")
    assert news.period.until == date(2026, 8, 18)
    assert not _of(news, "HED-T2", "status")


def test_counts_are_those_of_the_overview(backend: Backend) -> None:
    """As many late and as many unreported as the first screen says; decisions that are late stand first."""
    place = next(one for one in overview(backend, TODAY).places if one.code == "2083")
    view = preparation(backend, MEETING, TODAY)
    assert (len(view.late), view.missing_count) == (place.late, place.unreported) == (3, 5)
    assert [one.late(TODAY) for one in view.follow_up] == [True, False]
    due = [row.due_date for group in view.soon for row in group.measures]
    assert due == sorted(due, key=str)
    assert all((day - TODAY).days <= 90 for day in due if day)


def test_as_many_queries_whatever_the_number_of_measures(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred late measures more, none of them reported on, cost not one query more."""
    asked: list[str] = []
    plain = type(backend).rows

    def counted(self: Backend, sql: str, params: Sequence[object] = ()) -> list[Row]:
        asked.append(sql)
        return plain(self, sql, params)

    monkeypatch.setattr(type(backend), "rows", counted)
    preparation(backend, MEETING, TODAY)
    few = len(asked)
    backend.count(
        "INSERT INTO measure (id, plan_id, area_id, position, title, due_date) "
        "SELECT 'HED-X' || i, 'HED', 'HED-N', i, 'x', DATE '2026-01-01' FROM range(200) r(i)"
    )
    asked.clear()
    assert len(preparation(backend, MEETING, TODAY).late) == 203
    assert len(asked) == few <= 30


def test_a_hidden_meeting_counts_nowhere(backend: Backend) -> None:
    """Neither as the next meeting of the place nor as the previous one; nor does a held one, or that of a hidden council."""
    hide_row(backend, "meeting", (MEETING,))
    hide_row(backend, "meeting", ("BRA-HED-M2",))
    place = next(one for one in overview(backend, TODAY).places if one.code == "2083")
    assert place.next_meeting is None
    hide_row(backend, "meeting", (MEETING,), hidden=False)
    hide_row(backend, "council", ("BRA-ANG",))
    days = {one.code: one.next_meeting for one in overview(backend, TODAY).places}
    assert (days["2083"], days["2280"]) == (date(2026, 11, 28), None)
    backend.count("UPDATE meeting SET state = 'held' WHERE id = $1", [MEETING])
    assert {one.code: one.next_meeting for one in overview(backend, TODAY).places}["2083"] is None
    previous = _news(backend).period.previous
    assert previous == meeting_view(backend, MEETING).previous
    assert previous is not None
    assert previous.id == "BRA-HED-M1"


def test_what_the_plan_gained_and_lost(backend: Backend) -> None:
    """New, moved and dropped measures are told once each, areas by name; what was made and hidden was never there."""
    clock = _at(11, 8)
    new = add_measure(backend, "HED-N", {"title": "Nattvandring"}, clock)
    change_measure(backend, seen_row(backend, "measure", new), {"title": "Nattvandring varje fredag"}, clock)
    gone = add_measure(backend, "HED-N", {"title": "Ett misstag"}, clock)
    hide_rows(backend, [("measure", seen_row(backend, "measure", gone))], clock)
    move_measures(backend, [seen_row(backend, "measure", "HED-V1")], "HED-N", clock)
    merge_measures(backend, seen_row(backend, "measure", "HED-V3"), [seen_row(backend, "measure", "HED-V2")], clock)
    hide_rows(backend, [("priority_area", seen_row(backend, "priority_area", "HED-T"))], clock)
    news = _news(backend)
    [merged] = _of(news, "HED-V2", "hidden")
    assert merged.into == "HED-V3"
    changes = [one for area in news.areas for one in area.changes if one.recorded_on == clock.now()]
    told = {
        (one.entity_id, one.field, one.title, one.old_value, one.new_value)
        for one in changes
        if one.field in {"created", "title", "area_id"}
    }
    assert told == {
        (new, "created", "Nattvandring varje fredag", None, "Nattvandring"),
        ("HED-V1", "area_id", "Värdegrundsarbete med normer i skolan.", "Våld i familjer/nära relationer", "Narkotika"),
    }
    assert {one.entity_id for one in _area(news, "HED-T").changes if one.field == "hidden"} >= {"HED-T1", "HED-T2"}
    assert len(news.left_out.returned) == 2


def test_a_new_edition_begins_with_nothing_new(backend: Backend) -> None:
    """Neither those it carries over nor their goals' indicators are new to a council that knows them."""
    new_edition(backend, "HED", {"valid_from": date(2026, 11, 1)}, _at(10, 1))
    assert not [one for area in _news(backend).areas for one in area.changes if one.field in {"created", "link"}]
