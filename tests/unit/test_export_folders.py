"""What is written out: a plan to pass on, the whole store for the archive. Never over what somebody else wrote, never half."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.exporting.archive import export_all, tables_of
from store.exporting.folder import ForeignFile, NotAFolder
from store.exporting.plan_folder import export_plan
from store.importing.load_reference import load_reference

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.conftest import Run

DOCS = Path(__file__).parents[2] / "docs" / "export.md"
NUMBER = "850709-9805"


def test_the_archive_holds_every_row_of_every_table(backend: Backend, clock: FixedClock, tmp_path: Path) -> None:
    """CSV and JSON have as many rows as the table; the list of contents names registry number and retention of each plan."""
    folder = tmp_path / "arkiv"
    backend.count("UPDATE measure SET title = '=1+1' WHERE id = 'HED-N1'")
    export_all(backend, folder, clock)
    contents = json.loads((folder / "contents.json").read_text("utf-8"))
    for table, columns in tables_of(backend).items():
        [(count,)] = backend.rows(f"SELECT count(*) FROM {table}")
        as_json = json.loads((folder / f"{table}.json").read_text("utf-8"))
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == columns == contents["tables"][table]["columns"]
        assert len(rows) == len(as_json) == count == contents["tables"][table]["rows"]
    [plan] = [one for one in contents["plans"] if one["id"] == "HED"]
    assert (plan["registry_no"], plan["retention"]) == ("KS291-24 160", "Bevaras")
    measures = {one["id"]: one["title"] for one in json.loads((folder / "measure.json").read_text("utf-8"))}
    assert measures["HED-N1"] == "=1+1"
    assert "'=1+1" in (folder / "measure.csv").read_text("utf-8")


def test_every_table_and_column_is_said_in_words(backend: Backend) -> None:
    """docs/export.md has a line for each."""
    told = DOCS.read_text("utf-8").split("\n### ")
    by_table = {part.partition("\n")[0]: part for part in told}
    lacking = [
        f"{table}.{column}"
        for table, columns in tables_of(backend).items()
        for column in columns
        if f"| `{column}` |" not in by_table.get(table, "")
    ]
    assert lacking == []


def test_an_export_takes_its_own_place_and_nobody_elses(backend: Backend, clock: FixedClock, tmp_path: Path) -> None:
    """Written twice it is the same; beside a stranger's file of the same name, or another plan, nothing is written."""
    folder = tmp_path / "plan"
    for _ in range(2):
        export_plan(backend, "HED", folder)
    (folder / "mine.txt").write_text("mine", "utf-8")
    export_plan(backend, "HED", folder)
    assert (folder / "mine.txt").read_text("utf-8") == "mine"
    with pytest.raises(ForeignFile):
        export_plan(backend, "ANG", folder)
    with pytest.raises(ForeignFile):
        export_all(backend, _with_file(tmp_path / "other", "plan.csv"), clock)
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["plan.csv"]
    with pytest.raises(NotAFolder):
        export_plan(backend, "HED", folder / "methods.csv")
    with pytest.raises(ForeignFile):
        export_plan(backend, "HED", _with_file(tmp_path / "third", "methods.csv"))
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".radslag")] == []


def _with_file(folder: Path, name: str) -> Path:
    folder.mkdir()
    (folder / name).write_text("somebody else's", "utf-8")
    return folder


def test_a_plan_is_sent_to_a_colleague(radslag: Run, bare: Run, empty: Backend, empty_path: Path, tmp_path: Path) -> None:
    """Exported here, read in there after a yes, refused the second time, hidden by undo, and read in again once mended."""
    load_reference(empty)
    empty.close()
    folder, there = str(tmp_path / "hed"), {"RADSLAG_STORE": str(empty_path)}
    out = radslag("export", "plan", "hed", folder)
    assert out.code == 0
    assert f"{Path('plans') / 'hed.toml'}" in out.out
    assert bare("import", "plan", folder, **there).code == 1
    read = bare("import", "plan", folder, "--yes", **there)
    assert (read.code, "15 åtgärder" in read.out) == (0, True)
    here, copy = (json.loads(run("show", "measure", "HED-N1", "--json").out) for run in (radslag, _at(bare, there)))
    assert {key: here[key] for key in ("title", "lead", "status", "cause", "detail")} == {
        key: copy[key] for key in ("title", "lead", "status", "cause", "detail")
    }
    again = bare("import", "plan", folder, "--yes", **there)
    assert (again.code, again.err.count("HED")) == (1, 1)
    assert bare("undo", **there).code == 0
    assert bare("show", "plan", "HED", **there).code == 1
    file = Path(folder) / "plans" / "hed.toml"
    file.write_text(file.read_text("utf-8").replace("Krogar mot knark.", "Krogar mot knark!"), "utf-8")
    assert bare("import", "plan", folder, "--yes", **there).code == 0
    assert "Krogar mot knark!" in bare("show", "measure", "HED-N1", **there).out
    assert bare("undo", **there).code == 0
    assert bare("show", "plan", "HED", **there).code == 1


def test_a_colleague_who_has_nothing_gets_a_store_of_her_own(radslag: Run, bare: Run, tmp_path: Path) -> None:
    """A plan sent to somebody without a store founds one where she says; looking first leaves no file behind."""
    folder, store = str(tmp_path / "hed"), tmp_path / "ny" / "egen.duckdb"
    radslag("export", "plan", "HED", folder)
    looked = bare("import", "plan", folder, "--dry-run", RADSLAG_STORE=str(store))
    assert (looked.code, store.exists()) == (0, False), looked.err
    read = bare("import", "plan", folder, "--yes", RADSLAG_STORE=str(store))
    assert (read.code, str(store) in read.err) == (0, True), read.err
    assert "Krogar mot knark" in bare("show", "measure", "HED-N1", RADSLAG_STORE=str(store)).out


def _at(bare: Run, there: dict[str, str]) -> Run:
    return lambda *typed, **_: bare(*typed, **there)


def test_personal_data_in_a_plan_are_told_and_masked(
    radslag: Run, bare: Run, empty: Backend, empty_path: Path, tmp_path: Path
) -> None:
    """Where they stand is said without repeating them; with --mask they are not in the store."""
    load_reference(empty)
    empty.close()
    folder = tmp_path / "hed"
    radslag("export", "plan", "HED", str(folder))
    file = folder / "plans" / "hed.toml"
    file.write_text(file.read_text("utf-8").replace("Utbildningar, policy", f"Ring {NUMBER}, policy"), "utf-8")
    values = folder / "indicators" / "observations_manual.csv"
    values.write_text(values.read_text("utf-8").rstrip(",\n") + ",,,,,,,enligt anna.svensson@example.se\n", "utf-8")
    dry = bare("import", "plan", str(folder), "--dry-run", RADSLAG_STORE=str(empty_path))
    assert "HED-N1 › detail" in dry.err
    assert "man-foretag-otrygghet 2023 › note" in dry.err
    assert NUMBER not in dry.err + dry.out
    bare("import", "plan", str(folder), "--yes", "--mask", RADSLAG_STORE=str(empty_path))
    shown = bare("show", "measure", "HED-N1", RADSLAG_STORE=str(empty_path)).out
    assert "Ring ******-****" in shown
