"""Brå's NTU workbook: the figures are the publisher's, whatever the edition's periods, columns and rows."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook, value_of

if TYPE_CHECKING:
    from store.importing.series_file import SeriesFile

Sheets = dict[str, list[list[Any]]]


@pytest.mark.parametrize(
    ("series", "place", "shares", "limits"),
    [
        ("ntu-3.23", "2083", (7.0, 6.3, 9.5), (5.8, 14.7)),
        ("ntu-3.23", "2280", (3.9, 4.3, 5.0), (3.3, 7.1)),
        ("ntu-3.23", "2282", (2.9, 4.5, 7.7), (5.2, 10.9)),
        ("ntu-3.23", "2283", (2.3, 2.4, 3.0), (1.6, 5.2)),
        ("ntu-3.23", "0682", (4.4, 7.1, 7.6), (5.1, 10.9)),
        ("ntu-3.23", "1272", (3.0, 9.7, 10.7), (7.1, 15.4)),
        ("ntu-3.1", "2083", (28.4, 38.2, 30.5), (23.8, 38.0)),
        ("ntu-3.1", "1272", (39.4, 45.7, 38.8), (32.3, 45.7)),
    ],
)
def test_published_shares_and_limits(
    ntu: SeriesFile, series: str, place: str, shares: tuple[float, ...], limits: tuple[float, float]
) -> None:
    """Three pooled periods, the interval for the last one only, to the decimal of the published table."""
    values = [value_of(ntu, series, place, year) for year in (2018, 2020, 2022)]
    assert [round(value.value or 0, 1) for value in values] == list(shares)
    assert [value.low for value in values[:2]] == [None, None]
    assert (round(values[2].low or 0, 1), round(values[2].high or 0, 1)) == limits


@pytest.mark.parametrize(
    ("place", "n"), [("2083", 212), ("1272", 256), ("0682", 414), ("2282", 414), ("2283", 445), ("2280", 635), ("00", 139340)]
)
def test_respondents_are_joined(ntu: SeriesFile, place: str, n: int) -> None:
    """The n of 2021–2022 comes from Tabell 1, for tables of worry and of victimisation alike."""
    assert value_of(ntu, "ntu-3.23", place, 2022).n == n
    assert value_of(ntu, "ntu-2.1", place, 2021).n == n


def test_it_reads_clean(ntu: SeriesFile) -> None:
    """No problem, one note, and the ids the sample uses; high and low trust are told apart."""
    assert (ntu.format, ntu.problems, ntu.notes) == ("bra_ntu", (), ("import_file.districts_left_out",))
    assert [one.indicator_id for one in ntu.series] == [
        f"ntu-{number}" for number in ("2.1", "2.5", "2.10", "2.13", "3.1", "3.12", "3.23", "4.1", "4.2")
    ]
    assert {(one.product, one.source, one.pooled_years) for one in ntu.series} == {("ntu_municipal", "Källa: Brå (NTU)", 2)}


def test_a_later_edition(ntu_rows: Sheets) -> None:
    """Four periods, another table number, a stray column, a table lower down and further right: the same series."""
    sheets = copy.deepcopy(ntu_rows)
    table = sheets.pop("Tabell 3.23")
    moved: list[list[object]] = [[None] * 8, [None] * 8]
    for row, cells in enumerate(table):
        label = str(cells[1]).replace("Tabell 3.23", "Tabell 3.25").replace("2021–2022, ", "2021–2022, 2023–2024, ")
        if row == 4:
            moved.append(
                [
                    None,
                    None,
                    label,
                    "2017–2018",
                    "2019–2020",
                    "2021–2022",
                    "2023–2024",
                    None,
                    *[f"Konfidensintervall (95 %) {side} gräns 2023–2024" for side in ("undre", "övre")],
                ]
            )
        elif len(cells) > 2 and cells[2] is not None:
            moved.append([None, None, cells[1], *cells[2:5], "8.5", None, "4.5", "12.5"])
        else:
            moved.append([None, None, label if cells[1] else None])
    sheets["Tabell 3.25"] = moved
    file = read_bytes("ny.xlsx", make_workbook(sheets))
    value = value_of(file, "ntu-3.23", "2083", 2024)
    assert (value.value, value.low, value.high, value.n) == (8.5, 4.5, 12.5, None)
    assert value_of(file, "ntu-3.23", "2083", 2022).low is None
    assert file.problems == ()


def test_an_unknown_table_keeps_its_own_words(ntu_rows: Sheets) -> None:
    """A new question becomes a series of its own with a deterministic id, never another table's."""
    sheets = {"Tabell 1": ntu_rows["Tabell 1"], "Tabell 3.23": copy.deepcopy(ntu_rows["Tabell 3.23"])}
    sheets["Tabell 3.23"][2][1] = (
        "Tabell 3.23 Problem med elsparkcyklar på gångbanor 2017–2018, 2019–2020 samt 2021–2022, enligt NTU."
    )
    (one,) = read_bytes("ny.xlsx", make_workbook(sheets)).series
    assert one.indicator_id == "ntu-problem-med-elsparkcyklar-pa-gangbanor"
    assert one.title == "Problem med elsparkcyklar på gångbanor"


def test_county_workbook_with_sections(workbook: Any) -> None:
    """Years in a row further down, sections for all, men and women: one series with breakdowns."""
    rows: list[list[object]] = [
        ["R4.1 Otrygghet vid utevistelse sent på kvällen 2023–2024, enligt NTU."],
        [],
        [None, None, 2023, 2024],
        [None, "Samtliga"],
        [None, "Dalarnas län", 21.5, 22.5],
        [None, "Skåne län", 30, 31],
        [None, "Kvinnor"],
        [None, "Dalarnas län", 30.5, 31.5],
        [None, "Män"],
        [None, "Dalarnas län", 12, "x"],
    ]
    file = read_bytes("lan.xlsx", workbook({"R4.1": rows, "R4.2": rows}))
    assert file.format == "bra_ntu"
    assert file.series[0].product == "ntu_county"
    identity = file.series[0].indicator_id
    one = [value for value in file.series[0].values if value.period_end.year == 2024 and value.place_code == "20"]
    assert {(value.breakdown, value.value) for value in one} == {("total", 22.5), ("women", 31.5), ("men", None)}
    assert identity.startswith("ntu-lan-otrygghet")


def test_a_wrong_cell_is_named(ntu_rows: Sheets) -> None:
    """Sheet, cell, heading and what was expected; nothing is guessed."""
    sheets = copy.deepcopy(ntu_rows)
    sheets["Tabell 3.23"][6][3] = "ca 5"
    sheets["Tabell 3.23"][7][4] = "250"
    sheets["Tabell 3.23"][8][1] = "Hedemåra"
    problems = read_bytes("fel.xlsx", make_workbook(sheets)).problems
    told = {(problem.place, problem.field, problem.key, problem.details["given"]) for problem in problems}
    assert ("Tabell 3.23 › D7", "2019–2020", "import_file.not_a_number_or_marker", "ca 5") in told
    assert ("Tabell 3.23 › E8", "2021–2022", "import_file.share_outside", "250") in told
    (unknown,) = [problem for problem in problems if problem.key == "import_file.unknown_place"]
    assert (unknown.place, unknown.details["near"]) == ("Tabell 3.23 › B9", "Hedemora")


def test_thousands_of_wrong_rows_are_summarised(ntu_rows: Sheets) -> None:
    """Five of a kind are told, the rest counted."""
    sheets = {name: copy.deepcopy(ntu_rows[name]) for name in ("Tabell 1", "Tabell 3.1")}
    sheets["Tabell 3.1"] += [[None, f"Ingenstans {number}", "1", "2", "3", "1", "4"] for number in range(2_000)]
    problems = read_bytes("fel.xlsx", make_workbook(sheets)).problems
    assert len(problems) == 6
    assert problems[-1].key == "import_file.more_of_the_kind"
    assert int(str(problems[-1].details["count"])) >= 1_995
