"""Sheets of Brå's municipal indicators as another edition could write them: nothing of them is lost without a word."""

from __future__ import annotations

import pytest

from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook, value_of

COUNTS = "Totalt antal anmälda brott i kommunen, länet och riket 2017–2025"
SHARES = "Problem med öppen narkotikahandel i det egna bostadsområdet, enligt NTU 2017–2025"
MEASURES = ("Andel", "KI undre", "KI övre")
Rows = list[list[object]]


@pytest.mark.parametrize(
    ("heading", "preliminary"),
    [
        ("Antal 2025 (prel.)", True),
        ("Antal 2025 prel.", True),
        ("Antal (2025)", False),
        ("Antal 2025a", False),
        ("Antal 2025¹", False),
        ("Antal\n2025", False),
        ("2025 Antal", False),
    ],
)
def test_year_with_its_marks(heading: str, preliminary: bool) -> None:  # noqa: FBT001
    """The newest year, which is the one that carries marks, is read as the others are."""
    rows: Rows = [[COUNTS], [None, "Antal 2024", heading], ["Hedemora", 1487, 1501]]
    file = read_bytes("x.xlsx", make_workbook({"Totalt (anmälda)": rows}))
    assert not file.problems
    newest = value_of(file, "bra-anmalda-brott-antal", "2083", 2025)
    assert (newest.value, newest.preliminary) == (1501, preliminary)


def test_year_nobody_can_read() -> None:
    """A column of figures under a year with words nobody knows is named, never passed over."""
    rows: Rows = [[COUNTS], [None, "Antal 2024", "Antal 2025 jan–juni"], ["Hedemora", 1487, 700]]
    [problem] = read_bytes("x.xlsx", make_workbook({"Totalt (anmälda)": rows})).problems
    assert (problem.place, problem.key) == ("Totalt (anmälda) › C2", "import_file.not_a_period")


def test_note_below_the_table() -> None:
    """Source and date after an empty row are no places; a wrong place among the rows still is one."""
    rows: Rows = [[COUNTS], [None, "Antal 2024"], ["Hedemora", 1487], [], ["Källa", "Brå"], ["Uppdaterad", "i april"]]
    assert not read_bytes("x.xlsx", make_workbook({"Totalt (anmälda)": rows})).problems
    [problem] = read_bytes("x.xlsx", make_workbook({"Totalt (anmälda)": [*rows, ["Hedemorra", 12]]})).problems
    assert problem.place == "Totalt (anmälda) › A7"


@pytest.mark.parametrize("join", ["{place} {measure}", "{place}\n{measure}", "{measure}, {place}"])
def test_place_and_measure_in_one_heading(join: str) -> None:
    """Layout 3 with both words in one cell: the same shares and limits."""
    heads = [join.format(place=place, measure=word) for place in ("Hedemora", "Dalarnas län") for word in MEASURES]
    rows: Rows = [[SHARES], ["År", *heads], [2025, 6, 4, 9, 5, 4, 6]]
    file = read_bytes("x.xlsx", make_workbook({"Narkotikahandel (NTU)": rows}))
    assert not file.problems
    assert value_of(file, "bra-narkotikahandel", "2083", 2025)[3:6] == (6, 4, 9)
    assert value_of(file, "bra-narkotikahandel", "20", 2025)[3:6] == (5, 4, 6)


def test_wrong_cell_of_a_block() -> None:
    """The heading is said in the publisher's words."""
    rows: Rows = [[SHARES], [None, "Hedemora"], ["År", *MEASURES], [2025, 6, "fyra", 9]]
    [problem] = read_bytes("x.xlsx", make_workbook({"Narkotikahandel (NTU)": rows})).problems
    assert (problem.place, problem.field) == ("Narkotikahandel (NTU) › C4", "KI undre")
