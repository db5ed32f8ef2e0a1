"""``import``: a file she downloaded, shown before it is applied, applied whole or not at all, and turned back by ``undo``."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from store.db.connect import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.conftest import Answer, Run

HEAD = "Region;Brott;År;Period;Antal;/100 000 inv\n"
PRELIMINARY = HEAD + "Hedemora kommun;Bilbrott;2026 prel.;Jan;12;80;\nHedemora kommun;Bilbrott;2026 prel.;Feb;9;60;\n"
FINAL = HEAD + "Hedemora kommun;Bilbrott;2026;Jan;14;93;\nHedemora kommun;Bilbrott;2026;Feb;9;60;\n"
WRONG = HEAD + "Hedmora kommun;Bilbrott;2026;Jan;14;93;\nHedemora kommun;Bilbrott;2026;Feb;många;60;\n"


@pytest.fixture
def sol(tmp_path: Path) -> Path:
    """A monthly file with preliminary figures."""
    return _file(tmp_path, "sol.txt", PRELIMINARY)


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "latin-1")
    return path


def _values(store: Path, clock: FixedClock, series: str = "sol-bilbrott-antal") -> list[Any]:
    which = "FROM observation WHERE indicator_id = $1 ORDER BY period_start, recorded_on"
    sql = f"SELECT value, preliminary, replaced_on IS NULL {which}"
    backend = open_store(store, clock, read_only=True)
    try:
        return backend.rows(sql, [series])
    finally:
        backend.close()


def _events(radslag: Run) -> list[Any]:
    found: list[Any] = json.loads(radslag("history", "--json").out)["events"]
    return found


def _refused(answer: Answer) -> str:
    assert (answer.code, answer.out) == (1, "")
    assert "Traceback" not in answer.err
    return answer.err.replace("\u00a0", " ")


def test_yes_applies_and_says_how_much(radslag: Run, sol: Path, demo_path: Path, clock: FixedClock) -> None:
    """What would change on stdout, what was done on stderr, the values in the store, one line in the journal."""
    answer = radslag("import", str(sol), "--yes", "--as", "Analytiker")
    assert answer.code == 0
    assert "sol.txt: 2 serier" in answer.out
    assert "Nya värden: 4. Ändrade: 0" in answer.out
    assert answer.err == "Inläst: 4 nya värden, 0 ändrade.\n"
    assert _values(demo_path, clock) == [(12, True, True), (9, True, True)]
    newest = _events(radslag)[0]
    assert (newest["id"], newest["field"], newest["role"]) == ("sol.txt", "observations", "Analytiker")
    assert "värden: 4 nya, 0 ändrade i 2 serier · Analytiker" in " ".join(radslag("history").out.split())


def test_dry_run_writes_nothing(radslag: Run, sol: Path, demo_path: Path, clock: FixedClock) -> None:
    """The same picture, and the store as it was."""
    before = len(_events(radslag))
    answer = radslag("import", str(sol), "--dry-run", "--yes")
    assert (answer.code, answer.err) == (0, "")
    assert "Nya värden: 4." in answer.out
    assert _values(demo_path, clock) == []
    assert len(_events(radslag)) == before


def test_nobody_to_ask_is_no(radslag: Run, sol: Path, demo_path: Path, clock: FixedClock) -> None:
    """In a script without --yes nothing is applied: exit code 1 and how to do it."""
    answer = radslag("import", str(sol))
    assert answer.code == 1
    assert "--yes" in answer.err
    assert _values(demo_path, clock) == []


@pytest.mark.parametrize(("said", "code"), [("j\n", 0), ("JA\n", 0), ("n\n", 1), ("\n", 1), ("", 1)])
def test_a_person_is_asked(radslag: Run, sol: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int) -> None:
    """With a person at both ends the question comes after the picture; only a yes is a yes."""
    monkeypatch.setattr("sys.stdin", _Person(said))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    answer = radslag("import", str(sol))
    assert "Läs in det här? [j/N]" in answer.err
    assert answer.code == code
    assert radslag("show", "indicator", "sol-bilbrott-antal").code == code


class _Person(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_same_file_twice_changes_nothing(radslag: Run, sol: Path, demo_path: Path, clock: FixedClock) -> None:
    """The second time everything is there already: no question, no line in the journal, no row."""
    radslag("import", str(sol), "--yes")
    before, events = _values(demo_path, clock), len(_events(radslag))
    answer = radslag("import", str(sol))
    assert answer.code == 0
    assert "Oförändrade: 4." in answer.out
    assert "Inget att läsa in" in answer.err
    assert (_values(demo_path, clock), len(_events(radslag))) == (before, events)


def test_a_revised_value_replaces_and_keeps_the_old(
    radslag: Run, sol: Path, tmp_path: Path, demo_path: Path, clock: FixedClock
) -> None:
    """Preliminary becomes final: the new figure holds, the old one is still in the store as replaced."""
    radslag("import", str(sol), "--yes")
    answer = radslag("import", str(_file(tmp_path, "final.txt", FINAL)), "--yes")
    assert "Ändrade: 4 (de gamla behålls)" in answer.out
    assert _values(demo_path, clock) == [(12, True, False), (14, False, True), (9, True, False), (9, False, True)]


def test_undo_turns_imports_back_one_by_one(
    radslag: Run, sol: Path, tmp_path: Path, demo_path: Path, clock: FixedClock
) -> None:
    """First the preliminary values hold again, then the series is gone from the list; importing again brings it back."""
    radslag("import", str(sol), "--yes")
    radslag("import", str(_file(tmp_path, "final.txt", FINAL)), "--yes")
    assert "Ångrat: inläsningen av final.txt (0 nya, 4 ändrade i 2 serier)" in radslag("undo").out
    assert [row[:2] for row in _values(demo_path, clock) if row[2]] == [(12, True), (9, True)]
    assert "Ångrat: inläsningen av sol.txt" in radslag("undo").out
    assert [row for row in _values(demo_path, clock) if row[2]] == []
    assert radslag("show", "indicator", "sol-bilbrott-antal").code == 1
    assert "ångrar en ändring" in " ".join(radslag("history").out.split())
    radslag("import", str(sol), "--yes")
    assert [row[:2] for row in _values(demo_path, clock) if row[2]] == [(12, True), (9, True)]


def test_a_file_of_one_series_stands_under_it(radslag: Run, tmp_path: Path) -> None:
    """The journal names the series and the file."""
    one = _file(tmp_path, "ett.txt", "Region;Brott;År;Period;Antal\nHedemora kommun;Bilbrott;År;2025;14;\n")
    radslag("import", str(one), "--yes")
    newest = _events(radslag)[0]
    assert (newest["id"], newest["title"], newest["note"]) == ("sol-bilbrott-antal", "Bilbrott, antal", "ett.txt")


def test_a_wrong_file_is_refused_whole(radslag: Run, tmp_path: Path, demo_path: Path, clock: FixedClock) -> None:
    """Row, column and what was expected on stderr, exit code 1, and not even the right rows written."""
    said = _refused(radslag("import", str(_file(tmp_path, "fel.txt", WRONG)), "--yes"))
    assert "fel.txt kunde inte läsas in: 2 fel. Inget har ändrats." in said
    assert "fel.txt › rad 2 › Region: ”Hedmora kommun” är ingen känd kommun" in said
    assert "Liknande namn: Hedemora" in said
    assert "fel.txt › rad 3 › Antal: ”många” är varken ett tal eller ett av tecknen" in said
    assert _values(demo_path, clock) == []


def test_one_wrong_file_among_several_stops_all(
    radslag: Run, sol: Path, tmp_path: Path, demo_path: Path, clock: FixedClock
) -> None:
    """Nothing is half imported."""
    _refused(radslag("import", str(sol), str(_file(tmp_path, "fel.txt", WRONG)), "--yes"))
    _refused(radslag("import", str(sol), str(tmp_path / "saknas.txt"), "--yes"))
    assert _values(demo_path, clock) == []


def test_thousands_of_wrong_rows_are_a_few_lines(radslag: Run, tmp_path: Path) -> None:
    """Five of a kind, then a count."""
    rows = "".join(f"Hedemora kommun;Brott {number};År;2025;abc;1;\n" for number in range(5_000))
    said = _refused(radslag("import", str(_file(tmp_path, "fel.txt", HEAD + rows)), "--yes"))
    assert len(said.splitlines()) == 7
    assert "ytterligare 4 995 fel av samma slag" in said


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("tom.csv", b"", "filen är tom"),
        ("sida.xls", b"<html><table></table></html>", "webbsida"),
        ("gammal.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "lösenord"),
        ("trasig.xlsx", b"PK\x03\x04 not much of a workbook", "skadad"),
        ("svar.json", b'{"values": [', "inte hel JSON"),
        ("x\x1b]0;tagen\x07.csv", b"", "filen är tom"),
    ],
)
def test_files_that_are_none(radslag: Run, tmp_path: Path, name: str, content: bytes, words: str) -> None:
    """Each has its sentence, and no file's name reaches the terminal raw."""
    path = tmp_path / name
    path.write_bytes(content)
    said = _refused(radslag("import", str(path), "--yes"))
    assert words in said
    assert "\x1b" not in said


def test_a_hostile_name_in_the_journal(radslag: Run, tmp_path: Path) -> None:
    """Control characters in a file's name are neutralised before they are stored."""
    radslag("import", str(_file(tmp_path, "a\x1b[2J.txt", FINAL)), "--yes")
    assert "\x1b" not in radslag("history").out + _events(radslag)[0]["id"]


def test_one_place_and_period_with_two_values(radslag: Run, tmp_path: Path) -> None:
    """The file contradicts itself: both values are said."""
    rows = "Hedemora kommun;Bilbrott;År;2025;12;80;\nHedemora kommun;Bilbrott;År;2025;13;80;\n"
    assert "två värden: 12 och 13" in _refused(radslag("import", str(_file(tmp_path, "x.txt", HEAD + rows)), "--yes"))


def test_the_year_a_file_does_not_say(radslag: Run, tmp_path: Path) -> None:
    """Brå's municipal CSV has no year: it is asked for, and a number that is no year is not understood."""
    file = _file(tmp_path, "kommuner.csv", "Kommun;Antal;Per 100 000 inv.\nHedemora;1 487;9 711\n")
    assert "--year" in _refused(radslag("import", str(file), "--yes"))
    assert radslag("import", str(file), "--yes", "--year", "99999").code == 2
    assert radslag("import", str(file), "--yes", "--year", "2025").code == 0
    shown = json.loads(radslag("show", "indicator", "brott-kommun-antal", "--place", "2083", "--json").out)
    assert shown["observations"][0]["value"] == 1487


def test_json_for_scripts(radslag: Run, sol: Path) -> None:
    """Per file and series what is new, changed and unchanged, and whether it was written; nothing else on stdout."""
    for typed, applied in ((["--dry-run"], False), (["--yes"], True)):
        answer = radslag("import", str(sol), "--json", *typed)
        data = json.loads(answer.out)
        assert (answer.code, data["applied"]) == (0, applied)
        [file] = data["files"]
        assert (file["name"], file["format"], file["new"], file["changed"], file["unchanged"]) == ("sol.txt", "sol", 4, 0, 0)
        assert [(one["indicator"], one["is_new"], one["new"]) for one in file["series"]] == [
            ("sol-bilbrott-antal", True, 2),
            ("sol-bilbrott-per-100k", True, 2),
        ]


def test_a_locked_store_is_a_sentence(program: Run, sol: Path, demo_path: Path) -> None:
    """Another program has the store open: who, and that nothing was read in."""
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(1, flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(demo_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        answer = program("import", str(sol), "--yes")
        holder.communicate("")
    assert str(holder.pid) in _refused(answer)


def test_english(radslag: Run, sol: Path) -> None:
    """The same in English."""
    answer = radslag("import", str(sol), "--yes", "--lang", "en")
    assert "New values: 4. Changed: 0 (the old ones are kept)." in answer.out
    assert "the import of sol.txt (4 new, 0 changed in 2 series)" in radslag("undo", "--lang", "en").out
