"""Brå's municipal indicators: three layouts and the CSV give the same series with the same values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.importing.series_file import SeriesFile

DRUGS = "Problem med öppen narkotikahandel i det egna bostadsområdet"
SHARE = "Andel (%) i befolkningen (16–84 år) som upplever problem i stor utsträckning."
BLOCK = ["Andel", "KI (95 %) undre gräns", "KI (95 %) övre gräns"]
CRIME: list[list[object]] = [
    ["Narkotikabrott i kommunen, länet och hela landet (anmälda brott)"],
    [None, "Antal 2023", "Antal 2024", "Antal per 100 000 inv 2023", "Antal per 100 000 inv 2024"],
    ["Hedemora", 95, 102, 620, 668],
    ["Dalarnas län", 3021, 3100, 1044, 1075],
    ["Hela landet", 120000, 118000, 1138, 1117],
]


def _layout(number: int) -> dict[str, Sequence[Sequence[object]]]:
    """The same survey figures of Hedemora and the country in each layout."""
    title = f"{DRUGS} 2024–2025, enligt NTU 2024–2025.{chr(10) if number == 3 else ' '}{SHARE}"
    if number == 1:
        rows: list[list[object]] = [[title], [None, "2024", "2025"], ["Hedemora", 6, 6], ["Hela landet", 5.5, ".."]]
    else:
        places: list[object] = [None, "Hedemora", "Hedemora", "Hedemora", "Hela landet", "Hela landet", "Hela landet"]
        if number == 2:
            places = [None, "Hedemora", None, None, "Hela landet", None, None]
        rows = [
            [title],
            [],
            places,
            [None, *BLOCK, *BLOCK],
            ["2024", 6, 4, 10, 5.5, 5.2, 5.8],
            ["2025", 6, 4, 9, "..", "..", ".."],
        ]
    return {"Narkotikabrott (anmälda)": CRIME, "Öppen narkotikahandel (NTU)": rows}


@pytest.mark.parametrize(
    ("series", "year", "value", "limits"),
    [
        ("bra-narkotikahandel", 2021, 8, (5, 11)),
        ("bra-narkotikahandel", 2022, 5, (2, 8)),
        ("bra-narkotikahandel", 2024, 6, (4, 10)),
        ("bra-narkotikahandel", 2025, 6, (4, 9)),
        ("bra-otrygg-kvall", 2019, 33, (27, 41)),
        ("bra-otrygg-kvall", 2024, 21, (15, 28)),
        ("bra-otrygg-kvall", 2025, 25, (19, 32)),
        ("bra-anmalda-brott-antal", 2024, 1487, (None, None)),
        ("bra-anmalda-brott-per-100k", 2024, 9711, (None, None)),
    ],
)
def test_published_figures_of_hedemora(
    indicators: SeriesFile, series: str, year: int, value: float, limits: tuple[float | None, float | None]
) -> None:
    """The figures the reference quotes from the publisher."""
    found = value_of(indicators, series, "2083", year)
    assert (found.value, found.low, found.high) == (value, *limits)


def test_a_series_of_small_counts(indicators: SeriesFile) -> None:
    """Violence in close relations against women, eight years."""
    years = range(2017, 2025)
    counts = [value_of(indicators, "bra-vald-nara-relation-kvinnor-antal", "2083", year).value for year in years]
    assert counts == [5, 24, 47, 66, 43, 40, 53, 90]


@pytest.mark.parametrize("layout", [1, 2, 3])
def test_three_layouts_one_series(layout: int) -> None:
    """The same ids, places and values; layout 1 has no limits."""
    file = read_bytes("Hedemora.xlsx", make_workbook(_layout(layout)))
    assert (file.format, file.problems) == ("bra_indicators", ())
    value = value_of(file, "bra-narkotikahandel", "2083", 2025)
    assert (value.value, value.low, value.high) == ((6, None, None) if layout == 1 else (6, 4, 9))
    missing = value_of(file, "bra-narkotikahandel", "00", 2025)
    assert missing.value is None
    assert missing.missing == "not_available"
    assert value_of(file, "bra-narkotikabrott-antal", "2083", 2024).value == 102
    assert value_of(file, "bra-narkotikabrott-per-100k", "20", 2023).value == 1044


def test_respondents_within_a_workbook(workbook: Any) -> None:
    """The sheet of respondents gives n to the shares of the same workbook."""
    sheets: Mapping[str, Sequence[Sequence[object]]] = {
        **_layout(2),
        "Antal svarande (NTU)": [
            ["Antal svarande i NTU 2024–2025."],
            [],
            [None, "Hedemora", "Hela landet"],
            [None, "Antal", "Antal"],
            ["2024", 73, 64000],
            ["2025", 98, 65000],
        ],
    }
    file = read_bytes("Hedemora.xlsx", workbook(sheets))
    assert value_of(file, "bra-narkotikahandel", "2083", 2025).n == 98
    assert value_of(file, "bra-ntu-svarande", "00", 2024).value == 64000


def test_a_series_nobody_knows(workbook: Any) -> None:
    """A new crime sheet becomes two new series with ids of its own words, the same each time."""
    rows = [["Bedrägerier mot äldre i kommunen, länet och hela landet (anmälda brott)"], *CRIME[1:]]
    file = read_bytes("x.xlsx", workbook({"Bedrägerier (anmälda)": rows}))
    assert [one.indicator_id for one in file.series] == [
        "bra-bedragerier-mot-aldre-antal",
        "bra-bedragerier-mot-aldre-per-100k",
    ]
    assert file.series[0].title == "Bedrägerier mot äldre, antal"


def test_two_different_values_for_one_cell(workbook: Any) -> None:
    """A place that comes twice with different figures is a problem, with its cell."""
    file = read_bytes("x.xlsx", workbook({"Narkotikabrott (anmälda)": [*CRIME, ["Hedemora", 96, 102, 620, 668]]}))
    (problem,) = file.problems
    assert (problem.key, problem.place) == ("import_file.two_values", "Narkotikabrott (anmälda) › B6")
