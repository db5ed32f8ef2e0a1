"""A plan that is written as files and read again is the plan it was, whatever stands in it."""

from __future__ import annotations

import contextlib
import shutil
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.db.connect import create_store
from store.exporting.plan_folder import export_plan, plan_files
from store.importing.load_plan import load_plan
from store.importing.load_reference import load_reference
from store.importing.plan_file import PlanFile
from store.importing.plan_folder import import_plan_folder
from store.model.codes import Direction, PartyKind, Phase, PlanKind, RiskDomain
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.db.backend import Backend

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
HOSTILE = [
    '"""',
    "'''",
    "\\",
    '\\"""',
    "[[area]]",
    "= 1",
    "#",
    '"',
    "\x1b[2J",
    "\u202e",
    "=cmd|'/c'!A1",
    "å\u0308",
    "]]>",
    "\r\n",
    "\t",
    "🦉👨‍👩‍👧",
    "[/b][link=x]",
    "ord " * 490,
]
lines = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=40)).map(lambda text: f"a{text}b")
prose = st.lists(st.one_of(lines, st.sampled_from(['"', '""', '"""', "\\", ""])), min_size=1, max_size=4).map(
    lambda parts: "x" + "\n".join(parts) + "\ny"
)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
floats = st.floats(allow_nan=False, allow_infinity=False)
PARTIES = ["polisen", "skola", "lansstyrelsen"]
HOWS = ["carried_over", "split", "merged"]
GOALS = ["P-A-O1", "P-A-M1", "P-A-M2", "P-B-M1"]


def some(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Any of the fields."""
    return st.fixed_dictionaries({}, optional=fields)


def parties() -> st.SearchStrategy[list[str]]:
    """Some parties, each once."""
    return st.lists(st.sampled_from(PARTIES), max_size=3, unique=True)


links = some(baseline=floats, baseline_period=lines, target=floats, target_year=st.integers(1990, 2100), note=prose)
activities = st.lists(
    st.tuples(lines, some(planned=days, done=days, quantity=floats, unit=lines, reached=st.integers(0, 9), note=prose)),
    max_size=2,
)
measures = st.tuples(
    lines,
    some(
        who=prose,
        detail=prose,
        lead=parties(),
        partners=parties(),
        phase=st.sampled_from(list(Phase)),
        domains=st.lists(st.sampled_from(list(RiskDomain)), unique=True),
        prevention=st.sampled_from(["situational", "social"]),
        start=days,
        due=days,
        status=st.sampled_from(list(Status)),
        list_wording=prose,
        table_wording=prose,
        goals=st.lists(st.sampled_from(GOALS), unique=True),
        example=st.booleans(),
        descent=st.lists(
            st.fixed_dictionaries({"id": st.sampled_from(["GAMMAL-1", "P-B1"]), "how": st.sampled_from(HOWS)}),
            max_size=2,
            unique_by=lambda one: str(one["id"]),
        ),
    ),
    activities,
)
heads = some(
    period=lines,
    decided_by=lines,
    decided_on=days,
    registry_no=lines,
    valid_to=days,
    review_by=st.sampled_from(["2026", "2026-07", "2026-07-15"]),
    retention=lines,
    purpose=prose,
    parties=parties(),
    previous=st.just("GAMMAL"),
    **dict.fromkeys(
        ("area_label", "section_no", "document_owner", "responsible_function", "category", "stage", "scope"), lines
    ),
    publication=lines,
    document_date=days,
    valid_from=days,
    short_description=prose,
    follow_up=prose,
    phase=st.lists(st.fixed_dictionaries({"phase": st.sampled_from(list(Phase)), "words": lines}), max_size=1),
    domain=st.lists(st.fixed_dictionaries({"domain": st.sampled_from(list(RiskDomain)), "words": lines}), max_size=1),
    section=st.lists(st.fixed_dictionaries({"heading": lines, "text": prose}), max_size=2),
)


@st.composite
def plans(draw: st.DrawFn) -> PlanFile:
    """A plan of two areas with anything in them."""

    def measure(identity: str) -> dict[str, object]:
        title, fields, done = draw(measures)
        return {"id": identity, "title": title, **fields, "activity": [{"title": name, **about} for name, about in done]}

    def goal(identity: str, own: list[str]) -> dict[str, object]:
        wished = {"id": "serie-1", "direction": draw(st.sampled_from(list(Direction))), **draw(links)}
        taken = draw(st.lists(st.sampled_from(own), unique=True))
        return {"id": identity, "text": draw(prose), "measures": taken, "indicator": [wished], "cause": draw(prose)}

    area_a = {
        "id": "P-A",
        "title": draw(lines),
        "summary": draw(prose),
        "overall_goal": [{"id": "P-A-O1", "text": draw(prose), "descent": [{"id": "GAMMAL-O", "how": "carried_over"}]}],
        "descent": [{"id": "GAMMAL-A", "how": draw(st.sampled_from(HOWS))}],
        "indicator": [{"id": "serie-1", "direction": draw(st.sampled_from(list(Direction))), **draw(links)}],
        "goal": [goal("P-A-M1", ["P-A1", "P-A2"]), goal("P-A-M2", ["P-A1"])],
        "measure": [measure("P-A1"), measure("P-A2")],
    }
    area_b = {"id": "P-B", "title": draw(lines), "goal": [goal("P-B-M1", ["P-B1"])], "measure": [measure("P-B1")]}
    head = {"id": "P", "kind": draw(st.sampled_from(list(PlanKind))), "title": draw(lines), "places": ["2083", "0682"]}
    named = [{"id": one, "name": one.title(), "kind": PartyKind.AUTHORITY} for one in PARTIES]
    report = {"place": "2083", "title": draw(lines), **draw(some(period_start=days, period_end=days, note=prose))}
    content = {"plan": {**head, **draw(heads)}, "party": named, "situation_report": [report], "area": [area_a, area_b]}
    return PlanFile.model_validate(content)


TABLES = {
    "plan": "SELECT * FROM plan ORDER BY id",
    "sections": "SELECT heading, body FROM plan_section ORDER BY position",
    "places": "SELECT place_code FROM plan_place ORDER BY position",
    "plan_parties": "SELECT party_id FROM plan_party ORDER BY position",
    "areas": "SELECT * FROM priority_area ORDER BY id",
    "goals": "SELECT * FROM goal ORDER BY id",
    "measures": "SELECT * FROM measure ORDER BY id",
    "wordings": "SELECT * FROM measure_wording ORDER BY measure_id, source",
    "measure_goals": "SELECT * FROM measure_goal ORDER BY measure_id, goal_id",
    "measure_domains": "SELECT * FROM measure_domain ORDER BY measure_id, domain",
    "measure_parties": "SELECT measure_id, role, party_id FROM measure_party ORDER BY measure_id, role, position",
    "links": "SELECT * FROM goal_indicator ORDER BY goal_id, indicator_id",
    "activities": "SELECT * FROM activity ORDER BY id",
    "area_links": "SELECT * FROM area_indicator ORDER BY area_id, indicator_id",
    "phases": "SELECT phase, words FROM plan_phase ORDER BY position",
    "domains": "SELECT domain, words FROM plan_domain ORDER BY position",
    "reports": "SELECT * FROM situation_report ORDER BY id",
    "descent": "SELECT * FROM descent ORDER BY entity, from_id, to_id",
}


@pytest.fixture(scope="module")
def bare_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """A store with places and one series, and no plan."""
    with contextlib.closing(create_store(tmp_path_factory.mktemp("bare") / "own.duckdb", CLOCK, "own")) as backend:
        load_reference(backend)
        backend.count(
            "INSERT INTO indicator (id, title, unit, product, theme, source, value_access, position) "
            "VALUES ('serie-1', 'Serie', 'percent', 'manual', 'other', 'Källa: vi', 'manual', 1)"
        )
        yield backend


class _TakeBack(Exception):
    """Leaves a transaction without keeping anything."""


@contextlib.contextmanager
def _for_a_moment(backend: Backend) -> Iterator[None]:
    with contextlib.suppress(_TakeBack), backend.transaction():
        yield
        raise _TakeBack


def _all(backend: Backend) -> dict[str, object]:
    return {name: backend.rows(sql) for name, sql in TABLES.items()}


@settings(max_examples=6)
@given(file=plans())
def test_a_plan_comes_back_as_it_was(bare_store: Backend, tmp_path_factory: pytest.TempPathFactory, file: PlanFile) -> None:
    """Every table of the plan is the same, and so are the files written of it once more."""
    folder = tmp_path_factory.mktemp("out") / "plan"
    with _for_a_moment(bare_store):
        load_plan(bare_store, file)
        before = _all(bare_store)
        export_plan(bare_store, "P", folder)
        files = plan_files(bare_store, "P")
    with _for_a_moment(bare_store):
        import_plan_folder(bare_store, folder, CLOCK)
        assert _all(bare_store) == before
        assert plan_files(bare_store, "P") == files
    shutil.rmtree(folder)


@pytest.mark.parametrize("plan_id", ["HED", "BRO"])
def test_the_real_plans_come_back(backend: Backend, bare_store: Backend, tmp_path: Path, plan_id: str) -> None:
    """With parents, methods, series and the values written by hand."""
    export_plan(backend, plan_id, tmp_path / "plan")
    with _for_a_moment(bare_store):
        import_plan_folder(bare_store, tmp_path / "plan", CLOCK)
        assert plan_files(bare_store, plan_id) == plan_files(backend, plan_id)
