"""The four real plans are in the demo, complete and in their own words."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.model.codes import Phase, PlanKind, RiskDomain
from store.model.filter import parse_filter
from store.read.measure import measure_view
from store.read.measure_rows import measure_rows
from store.read.plans import place_view, plan_view

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.plan import PlanView


def _plan(backend: Backend, plan_id: str, clock: FixedClock) -> PlanView:
    return plan_view(backend, plan_id, clock.today())


def test_hedemora_has_its_areas_goals_and_measures(backend: Backend, clock: FixedClock) -> None:
    """Three areas; 3 + 6 + 3 rows of goals; 5 + 6 + 4 measures."""
    areas = _plan(backend, "HED", clock).areas
    assert [area.title for area in areas] == ["Narkotika", "Våld i familjer/nära relationer", "Upplevd trygghet"]
    assert [len(area.goals) for area in areas] == [3, 6, 3]
    assert [len(area.measures) for area in areas] == [5, 6, 4]
    assert all(area.summary and area.overall_goals for area in areas)


def test_hedemoras_document_head(backend: Backend, clock: FixedClock) -> None:
    """Who decided it, when, under which paragraph and number, who owns it and by when it is to be revised."""
    head = _plan(backend, "HED", clock).head
    assert (head.decided_by, head.decided_on, head.section_no) == ("Kommunstyrelsen", date(2024, 9, 17), "§ 134")
    assert (head.registry_no, head.document_owner) == ("KS291-24 160", "Stabschef")
    assert head.responsible_function == "Brottsförebyggande samordnare"
    assert (head.document_date, head.valid_from, head.review_by) == (date(2024, 7, 31), date(2024, 9, 17), "2026-07")
    assert (head.retention, head.category, head.stage) == ("Bevaras", "Plan", "Beslutad")
    assert (head.area_label, head.example) == ("Prioriterat brottsproblem", False)


def test_hedemoras_goal_rows_say_why_and_who(backend: Backend, clock: FixedClock) -> None:
    """Every row of Hedemora's table has a cause and leads to measures; each measure has its parties in the plan's words."""
    areas = _plan(backend, "HED", clock).areas
    assert all(goal.cause and goal.measure_ids for area in areas for goal in area.goals)
    view = measure_view(backend, "HED-N1")
    assert view.parties_verbatim == "Brottsförebyggande samordnare, Länsstyrelsen och krögare tillsammans med Polisen."
    assert view.row.lead == "Brottsförebyggande samordnare"
    assert view.partners == ("Länsstyrelsen", "Krögare", "Polisen")
    assert view.detail == "Utbildningar, policy, marknadsföring, implementering, tillsyn."
    assert view.methods[0][0] == "Krogar mot knark"


@pytest.mark.parametrize("word", ["tobaksfri", "nikotin", "NIKOTIN"])
def test_bullet_and_table_wording_are_both_found(backend: Backend, clock: FixedClock, word: str) -> None:
    """Where list and table differ, the words of either find the measure."""
    found = measure_rows(backend, parse_filter(word, {}), clock.today())
    assert "HED-N2" in [row.id for row in found]


def test_hedemora_has_its_situation_report(backend: Backend) -> None:
    """The lägesbild of 2022/2023 is there, with the time it describes."""
    rows = backend.rows("SELECT title, period_start, period_end FROM situation_report WHERE place_code = '2083'")
    assert rows == [("Lägesbild 2022/2023", date(2022, 1, 1), date(2023, 12, 31))]


def test_one_promise_belongs_to_three_municipalities(backend: Backend, clock: FixedClock) -> None:
    """Södra Ångermanland's promise is one document, seen from Härnösand, Kramfors and Sollefteå, with the police."""
    plan = _plan(backend, "ANG", clock)
    assert [name for _, name in plan.places] == ["Härnösand", "Kramfors", "Sollefteå"]
    assert plan.head.kind is PlanKind.CITIZEN_PROMISE
    assert "Polisen" in plan.parties
    for code, _ in plan.places:
        assert [one.head.id for one in place_view(backend, code, clock.today()).plans] == ["ANG"]


def test_seven_commitments_name_their_party(backend: Backend, clock: FixedClock) -> None:
    """Four areas, seven commitments; six are the police's and the municipality's, one is the police's alone."""
    areas = _plan(backend, "ANG", clock).areas
    assert [area.title for area in areas] == ["Droger", "Hemmet ska vara en trygg plats", "Trafik", "Ekonomisk brottslighet"]
    leads = {measure.id: measure.lead for area in areas for measure in area.measures}
    assert len(leads) == 7
    assert Counter(leads.values()) == {"Polisen; Kommunen": 6, "Polisen": 1}
    assert leads["ANG-E2"] == "Polisen"
    assert measure_view(backend, "ANG-T1").partners == ("Andra relevanta aktörer",)


def test_the_speeding_share_is_the_promises_own(backend: Backend, clock: FixedClock) -> None:
    """38 per cent who feel unsafe because cars drive too fast, measured over the whole police area; no target is invented."""
    area = next(area for area in _plan(backend, "ANG", clock).areas if area.id == "ANG-T")
    [series] = area.series
    assert (series.link.baseline, series.link.baseline_period, series.link.target) == (38.0, "2023", None)
    assert series.latest
    assert (series.latest.place_code, series.latest.value, series.latest.period) == ("LPO-SA", 38.0, "2023")


def test_nassjos_documents_are_a_hierarchy(backend: Backend, clock: FixedClock) -> None:
    """Four documents, each under its parent, with their periods."""
    place = place_view(backend, "0682", clock.today())
    assert {plan.head.id: plan.head.parent_id for plan in place.plans} == {
        "NAS": "NAS-HP",
        "NAS-HP": None,
        "NAS-SO": "NAS-HP",
        "NAS-ML": "NAS-SO",
    }
    promise = _plan(backend, "NAS-ML", clock)
    assert [identity for identity, _ in promise.ancestors] == ["NAS-SO", "NAS-HP"]
    assert promise.head.period == "2-årsperioder"
    assert _plan(backend, "NAS", clock).head.valid_to == date(2023, 12, 31)


def test_nassjos_process_and_domains(backend: Backend, clock: FixedClock) -> None:
    """Plan, do, check, improve in the plan's words; five domains of risk and protection."""
    plan = _plan(backend, "NAS", clock)
    assert [phase for phase, _ in plan.phases] == list(Phase)
    assert dict(plan.domains)[RiskDomain.INDIVIDUAL] == "individen själv"
    assert [domain for domain, _ in plan.domains] == list(RiskDomain)


def test_nassjos_reporting_is_among_its_measures(backend: Backend, clock: FixedClock) -> None:
    """The continuous and the yearly report are measures, as the plan has them."""
    [area] = _plan(backend, "NAS", clock).areas
    titles = " ".join(measure.title for measure in area.measures)
    assert "rapporterar kontinuerligt" in titles
    assert "årligen i ett trygghetsbokslut" in titles
    assert "Temagruppen" in {measure.lead for measure in area.measures}


def test_bromolla_has_ten_areas_and_nothing_invented(backend: Backend, clock: FixedClock) -> None:
    """Ten focus areas, with measures where the prose names any; no owner, date or indicator the text does not have."""
    plan = _plan(backend, "BRO", clock)
    assert len(plan.areas) == 10
    assert [area.title for area in plan.areas if not area.measures] == ["Trafiksäkerheten"]
    measures = [measure for area in plan.areas for measure in area.measures]
    assert all(measure.due_date is None for measure in measures)
    assert sum(1 for measure in measures if not measure.lead) >= 10
    assert all(not area.series for area in plan.areas)


def test_only_what_no_document_says_is_marked_as_example(backend: Backend) -> None:
    """Plans are real; statuses, reports, meetings and decisions of the demo are all marked."""
    assert backend.rows("SELECT count(*) FROM plan WHERE example") == [(0,)]
    for table in ("activity", "interim_report", "council", "meeting", "decision", "goal_assessment"):
        assert backend.rows(f"SELECT count(*) FROM {table} WHERE NOT example") == [(0,)]
    assert backend.rows("SELECT count(*) FROM change_event WHERE field = 'status' AND NOT example") == [(0,)]


def test_the_demo_stands_a_week_before_a_meeting(backend: Backend, clock: FixedClock) -> None:
    """Whenever it is loaded, Hedemora's next meeting is seven days away."""
    [(day,)] = backend.rows("SELECT min(held_on) FROM meeting WHERE council_id = 'BRA-HED' AND state = 'planned'")
    assert (day - clock.today()).days == 7
