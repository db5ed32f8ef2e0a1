"""``import plan``: the document beside what it became, saved whole or not at all, turned back by ``undo``, never doubled."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from store.db.connect import open_store
from tests import made_plans

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Run


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Kumla's plan as a Word file."""
    path = tmp_path / "kumla.docx"
    path.write_bytes(made_plans.word_with_tables())
    return path


def _rows(store: Path, clock: FixedClock, sql: str) -> list[Any]:
    with contextlib.closing(open_store(store, clock, read_only=True)) as backend:
        return list(backend.rows(sql))


def test_it_is_shown_before_it_is_saved(radslag: Run, plan: Path, demo_path: Path, clock: FixedClock) -> None:
    """Source to the left, what it became to the right, doubt in words and signs, what was not placed; nothing is written."""
    answer = radslag("import", "plan", str(plan), "--dry-run")
    assert answer.code == 0, answer.err
    lines = answer.out.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert lines[0].split() == ["Dokumentet", "│", "Blev", "i", "planen"]
    assert "Område KUM-T: Trygga offentliga miljöer" in answer.out
    assert "Åtgärd KUM-T2: Byta belysning i" in answer.out
    assert "~ Uppföljning: Planen följs upp varje" in answer.out
    assert "(troligt: står i löpande text)" in answer.out
    assert "! tiden är inget säkert datum" in answer.out
    assert "Inte placerat: 13 meningar" in answer.out
    assert _rows(demo_path, clock, "SELECT id FROM plan WHERE id = 'KUM'") == []


def test_it_is_saved_as_one_change_and_undone(radslag: Run, plan: Path, demo_path: Path, clock: FixedClock) -> None:
    """With --yes all of it is in the store and on the views, as one line of the journal; undo takes it out of every view."""
    answer = radslag("import", "plan", str(plan), "--yes", "--as", "Samordnare")
    assert (answer.code, "Sparad som KUM: 2 områden, 3 mål, 4 åtgärder" in answer.err) == (0, True), answer.err
    events = json.loads(radslag("history", "--json").out)["events"]
    assert [(one["entity"], one["id"], one["field"]) for one in events[:1]] == [("plan", "KUM", "imported_plan")]
    assert "Byta belysning" in radslag("show", "measure", "KUM-T2").out
    assert "Kumla" in radslag("show", "overview").out
    parties = _rows(demo_path, clock, "SELECT party_id FROM measure_party WHERE measure_id = 'KUM-T1' ORDER BY position")
    assert [party for (party,) in parties] == ["samhallsbyggnadsforvaltningen", "polisen", "fastighetsagare"]
    undone = radslag("undo")
    assert undone.out.count("\n") == 1  # of the plan only, not a line for every status it came with
    assert undone.code == 0, undone.err
    assert "Kumla" not in radslag("show", "overview").out
    assert radslag("show", "measure", "KUM-T2").code == 1


def test_the_same_file_twice_is_said(radslag: Run, plan: Path, demo_path: Path, clock: FixedClock) -> None:
    """The second time nothing changes, and it says which plan the file became; after an undo its ids are the same again."""
    radslag("import", "plan", str(plan), "--yes")
    again = radslag("import", "plan", str(plan), "--yes")
    assert (again.code, "redan inläst som KUM" in again.err) == (0, True)
    assert len(_rows(demo_path, clock, "SELECT id FROM plan WHERE title LIKE 'Handlingsplan för trygghet%'")) == 1
    ids = "SELECT id FROM measure WHERE plan_id = 'KUM' AND NOT hidden ORDER BY id"
    before = _rows(demo_path, clock, ids)
    radslag("undo")
    assert "Sparad som KUM:" in radslag("import", "plan", str(plan), "--yes").err
    assert _rows(demo_path, clock, ids) == before
    radslag("undo")
    assert _rows(demo_path, clock, ids) == []


def test_nobody_says_yes(radslag: Run, plan: Path) -> None:
    """Without --yes, where nobody can answer, nothing is saved and the exit status says so."""
    answer = radslag("import", "plan", str(plan))
    assert (answer.code, "--yes" in answer.err) == (1, True)


def test_json_has_all_of_it(radslag: Run, plan: Path) -> None:
    """For scripts: every thing with key, id, confidence, reason and sources; every sentence."""
    data = json.loads(radslag("import", "plan", str(plan), "--dry-run", "--json").out)
    assert data["applied"] is False
    measure = next(one for one in data["things"] if one["kind"] == "measure" and one["text"].startswith("Byta"))
    assert (measure["id"], measure["due"], measure["confidence"]) == ("KUM-T2", "2026-06-30", "certain")
    texts = {one["number"]: one["text"] for one in data["sentences"]}
    assert "Byta belysning i gångtunneln" in [texts[number] for number in measure["sources"]]
    placed = {number for one in data["things"] for number in one["sources"]}
    left = {one["sentence"] for one in data["not_placed"]}
    assert set(data["kept_aside"]) <= {one["number"] for one in data["sentences"]}
    assert left.isdisjoint(placed)


def test_the_municipality_can_be_said(radslag: Run, tmp_path: Path, demo_path: Path, clock: FixedClock) -> None:
    """A plan that names no municipality asks for it; --place gives it by name or code; a misspelt one is told."""
    path = tmp_path / "plan.md"
    path.write_text("# Handlingsplan\n\n## Fokusområde: Skola\n\n- Öka närvaron av vuxna.\n", "utf-8")
    refused = radslag("import", "plan", str(path), "--yes")
    assert (refused.code, "--place" in refused.err) == (1, True)
    assert radslag("import", "plan", str(path), "--place", "Kumlla").code == 1
    assert radslag("import", "plan", str(path), "--place", "Kumla", "--place", "1880", "--yes").code == 0
    assert _rows(demo_path, clock, "SELECT place_code FROM plan_place WHERE plan_id = 'KUM' ORDER BY position") == [
        ("1881",),
        ("1880",),
    ]


def test_guesses_wait_for_a_word(radslag: Run, tmp_path: Path) -> None:
    """What is only guessed is shown with a question mark, counted, and saved only with --guesses."""
    path = tmp_path / "hagfors.txt"
    path.write_text(made_plans.PROMISE_WITHOUT_BULLETS, "utf-8")
    answer = radslag("import", "plan", str(path), "--yes")
    assert "?   Åtgärd: Polisen ska patrullera" in answer.out
    assert "3 gissade saker är inte med" in answer.err
    assert "2 områden, 0 mål, 0 åtgärder" in answer.err
    radslag("undo")
    assert "2 områden, 0 mål, 3 åtgärder" in radslag("import", "plan", str(path), "--yes", "--guesses").err


def test_options_of_a_plan_are_only_for_a_plan(radslag: Run, plan: Path) -> None:
    """--place beside a statistics file, two plans at once, and a plan that is none are refused with a sentence."""
    assert "import plan" in radslag("import", str(plan), "--place", "Kumla").err
    assert "en plan i taget" in radslag("import", "plan", str(plan), str(plan)).err
    assert "finns inte" in radslag("import", "plan", str(plan.with_name("borta.docx"))).err


def test_the_first_plan_makes_a_store_of_her_own(bare: Run, plan: Path, home: Path) -> None:
    """Before there is any store a plan can be looked at, leaving no trace; saved, it is in a store without examples."""
    tried = bare("import", "plan", str(plan), "--dry-run")
    assert (tried.code, "KUM-T2" in tried.out) == (0, True), tried.err
    assert list(home.rglob("*.duckdb*")) == []
    saved = bare("import", "plan", str(plan), "--yes")
    assert (saved.code, "Din egen fil är skapad" in saved.err) == (0, True), saved.err
    overview = bare("show", "overview").out
    assert "Kumla" in overview
    assert "Hedemora" not in overview
    assert "otrygg utomhus" in bare("show", "area", "KUM-T").out.casefold()


def test_start_and_end_have_columns_of_their_own(radslag: Run, tmp_path: Path, demo_path: Path, clock: FixedClock) -> None:
    """A column for the start is no due date; a status column that tells a story gives no status, but its words."""
    path = tmp_path / "tranas.xlsx"
    path.write_bytes(made_plans.workbook_with_a_sheet_for_each_area())
    assert radslag("import", "plan", str(path), "--yes").code == 0
    columns = "CAST(start_date AS text), CAST(due_date AS text), status, detail"
    rows = _rows(demo_path, clock, f"SELECT {columns} FROM measure WHERE plan_id = 'TRA' ORDER BY id")
    assert rows == [
        ("2025-05-01", "2025-09-30", "completed", None),
        ("2025-01-01", "2026-12-31", "not_started", "Utbildning klar i mars"),
    ]


def test_what_could_not_be_placed_is_kept_and_personal_data_masked(radslag: Run, tmp_path: Path) -> None:
    """Sentences nothing was made of are a section of the plan; a number of somebody is warned of, and masked when asked."""
    path = tmp_path / "arvika.md"
    path.write_text(_WITH_A_NUMBER, "utf-8")
    warned = radslag("import", "plan", str(path), "--dry-run")
    assert "ser ut som telefonnummer. Med --mask maskeras det." in warned.err
    saved = radslag("import", "plan", str(path), "--mask", "--yes")
    assert "telefonnummer maskerades" in saved.err
    assert "1 mening som inte kunde placeras står i planens text under ”Inte placerat vid inläsningen”." in saved.err
    shown = radslag("show", "plan", "ARV").out
    assert "Inte placerat vid inläsningen" in shown
    assert "Bilagor" in shown
    assert "070-174 06 05" not in radslag("show", "measure", "ARV-S1").out
    assert "***-*** ** **" in radslag("show", "measure", "ARV-S1").out


_WITH_A_NUMBER = """# Handlingsplan för Arvika kommun

## Fokusområde: Skola

- Anordna föräldramöten, ring 070-174 06 05.

## Bilagor
"""
