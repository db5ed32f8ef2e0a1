"""Everything about one measure, on one page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.model.status import Status
from store.read.measure import measure_view
from store.write.measure import add_note, set_status
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.unit.conftest import SeenNow


def test_where_a_measure_belongs(backend: Backend) -> None:
    """Its plan, area, municipalities, goals and why, in the plan's words."""
    view = measure_view(backend, "HED-N2")
    assert (view.row.plan_id, view.row.area_title, view.places) == ("HED", "Narkotika", (("2083", "Hedemora"),))
    assert [goal.id for goal in view.goals] == ["HED-N-M2"]
    assert view.goals[0].cause == "Vana/grupptryck, miljö, normalisering av nikotinprodukter bland unga."


def test_both_wordings_are_shown_where_they_differ(backend: Backend) -> None:
    """The table's words stand beside the title when they differ, and not when they are the same."""
    assert measure_view(backend, "HED-N2").wordings == (
        ("table", "Implementera och arbeta med nikotin och tobaksfri skoltid."),
    )
    assert measure_view(backend, "HED-N1").wordings == ()


def test_reports_and_decisions(backend: Backend) -> None:
    """This year's interim report stands first; decisions say when, who, and whether they are done."""
    view = measure_view(backend, "HED-N2")
    assert [report.year for report in view.interim_reports] == [2026, 2025]
    [decision] = view.decisions
    assert (decision.responsible, decision.due_date, decision.done) == ("Skola", date(2026, 9, 22), True)
    assert decision.example


def test_history_is_told_forwards(backend: Backend, clock: FixedClock, seen: SeenNow) -> None:
    """Oldest first; an undone entry stays and is marked; the last status stands on the measure."""
    with backend.transaction():
        set_status(backend, seen("HED-T3"), Status.CANCELLED, clock, note="Fel rad")
    with backend.transaction():
        undo(backend, clock)
    with backend.transaction():
        add_note(backend, seen("HED-T3"), "Fråga företagarna", clock)
    view = measure_view(backend, "HED-T3")
    times = [entry.recorded_on for entry in view.history]
    assert times == sorted(times)
    cancelled, back, note = view.history[-3:]
    assert (cancelled.status, cancelled.note, cancelled.undone) == (Status.CANCELLED, "Fel rad", True)
    assert (back.status, back.undoes) == (Status.PLANNED, cancelled.change_no)
    assert (note.status, note.note) == (None, "Fråga företagarna")


def test_a_measures_indicators_are_its_goals_own_first(backend: Backend) -> None:
    """What its own goals are measured by, then what the area's overall goals are; not what other goals are."""
    shown = [series.link.indicator_id for series in measure_view(backend, "HED-V1").indicators]
    assert shown == ["man-lupp-hotad", "bra-vald-nara-relation-kvinnor-per-100k", "man-tackar-ja-stod"]
    [dealing] = [one for one in measure_view(backend, "HED-N3").indicators if one.link.indicator_id == "ntu-3.23"]
    assert dealing.latest
    assert (round(dealing.latest.value or 0, 1), dealing.latest.period) == (9.5, "2021–2022")


def test_a_measure_read_from_its_second_municipality(backend: Backend) -> None:
    """A shared promise is read where one stands: the traffic figure is the police area's in all three."""
    values = {code: measure_view(backend, "ANG-T1", code).indicators[0].latest for code in ("2280", "2282", "2283")}
    assert {value.value for value in values.values() if value} == {38.0}
    assert len({value.place_code for value in values.values() if value}) == 1


@pytest.mark.parametrize("identity", ["HED-NIX", "", "'; DROP TABLE measure; --"])
def test_an_unknown_measure(backend: Backend, identity: str) -> None:
    """An id that leads nowhere is said to be unknown."""
    with pytest.raises(UnknownId):
        measure_view(backend, identity)
    assert backend.rows("SELECT count(*) FROM measure") == [(43,)]
