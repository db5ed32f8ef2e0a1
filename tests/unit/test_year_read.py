"""The year gathers every day of the store, says where each stands, and leaves out what is another council's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.model.year import Standing, YearKind
from store.read.year import dated, year_view

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.year import YearEntry

TODAY = date(2026, 11, 21)


def _year(backend: Backend, year: int, council: str | None = None) -> dict[str, YearEntry]:
    view = year_view(backend, year, TODAY, council)
    assert [entry.day for entry in view.entries] == sorted(entry.day for entry in view.entries)
    return {entry.key: entry for entry in view.entries}


def test_every_source_of_days_is_in_the_year(backend: Backend) -> None:
    """Meetings, reports, measures, activities, decisions, documents, follow-up and figures: each is found by what it is."""
    year = _year(backend, 2026)
    wanted = {
        "meeting.BRA-HED-M3": (date(2026, 11, 28), Standing.COMING),
        "meeting.BRA-HED-M1": (date(2026, 2, 24), Standing.DONE),
        "reports_due.BRA-HED-M3": (date(2026, 11, 24), Standing.COMING),
        "measure_due.HED-N5": (date(2026, 9, 22), Standing.LATE),
        "measure_due.HED-N2": (date(2026, 5, 5), Standing.DONE),
        "decision_due.BRA-HED-B2": (date(2026, 10, 12), Standing.LATE),
        "review.HED": (date(2026, 7, 31), Standing.LATE),
        "document_end.ANG": (date(2026, 12, 31), Standing.COMING),
        "yearly_follow_up.HED.2026-12": (date(2026, 12, 31), Standing.COMING),
        "data_release.manual.2026-12": (date(2026, 12, 31), Standing.EXPECTED),
        "data_release.bra_indicators.2026-04": (date(2026, 4, 30), Standing.LATE),
    }
    assert {key: (year[key].day, year[key].standing(TODAY)) for key in wanted} == wanted
    assert {entry.kind for entry in year.values()} >= {YearKind.ACTIVITY, YearKind.MEETING}
    assert _year(backend, 2027)["grant_report.HED-D1"].day == date(2027, 1, 31)
    # The lägesbild of 2022/2023 turns two years on the last day of 2025, and no newer one is there.
    assert _year(backend, 2025)["situation_report.HED-L1"].standing(TODAY) is Standing.LATE


def test_what_only_has_a_month_says_so(backend: Backend) -> None:
    """A plan to be revised "2026-07" has no day in July, and figures are never promised for a day."""
    year = _year(backend, 2026)
    assert year["review.HED"].month_only
    assert all(entry.month_only for entry in year.values() if entry.kind is YearKind.DATA_RELEASE)
    assert not year["meeting.BRA-HED-M3"].month_only


def test_a_joint_document_is_one_line_with_all_its_places(backend: Backend) -> None:
    """The promise of three municipalities stands once in the year, with all three."""
    entry = _year(backend, 2026)["document_end.ANG"]
    assert [code for code, _ in entry.places] == ["2280", "2282", "2283"]


def test_a_council_sees_its_own_year(backend: Backend) -> None:
    """One council's year holds its own meetings and places and nobody else's; a council there is none of is refused."""
    year = _year(backend, 2026, "BRA-HED")
    assert {code for entry in year.values() for code, _ in entry.places} == {"2083"}
    assert [key for key in year if key.startswith("meeting.")] == [f"meeting.BRA-HED-M{n}" for n in (1, 2, 3)]
    with pytest.raises(UnknownId):
        year_view(backend, 2026, TODAY, "BRA-NOWHERE")


def test_reports_are_in_when_every_measure_has_one(backend: Backend) -> None:
    """The last day for reports, and the year's follow-up of the plan, are done when no report is missing: not before."""
    missing = (
        "SELECT id FROM measure WHERE plan_id = 'HED' AND id NOT IN (SELECT measure_id FROM interim_report WHERE year = 2026)"
    )
    ids = [identity for (identity,) in backend.rows(missing)]
    for number, identity in enumerate(ids, start=1):
        before = _year(backend, 2026, "BRA-HED")
        assert not before["reports_due.BRA-HED-M3"].done, number
        assert not before["yearly_follow_up.HED.2026-12"].done, number
        backend.count("INSERT INTO interim_report (measure_id, year, reported_on) VALUES ($1, 2026, $2)", [identity, TODAY])
    after = _year(backend, 2026, "BRA-HED")
    assert after["reports_due.BRA-HED-M3"].done
    assert after["yearly_follow_up.HED.2026-12"].done


def test_a_document_that_was_replaced_is_not_overdue(backend: Backend) -> None:
    """When a newer plan of the same kind holds at the place, the old one's days are done."""
    assert _year(backend, 2026)["review.HED"].standing(TODAY) is Standing.LATE
    backend.count(
        "INSERT INTO plan (id, kind, title, valid_from) VALUES ('HED2', 'action_plan', 'Ny plan', $1)", [date(2026, 8, 1)]
    )
    backend.count("INSERT INTO plan_place VALUES ('HED2', '2083', 1)")
    assert _year(backend, 2026)["review.HED"].standing(TODAY) is Standing.DONE


def test_what_is_hidden_is_not_due(backend: Backend) -> None:
    """A meeting, decision or deadline that was taken away leaves the year."""
    gone = ("meeting.BRA-HED-M3", "reports_due.BRA-HED-M3", "decision_due.BRA-HED-B2")
    assert set(gone) <= _year(backend, 2026).keys()
    backend.count("UPDATE meeting SET hidden = true WHERE id = 'BRA-HED-M3'")
    backend.count("UPDATE decision SET hidden = true WHERE id = 'BRA-HED-B2'")
    assert not set(gone) & _year(backend, 2026).keys()


def test_a_span_may_cross_the_year(backend: Backend) -> None:
    """Ninety days from November reach into February, both ends included."""
    entries = dated(backend, date(2026, 11, 24), date(2027, 1, 31), TODAY, place_codes={"2083"})
    assert entries[0].key == "reports_due.BRA-HED-M3"
    assert entries[-1].key == "grant_report.HED-D1"


def test_the_agenda_says_when_a_meeting_ends(backend: Backend) -> None:
    """50 minutes from 13:00 are over at 13:50; without times on every item nobody knows."""
    meeting = _year(backend, 2026)["meeting.BRA-HED-M2"]
    assert (meeting.starts_at, meeting.ends_at) == ("13:00", "13:50")
    backend.count("UPDATE agenda_item SET minutes = NULL WHERE id = 'BRA-HED-M2-P1'")
    assert _year(backend, 2026)["meeting.BRA-HED-M2"].ends_at is None
