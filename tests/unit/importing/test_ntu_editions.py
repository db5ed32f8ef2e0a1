"""NTU tables as another edition could write their headings: the same series, and nothing lost without a word."""

from __future__ import annotations

import pytest

from store.importing.formats.labels import core
from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook, value_of

TITLE = "Tabell 3.23 Problem med öppen narkotikahandel i det egna bostadsområdet, enligt NTU 2021–2024. Andel (%)"
Rows = list[list[object]]


def _table(*rows: list[object]) -> bytes:
    return make_workbook({"Tabell 3.23": [["Tillbaka"], [], [None, TITLE], [], *rows], "Om": [["Text"]]})


@pytest.mark.parametrize("before", ["NTU ", "År ", "Andel (%) ", "Andel, ", ""])
@pytest.mark.parametrize("after", ["", "a", "²", " 1)"])
def test_words_and_notes_at_the_period(before: str, after: str) -> None:
    """A word before the years and a footnote's sign behind them change nothing."""
    heads: list[object] = [f"{before}{years}" for years in ("2021–2022", "2023–2024")]
    file = read_bytes("x.xlsx", _table([None, "Kommun", heads[0], f"{heads[1]}{after}"], [None, "Hedemora", 9.5, 8.1]))
    assert not file.problems
    assert value_of(file, "ntu-3.23", "2083", 2024).value == 8.1


def test_period_nobody_can_read() -> None:
    """A column of figures under a year with other words is named, never passed over."""
    [problem] = read_bytes("x.xlsx", _table([None, "Kommun", 2023, "2024 våren"], [None, "Hedemora", 9.5, 8.1])).problems
    assert (problem.place, problem.key) == ("Tabell 3.23 › D5", "import_file.not_a_period")


def test_heading_in_two_rows() -> None:
    """Periods above, share and limits below: the row of words is no row of values."""
    periods: list[object] = [None, None, "2021–2022", None, None, "2023–2024", None, None]
    measures: list[object] = [None, "Kommun", *["Andel", "KI undre", "KI övre"] * 2]
    file = read_bytes("x.xlsx", _table(periods, measures, [None, "Hedemora", 9.5, 6, 14, 8.1, 5, 12]))
    assert not file.problems
    assert value_of(file, "ntu-3.23", "2083", 2022)[3:6] == (9.5, 6, 14)
    assert value_of(file, "ntu-3.23", "2083", 2024)[3:6] == (8.1, 5, 12)


def test_respondents_beside_the_values() -> None:
    """How many answered can stand in the table itself, for each period."""
    heads: list[object] = [None, "Kommun", "2021–2022", "Antal svarande 2021–2022", "2023–2024", "Antal svarande 2023–2024"]
    file = read_bytes("x.xlsx", _table(heads, [None, "Hedemora", 9.5, 212, 8.1, 198]))
    assert [value_of(file, "ntu-3.23", "2083", year).n for year in (2022, 2024)] == [212, 198]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("3A Otrygghet utomhus sent på kvällen, 2006–2025. Andel (%) av befolkningen", "Otrygghet utomhus sent på kvällen"),
        ("Oro för misshandel. Andel (%) i befolkningen (16–84 år)", "Oro för misshandel"),
        ("Oro för bilstöld (bland hushåll som ägde bil). Andel (%)", "Oro för bilstöld (bland hushåll som ägde bil)"),
        ("Andel (%) som oroar sig", "Andel (%) som oroar sig"),
    ],
)
def test_title_without_its_edition(title: str, label: str) -> None:
    """Next year's edition of a table is the same series: years and the words for the share are no part of its name."""
    assert core(title) == label


def test_an_unknown_place_is_told_once() -> None:
    """The first table is looked at twice, its faults are not counted twice."""
    file = read_bytes("x.xlsx", _table([None, "Kommun", 2023, 2024], [None, "Hedemora", 9.5, 8.1], [None, "Hedemorra", 1, 2]))
    assert [problem.place for problem in file.problems] == ["Tabell 3.23 › B7"]
