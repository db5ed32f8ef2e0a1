"""The quirks of the publishers' workbooks and APIs, by their number in the reference (§7): 6–9, 12–19 and 21."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter

from store.importing.formats.labels import without_notes
from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook, value_of

if TYPE_CHECKING:
    from store.importing.series_file import SeriesFile

NTU_HEAD: list[list[object]] = [
    ["Tillbaka"],
    [None, "Tabell 3.23 Problem med öppen narkotikahandel i det egna bostadsområdet 2021–2022, enligt NTU."],
    [],
    [None, "Tabell 3.23", "2021–2022"],
]


def test_quirk_6_four_kinds_of_missing() -> None:
    """Quirk 6: .. x . - with and without blanks around them are four things, and only the last is a number."""
    cells = {"Hedemora": ".. ", "Falun": "x", "Mora": " . ", "Orsa": "- ", "Rättvik": "5"}
    rows = list(NTU_HEAD)
    rows += [[None, place, cell] for place, cell in cells.items()]
    values = read_bytes("ntu.xlsx", make_workbook({"Tabell 3.23": rows})).series[0].values
    assert [(value.value, value.missing) for value in values] == [
        (None, "not_available"),
        (None, "too_few"),
        (None, "no_observations"),
        (0, "rounded_to_zero"),
        (5, None),
    ]


def test_quirk_6_in_the_real_workbook(ntu: SeriesFile) -> None:
    """Quirk 6: Vansbro has too few who answered, Hedemora no car theft observed: no limits, but n."""
    assert value_of(ntu, "ntu-3.1", "2021", 2022).missing == "too_few"
    hedemora = value_of(ntu, "ntu-2.13", "2083", 2021)
    assert (hedemora.value, hedemora.missing, hedemora.low, hedemora.n) == (None, "no_observations", None, 212)


def test_quirk_7_years_of_the_older_method() -> None:
    """Quirk 7: Years marked * in the table collection are left out and said, so that no trend can hold them."""
    rows: list[list[object]] = [
        ["3A. Utsatthet för misshandel 2015–2018, enligt NTU."],
        [],
        [None, "2015*", "2016*", "2017", "2018"],
        ["Samtliga", 2.0, 2.7, 3.6, 3.5],
        ["Män", 2.5, 3.1, 4.9, 4.8],
        ["16–19 år", 5, 6, 7, 8],
    ]
    file = read_bytes("tabellsamling.xlsx", make_workbook({"3A": rows, "4A.1": rows}))
    assert (file.format, file.series[0].product, file.problems) == ("bra_ntu", "ntu_national", ())
    assert {value.period_end.year for value in file.series[0].values} == {2017, 2018}
    assert {value.breakdown for value in file.series[0].values} == {"total", "men", "16-19-ar"}
    assert "import_file.older_method_left_out" in file.notes


def test_quirk_8_superscript_letters_are_known_by_their_form() -> None:
    """Quirk 8: A footnote letter set as superscript goes, though as plain text it is part of the word."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        raised = book.add_format({"font_script": 1})
        sheet = book.add_worksheet("Tabell 3.12")
        title = [
            "Tabell 3.12 Avstått från någon aktivitet",
            raised,
            "a",
            " på grund av oro för att utsättas för brott 2021–2022, enligt NTU.",
        ]
        sheet.write_rich_string(1, 1, *title)
        sheet.write_row(3, 1, ["Tabell 3.12", "2021–2022"])
        sheet.write_row(4, 1, ["Hedemora", 12.5])
    (one,) = read_bytes("ntu.xlsx", buffer.getvalue()).series
    assert one.indicator_id == "ntu-3.12"
    assert "aktivitet på grund" in one.publisher_label


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("SAMTLIGA BROTT2", "SAMTLIGA BROTT"),
        ("brott mot enskild persona,b", "brott mot enskild person"),
        ("enligt NTU.a", "enligt NTU."),
        ("Hela landet1)", "Hela landet"),
        ("egendomsbrotta, b mot hushåll", "egendomsbrott mot hushåll"),
        ("16–84 år", "16–84 år"),
    ],
)
def test_quirk_8_glued_footnotes(printed: str, plain: str) -> None:
    """Quirk 8: Letters after a comma or full stop, and digits after a word, go."""
    assert without_notes(printed) == plain


def test_quirk_9_blocks_and_merged_rows(workbook: Any) -> None:
    """Quirk 9: A geography named once above its block, or on every column, with a stray empty column between the blocks."""
    title = "Oro för att utsättas för misshandel 2024–2025, enligt NTU 2024–2025. Andel (%) som oroar sig."
    block = ["Andel", "KI undre", "KI övre"]
    for places in (
        ["Hedemora", None, None, None, "Dalarnas län", None, None],
        ["Hedemora"] * 3 + [None] + ["Dalarnas län"] * 3,
    ):
        rows = [[title], [None, *places], [None, *block, None, *block], ["2025", 7, 4, 11, None, 8.1, 7.2, 9.0]]
        file = read_bytes("x.xlsx", workbook({"Oro (NTU)": rows}))
        county = value_of(file, "bra-oro-misshandel", "20", 2025)
        assert (county.value, county.low, county.high, file.problems) == (8.1, 7.2, 9.0, ())


def test_quirk_12_gotland_is_county_and_municipality(ntu: SeriesFile) -> None:
    """Quirk 12: The workbook has Gotland as county only; the municipality, which is the same island, gets the same values."""
    county, municipality = (value_of(ntu, "ntu-3.23", code, 2022) for code in ("09", "0980"))
    assert county.value is not None
    assert (county.value, county.low, county.n) == (municipality.value, municipality.low, municipality.n)


def test_quirk_13_year_headings_as_numbers() -> None:
    """Quirk 13: A heading of numbers is a heading."""
    rows: list[list[object]] = [*NTU_HEAD[:3], [None, "Tabell 3.23", 2021, 2022], [None, "Hedemora", 8, 5]]
    assert [value.period_end.year for value in read_bytes("x.xlsx", make_workbook({"Tabell 3.23": rows})).series[0].values] == [
        2021,
        2022,
    ]


def test_quirk_14_survey_year_and_reference_year(ntu: SeriesFile, indicators: SeriesFile) -> None:
    """Quirk 14: Victimisation of 2024 was asked in 2025: the value keeps its year and takes that survey's n."""
    assert (
        value_of(indicators, "bra-utsatt-ran", "2083", 2024).n == value_of(indicators, "bra-otrygg-kvall", "2083", 2025).n == 98
    )
    first = value_of(ntu, "ntu-2.1", "2083", 2017)
    assert (first.period_start.year, first.n) == (2016, value_of(ntu, "ntu-3.1", "2083", 2018).n)


def test_quirk_15_the_same_value_under_two_years() -> None:
    """Quirk 15: N07633 of 2020 and of 2021 are one pool; different values under a pair of years are two."""
    given = {2018: 24.0, 2019: 22.0, 2020: 20.5, 2021: 20.5}
    records = [
        {"kpi": "N07633", "municipality": "2083", "period": year, "values": [{"gender": "T", "value": value}]}
        for year, value in given.items()
    ]
    values = read_bytes("svar.json", json.dumps({"values": records}).encode()).series[0].values
    assert [(value.period_start.year, value.period_end.year, value.value) for value in values] == [
        (2018, 2018, 24.0),
        (2019, 2019, 22.0),
        (2020, 2021, 20.5),
    ]


def test_quirk_16_two_forms_of_an_interval(indicators: SeriesFile) -> None:
    """Quirk 16: Brå gives lower and upper limit, Kolada a half-width in another KPI: both become limits."""
    assert value_of(indicators, "bra-narkotikahandel", "2083", 2021).low == 5
    records = [
        {"kpi": kpi, "municipality": "2083", "period": 2022, "values": [{"gender": "T", "value": value}]}
        for kpi, value in (("N07631", 9.5), ("N07679", 5.2))
    ]
    (one,) = read_bytes("svar.json", json.dumps({"values": records}).encode()).series
    assert [(round(value.low or 0, 1), round(value.high or 0, 1)) for value in one.values] == [(4.3, 14.7)]


def test_quirk_17_asymmetric_intervals_and_zero(indicators: SeriesFile) -> None:
    """Quirk 17: A lower limit of 0 is a limit, and the distances differ."""
    values = next(one for one in indicators.series if one.indicator_id == "bra-utsatt-ran").values
    assert any(value.low == 0 and (value.high or 0) > 2 * (value.value or 0) for value in values if value.place_code == "2083")


def test_quirk_18_deleted_rows_and_next_page() -> None:
    """Quirk 18: version 3 says next_url, version 2 said next_page: either means more; deleted rows are left out."""
    record = {
        "kpi": "N07540",
        "municipality": "2083",
        "period": 2025,
        "values": [{"gender": "T", "value": 1, "isdeleted": True}, {"gender": "T", "value": 2}],
    }
    for key in ("next_url", "next_page"):
        file = read_bytes("svar.json", json.dumps({"values": [record], key: "more"}).encode())
        assert file.notes == ("import_file.deleted_left_out", "import_file.more_pages")
        assert file.series[0].values[0].value == 2


def test_quirk_19_codes_that_are_positions() -> None:
    """Quirk 19: The year and the place stand in the labels only; "10" is no county here."""
    dimension = {
        "ar": {"label": "År", "category": {"index": {"0": 0, "16": 1}, "label": {"0": "2009", "16": "2025"}}},
        "omr": {"label": "Område", "category": {"index": {"0": 0, "10": 1}, "label": {"0": "Hela landet", "10": "Hedemora"}}},
    }
    data = {
        "class": "dataset",
        "id": ["omr", "ar"],
        "size": [2, 2],
        "dimension": dimension,
        "value": [1, 2, 3, 4],
        "label": "Antal mål",
    }
    values = read_bytes("dom.json", json.dumps(data).encode()).series[0].values
    assert [(value.place_code, value.period_end.year, value.value) for value in values] == [
        ("00", 2009, 1),
        ("00", 2025, 2),
        ("2083", 2009, 3),
        ("2083", 2025, 4),
    ]


def test_quirk_21_cut_sheet_names(workbook: Any) -> None:
    """Quirk 21: Excel cuts a sheet's name at 31 characters; the title inside the sheet is what counts."""
    title = (
        "Avstått från någon aktivitet på grund av oro för att utsättas för brott 2024–2025, enligt NTU 2024–2025. Andel (%)."
    )
    rows = [[title], [None, "Hedemora", None, None], [None, "Andel", "KI undre", "KI övre"], ["2025", 7, 4, 11]]
    (one,) = read_bytes("x.xlsx", workbook({"Avstått från någon aktivitet på grund av oro"[:31]: rows})).series
    assert one.indicator_id == "bra-avstatt-aktivitet"
