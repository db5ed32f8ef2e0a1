"""What may not stand in the files: sentences outside the catalogues, SQL made of text, anything of one machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from store.db.migrate import released

if TYPE_CHECKING:
    from tests.contract.conftest import Constant

ROOT = Path(__file__).parents[2]
SWEDISH = re.compile("[åäöÅÄÖ]")
MACHINE = re.compile(
    r"/(?:work|root)/|/home/\w|/Users/\w|[A-Z]:\\Users|/tmp/\w|(?:extra-)?index-url|trusted-host|localhost:\d|\b(?:10|192\.168|127)(?:\.\d+){2,3}\b"
)
SQL = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b")
NOT_SENTENCES = {
    "store/model/filter.py": "keys of the filter language",
    "store/importing/file_fields.py": "letters an id may have",
    "store/model/plan_id.py": "letters an id may have",
    "store/personal_data.py": "words in functions' addresses, and before registry numbers",
    "store/i18n/formats.py": "the order of the alphabet",
    "tui/text/output.py": "a letter to try the terminal's encoding with",
}
AUTHORITIES_WORDS = "store/importing/formats/"
"""Readers of published files look for the words that stand in them."""
MADE_OF_OUR_OWN = {
    "store/db/bulk.py",
    "store/read/journal.py",
    "store/read/measure_rows.py",
    "store/write/follow_up_part.py",
    "store/write/follow_up_row.py",
    "store/write/row_edit.py",
    "store/exporting/archive.py",
    "store/write/imported_plan.py",
    "store/write/undo.py",
}


def test_no_sentence_stands_in_the_program(constants: list[Constant]) -> None:
    """Swedish is in the catalogues only, save the product's name and the keys of the filter."""
    found = [(file, text) for file, text in constants if SWEDISH.search(text) and file not in NOT_SENTENCES]
    found = [place for place in found if not place[0].startswith(AUTHORITIES_WORDS)]
    assert [place for place in found if place[1] not in {"Rådslag", "område:"}] == []


def test_the_exceptions_are_still_needed(constants: list[Constant]) -> None:
    """An exception nobody needs any more is taken off the list."""
    assert NOT_SENTENCES.keys() <= {file for file, text in constants if SWEDISH.search(text)}


def test_no_sql_in_the_screens(constants: list[Constant]) -> None:
    """The terminal asks the store's functions, never the engine."""
    assert [place for place in constants if place[0].startswith("tui/") and SQL.match(place[1])] == []


def _composed_sql(file: Path) -> list[str]:
    found = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)]
    firsts = [part.value for node in found for part in node.values[:1] if isinstance(part, ast.Constant)]
    return [text for text in firsts if isinstance(text, str) and SQL.match(text)]


def test_sql_is_put_together_in_few_places() -> None:
    """Only where fragments of our own are joined; whatever a person writes goes in as a parameter."""
    files = sorted((ROOT / "store").rglob("*.py"))
    assert {file.relative_to(ROOT).as_posix() for file in files if _composed_sql(file)} <= MADE_OF_OUR_OWN


def test_released_migrations_are_never_edited() -> None:
    """Each released step has the hash it had when it was released; a new one is added to the list with its own."""
    listed = [line.split() for line in (Path(__file__).parent / "migrations.sha256").read_text("utf-8").splitlines()]
    assert listed == [[step.sha256, f"{step.version:04}_{step.name}.sql"] for step in released()]


def _own_files() -> list[Path]:
    folders = [ROOT / name for name in ("store", "tui", "tests", "sample_data", "docs", ".ci")]
    below = [file for folder in folders for file in sorted(folder.rglob("*"))]
    kinds = {".py", ".md", ".toml", ".sql", ".json", ".tcss", ".sh", ".yml", ".cfg", ".txt", ""}
    files = [*below, *sorted(ROOT.glob("*.md")), ROOT / "pyproject.toml"]
    return [file for file in files if file.is_file() and file.suffix in kinds and "__pycache__" not in file.parts]


def test_nothing_of_one_machine_is_in_the_files() -> None:
    """No path of somebody's disk, no package index, no address of somebody's network."""
    found = []
    for file in _own_files():
        if file.name == Path(__file__).name:
            continue
        lines = enumerate(file.read_text("utf-8").splitlines(), start=1)
        found += [f"{file.relative_to(ROOT)}:{number}" for number, line in lines if MACHINE.search(line)]
    assert found == []
