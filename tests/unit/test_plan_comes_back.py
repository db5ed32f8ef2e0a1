"""A plan that has been edited and revised comes back from its files as it is; and one change is a line in them."""

from __future__ import annotations

import difflib
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from store.clock import FixedClock
from store.errors import FileRejected
from store.exporting.plan_folder import export_plan, plan_files
from store.importing.load_reference import load_reference
from store.importing.plan_folder import import_plan_folder
from store.write.activity import add_activity
from store.write.goal import add_goal
from store.write.hidden_rows import hide_rows
from store.write.new_edition import new_edition
from store.write.new_measure import add_measure, change_measure, merge_measures, move_measures, split_measure
from store.write.row_edit import SeenRow
from store.write.situation_report import SituationReportFields, add_situation_report

if TYPE_CHECKING:
    from pathlib import Path

    from store.db.backend import Backend

CLOCK = FixedClock(datetime(2026, 11, 21, 10, 0))  # noqa: DTZ001
NASTY = 'Rad ett\n\n=SUMMA(1)\n"""citat"""\n[[area]] \\ # 🦉 å\u0308 ' + "långt ord " * 200
TABLES = {
    "plan": "SELECT * EXCLUDE (version, hidden) FROM plan WHERE id = $1",
    "sections": "SELECT heading, body FROM plan_section WHERE plan_id = $1 ORDER BY position",
    "places": "SELECT place_code FROM plan_place WHERE plan_id = $1 ORDER BY position",
    "parties": "SELECT party_id FROM plan_party WHERE plan_id = $1 ORDER BY position",
    "phases": "SELECT phase, words FROM plan_phase WHERE plan_id = $1 ORDER BY position",
    "domains": "SELECT domain, words FROM plan_domain WHERE plan_id = $1 ORDER BY position",
    "reports": """
SELECT place_code, title, period_start, period_end, note FROM situation_report
WHERE NOT hidden AND id LIKE $1 || '-L%' ORDER BY ALL
""",
    "areas": """
SELECT id, title, full_title, summary, definition FROM priority_area WHERE plan_id = $1 AND NOT hidden ORDER BY position, id
""",
    "goals": """
SELECT g.id, g.area_id, g.level, g.title, g.cause FROM goal g JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT a.hidden AND NOT g.hidden ORDER BY a.position, g.level, g.position, g.id
""",
    "measures": """
SELECT m.* EXCLUDE (version, hidden, position, touched_on) FROM measure m JOIN priority_area a ON a.id = m.area_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT a.hidden ORDER BY a.position, m.position, m.id
""",
    "wordings": """
SELECT w.measure_id, w.source, w.words FROM measure_wording w JOIN measure m ON m.id = w.measure_id
WHERE m.plan_id = $1 AND NOT m.hidden ORDER BY ALL
""",
    "aims": """
SELECT x.measure_id, x.goal_id FROM measure_goal x JOIN measure m ON m.id = x.measure_id JOIN goal g ON g.id = x.goal_id
WHERE m.plan_id = $1 AND NOT m.hidden AND NOT g.hidden ORDER BY ALL
""",
    "methods": """
SELECT x.measure_id, x.method_id FROM measure_method x JOIN measure m ON m.id = x.measure_id
WHERE m.plan_id = $1 AND NOT m.hidden ORDER BY ALL
""",
    "risks": """
SELECT x.measure_id, x.domain FROM measure_domain x JOIN measure m ON m.id = x.measure_id
WHERE m.plan_id = $1 AND NOT m.hidden ORDER BY ALL
""",
    "carriers": """
SELECT x.measure_id, x.role, x.party_id, p.name, p.kind FROM measure_party x JOIN measure m ON m.id = x.measure_id
JOIN party p ON p.id = x.party_id WHERE m.plan_id = $1 AND NOT m.hidden ORDER BY x.measure_id, x.role, x.position
""",
    "links": """
SELECT l.* EXCLUDE (version, hidden)
FROM goal_indicator l JOIN goal g ON g.id = l.goal_id JOIN priority_area a ON a.id = g.area_id
WHERE a.plan_id = $1 AND NOT l.hidden AND NOT g.hidden AND NOT a.hidden ORDER BY ALL
""",
    "area_links": """
SELECT l.* EXCLUDE (version, hidden) FROM area_indicator l JOIN priority_area a ON a.id = l.area_id
WHERE a.plan_id = $1 AND NOT l.hidden AND NOT a.hidden ORDER BY ALL
""",
    "activities": """
SELECT c.* EXCLUDE (version, hidden) FROM activity c JOIN measure m ON m.id = c.measure_id
WHERE m.plan_id = $1 AND NOT c.hidden AND NOT m.hidden ORDER BY ALL
""",
    "descent": """
SELECT d.entity, d.from_id, d.to_id, d.how FROM descent d WHERE NOT d.hidden AND (
  (d.entity = 'measure' AND d.to_id IN (SELECT id FROM measure WHERE plan_id = $1 AND NOT hidden))
  OR (d.entity = 'area' AND d.to_id IN (SELECT id FROM priority_area WHERE plan_id = $1 AND NOT hidden))
  OR (d.entity = 'goal' AND d.to_id IN (SELECT g.id FROM goal g JOIN priority_area a ON a.id = g.area_id
                                        WHERE a.plan_id = $1 AND NOT g.hidden AND NOT a.hidden))) ORDER BY ALL
""",
}
"""Everything that is the plan. Its follow-up (notes, interim reports, decisions) stays behind, and so do hidden rows."""


def _seen(backend: Backend, measure_id: str) -> SeenRow:
    [(version,)] = backend.rows("SELECT version FROM measure WHERE id = $1", [measure_id])
    return SeenRow(measure_id, version)


def _all(backend: Backend, plan_id: str) -> dict[str, object]:
    return {name: backend.rows(sql, [plan_id]) for name, sql in TABLES.items()}


@pytest.fixture
def revised(backend: Backend) -> Backend:
    """Hedemora's plan in a second edition with everything done to it that can be."""
    with backend.transaction():
        new_edition(backend, "HED", {"valid_from": date(2026, 11, 1), "purpose": NASTY}, CLOCK)
        change_measure(backend, _seen(backend, "HED-2-N1"), {"title": "=Krogar [mot] 'knark'", "detail": NASTY}, CLOCK)
        split_measure(backend, _seen(backend, "HED-2-V2"), ["Första delen", "Andra delen"], CLOCK)
        move_measures(backend, [_seen(backend, "HED-2-V4")], "HED-2-T", CLOCK)
        merge_measures(backend, _seen(backend, "HED-2-T1"), [_seen(backend, "HED-2-T2")], CLOCK)
        goal = add_goal(backend, "HED-2-T", "row", {"title": NASTY}, CLOCK)
        add_goal(backend, "HED-2-T", "overall", {"title": "Ett till", "cause": NASTY}, CLOCK)
        both = {"leads": ["Skola"], "partners": ["Skola", "Elevhälsa"]}
        change_measure(backend, _seen(backend, "HED-2-N4"), {}, CLOCK, named=both)
        made = add_measure(backend, "HED-2-T", {"title": "Något helt nytt"}, CLOCK, parts={"goals": [(goal,)]})
        add_activity(backend, made, {"title": "Träff", "quantity": 2.5, "reached": 40, "note": NASTY}, CLOCK)
        hide_rows(backend, [("measure", _seen(backend, "HED-2-N5"))], CLOCK)
        add_situation_report(backend, SituationReportFields("2083", "Lägesbild 2026", date(2026, 6, 30), None, NASTY), CLOCK)
    return backend


def test_an_edited_plan_and_its_new_edition_come_back(revised: Backend, empty: Backend, tmp_path: Path) -> None:
    """Into an empty store, one after the other: every table of both is the same, and so is what differs between them."""
    with empty.transaction():
        load_reference(empty)
    for plan_id in ("HED", "HED-2"):
        export_plan(revised, plan_id, tmp_path / plan_id)
        with empty.transaction():
            import_plan_folder(empty, tmp_path / plan_id, CLOCK)
    for plan_id in ("HED", "HED-2"):
        before, after = _all(revised, plan_id), _all(empty, plan_id)
        assert {name for name in TABLES if before[name] != after[name]} == set()
        assert plan_files(empty, plan_id) == plan_files(revised, plan_id)
    assert any(row[3] == "carried_over" for row in _all(empty, "HED-2")["descent"])  # type: ignore[attr-defined]


def test_one_change_is_one_line_and_what_is_here_stays(revised: Backend, tmp_path: Path) -> None:
    """Under version control a changed date shows as that line; sent to somebody who has the plan, it is refused whole."""
    before = plan_files(revised, "HED-2")
    assert plan_files(revised, "HED-2") == before
    with revised.transaction():
        change_measure(revised, _seen(revised, "HED-2-V1"), {"due_date": date(2029, 3, 1)}, CLOCK)
    after = plan_files(revised, "HED-2")
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["plans/hed-2.toml"]
    lines = difflib.ndiff(before[changed[0]].splitlines(), after[changed[0]].splitlines())
    assert [line.split()[:3] for line in lines if line[0] in "+-"] == [["-", "due", "="], ["+", "due", "="]]
    export_plan(revised, "HED-2", tmp_path / "sent")
    here = _all(revised, "HED-2")
    with pytest.raises(FileRejected) as refused, revised.transaction():
        import_plan_folder(revised, tmp_path / "sent", CLOCK)
    assert [problem.key for problem in refused.value.problems] == ["problem.plan_is_here"]
    assert _all(revised, "HED-2") == here
