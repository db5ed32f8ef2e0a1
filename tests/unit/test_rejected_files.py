"""A wrong file is refused whole, with file, place, field and a sentence; nothing of it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from store.demo import create_demo, open_demo
from store.errors import FileRejected, Problem
from store.i18n.translator import LANGUAGES, Translator
from store.importing.load_sample import read_sample

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock

PLACES = {"00", "20", "2083"}
PLAN, HEADS, VALUES = "plans/prov.toml", "indicators/indicators.toml", "indicators/observations.csv"


class Wrong(NamedTuple):
    """A mistake: what is written instead of what, in which file, and what is said of it."""

    file: str
    old: str
    new: str
    key: str
    place: str
    field: str


MISTAKES = {
    "unknown key": Wrong(PLAN, 'title = "Skolvägen"', 'tittle = "x"\ntitle = "y"', "unknown_key", "area › 1", "tittle"),
    "missing field": Wrong(PLAN, 'title = "Plan på prov"\n', "", "missing", "plan", "title"),
    "empty text": Wrong(PLAN, '"Plan på prov"', '" "', "empty", "plan", "title"),
    "a number for a text": Wrong(PLAN, '"Plan på prov"', "7", "not_text", "plan", "title"),
    "a text for a list": Wrong(PLAN, '["2083"]', '"2083"', "not_a_list", "plan", "places"),
    "not a code": Wrong(PLAN, '"action_plan"', '"plan"', "not_a_code", "plan", "kind"),
    "bad id": Wrong(PLAN, 'id = "PROV-A1"', 'id = "prov a1"', "not_an_id", "area › 1 › measure › 1", "id"),
    "bad date": Wrong(PLAN, "2026-12-31", '"31 dec"', "not_a_date", "area › 1 › measure › 1", "due"),
    "impossible month": Wrong(PLAN, "valid_from = 2025-01-01", 'review_by = "2026-13"', "not_a_date", "plan", "review_by"),
    "unknown place": Wrong(PLAN, '["2083"]', '["9999"]', "unknown_reference", "plan", "place"),
    "unknown parent": Wrong(PLAN, "valid_from", 'parent = "NIX"\nvalid_from', "unknown_reference", "plan", "plan"),
    "unknown party": Wrong(PLAN, 'lead = ["skola"]', 'lead = ["skolan"]', "unknown_reference", "PROV-A1", "party"),
    "unknown indicator": Wrong(HEADS, 'id = "otrygga"', 'id = "trygga"', "unknown_reference", "PROV-A-M1", "indicator"),
    "unknown method": Wrong(PLAN, "due =", 'methods = ["est"]\n  due =', "unknown_reference", "PROV-A1", "method"),
    "goal without measure": Wrong(PLAN, '["PROV-A1"]', '["PROV-A2"]', "unknown_reference", "PROV-A-M1", "measures"),
    "party defined twice": Wrong(
        PLAN,
        "[[area]]",
        '[[party]]\nid = "skola"\nname = "Skolan"\nkind = "department"\n[[area]]',
        "defined_twice",
        "party",
        "id",
    ),
    "semicolon in a party": Wrong(PLAN, '"Skolan"', '"Skolan; fritids"', "not_valid", "party › 1", "name"),
    "place named twice": Wrong(PLAN, '["2083"]', '["2083", "2083"]', "defined_twice", "plan", "places"),
    "indicator linked twice": Wrong(
        PLAN,
        "    [[area.goal.indicator]]",
        '    [[area.goal.indicator]]\n    id = "otrygga"\n    direction = "decrease"\n    [[area.goal.indicator]]',
        "defined_twice",
        "PROV-A-M1",
        "indicator",
    ),
    "not a number": Wrong(VALUES, "12.5", "12,5 %".replace(",", "."), "not_a_number", "2", "value"),
    "infinite number": Wrong(VALUES, "12.5", "inf", "not_a_number", "2", "value"),
    "no number at all": Wrong(VALUES, "12.5", "nan", "not_a_number", "2", "value"),
    "a year for a date": Wrong(VALUES, "2025-12-31", "2025", "not_a_date", "2", "period_end"),
    "column twice": Wrong(VALUES, "low,high", "low,low", "defined_twice", "1", ""),
    "row of wrong length": Wrong(VALUES, ",212,,", ",212", "row_length", "2", ""),
    "no value and no reason": Wrong(VALUES, "12.5,8.1,17.9", ",,", "value_or_reason", "2", ""),
    "limits reversed": Wrong(VALUES, "8.1,17.9", "17.9,8.1", "limits_reversed", "2", ""),
    "period backwards": Wrong(VALUES, "2025-01-01", "2026-01-01", "period_ends_before_it_starts", "2", ""),
    "more answers than people": Wrong(VALUES, "212", "99999999999", "not_valid", "2", "n"),
    "value twice": Wrong(
        VALUES,
        "otrygga",
        "otrygga,2083,2025-01-01,2025-12-31,1,,,,,\notrygga",
        "defined_twice",
        "otrygga 2083 2025",
        "period_end",
    ),
}


def _rejected(folder: Path) -> list[Problem]:
    with pytest.raises(FileRejected) as refusal:
        read_sample(folder, PLACES)
    for language in LANGUAGES:
        words = Translator(language)
        assert refusal.value.problems[0].file in words.error(refusal.value)
        sentences = [words.problem(problem) for problem in refusal.value.problems]
        assert all("{" not in sentence and len(sentence) > 10 for sentence in sentences)
    return refusal.value.problems


def _with_mistake(folder: Path, wrong: Wrong) -> None:
    text = (folder / wrong.file).read_text("utf-8")
    assert wrong.old in text
    start = text.rindex(wrong.old) if wrong.file == VALUES else text.index(wrong.old)
    (folder / wrong.file).write_text(text[:start] + wrong.new + text[start + len(wrong.old) :], "utf-8")


def test_the_folder_without_mistakes_is_read(sample_folder: Path) -> None:
    """What the mistakes below are put into is right without them."""
    sample = read_sample(sample_folder, PLACES)
    assert [file.plan.id for file in sample.plans.values()] == ["PROV"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named(sample_folder: Path, mistake: str) -> None:
    """Each mistake is said with its file, where in it, which field, and what was expected, in both languages."""
    wrong = MISTAKES[mistake]
    _with_mistake(sample_folder, wrong)
    problem = _rejected(sample_folder)[0]
    stated_in = "prov.toml" if wrong.place == "PROV-A-M1" else wrong.file.split("/")[1]
    assert (problem.file, problem.key) == (stated_in, f"problem.{wrong.key}")
    assert (problem.place, problem.field) == (wrong.place, wrong.field)


def test_an_id_in_two_plans(sample_folder: Path) -> None:
    """Two files with the same ids: the second file is named, with every id it repeats."""
    text = (sample_folder / PLAN).read_text("utf-8")
    (sample_folder / "plans/second.toml").write_text(text, "utf-8")
    problems = _rejected(sample_folder)
    assert {problem.file for problem in problems} == {"second.toml"}
    assert {problem.details["given"] for problem in problems} == {"PROV", "PROV-A", "PROV-A1", "PROV-A-M1"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("[plan]\ntitle = 'Skolvägen'".encode("latin-1"), "not_utf8"),
        (b"[plan\nid = 1", "not_toml"),
        (b"id = " + b"[" * 100_000, "not_toml"),
        (b"id = 1" + b"0" * 5000, "not_toml"),
        (b"", "missing"),
    ],
)
def test_a_file_that_is_no_toml(sample_folder: Path, content: bytes, key: str) -> None:
    """A file in another encoding, another format, or made to break a reader is refused by name."""
    (sample_folder / PLAN).write_bytes(content)
    problem = _rejected(sample_folder)[0]
    assert (problem.file, problem.key) == ("prov.toml", f"problem.{key}")


@pytest.mark.parametrize("file", [HEADS, "methods.csv"])
def test_a_file_that_is_not_there(sample_folder: Path, file: str) -> None:
    """A missing file is said to be missing."""
    (sample_folder / file).unlink()
    assert [problem.key for problem in _rejected(sample_folder)] == ["problem.no_file"]


def test_a_table_with_an_enormous_cell(sample_folder: Path) -> None:
    """A cell no reader takes (a quotation mark never closed, in a long file) is refused by name."""
    (sample_folder / VALUES).write_text('indicator,place\n"' + "x" * 200_000, "utf-8")
    [problem] = _rejected(sample_folder)
    assert problem.file == "observations.csv"


def test_every_mistake_is_said_at_once(sample_folder: Path) -> None:
    """Two mistakes in a file are two problems: she mends both before she tries again."""
    for mistake in ("empty text", "not a code"):
        _with_mistake(sample_folder, MISTAKES[mistake])
    assert len(_rejected(sample_folder)) == 2


@pytest.mark.parametrize("mistake", ["unknown key", "unknown party", "row of wrong length"])
def test_no_demo_is_left_behind(sample_folder: Path, tmp_path: Path, clock: FixedClock, mistake: str) -> None:
    """A demo that could not be built leaves no file, also no half one, and can be built when the file is mended."""
    path = tmp_path / "new" / "demo.duckdb"
    right = (sample_folder / MISTAKES[mistake].file).read_text("utf-8")
    _with_mistake(sample_folder, MISTAKES[mistake])
    with pytest.raises(FileRejected):
        create_demo(path, clock, sample_folder)
    assert list(path.parent.iterdir()) == []
    (sample_folder / MISTAKES[mistake].file).write_text(right, "utf-8")
    create_demo(path, clock, sample_folder)
    backend = open_demo(path, clock)
    assert backend.rows("SELECT title FROM measure") == [("Vuxna vandrar med.",)]
    backend.close()
