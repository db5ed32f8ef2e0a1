"""Tables of anybody's, long and wide, as text and as workbook: the figures that stand in them, and no others."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
import xlsxwriter

from store.importing.mapping.read_table import read_with
from store.importing.mapping.roles import Role
from store.importing.mapping.shapes import Scale
from store.model.codes import Missing, Unit
from tests.unit.importing.made_mappings import mapping_for, read, values

LONG = "Kommun;År;Andel, %;KI undre;KI övre;Antal svarande;Preliminär\n"


def test_a_long_table() -> None:
    """Value, limits, respondents and mark of every row; notes under the table do no harm."""
    text = LONG + "Hedemora;2024;12,5;9,1;16,8;1 212;nej\nSäter;2024;..;;;<5;ja\nKälla: Lupp\n"
    file = read(text.encode())
    found = values(file)
    hedemora, sater = found["2083", 2024], found["2082", 2024]
    assert (hedemora.value, hedemora.low, hedemora.high, hedemora.n, hedemora.preliminary) == (12.5, 9.1, 16.8, 1212, False)
    assert (sater.value, sater.missing, sater.n, sater.preliminary) == (None, Missing.NOT_AVAILABLE, None, True)
    assert file.notes == ("mapping.empty_left_out",)
    assert (file.format, file.series[0].product, file.series[0].unit) == ("table", "manual", Unit.PERCENT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16"])
@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_however_the_text_is_saved(encoding: str, sign: str) -> None:
    """Encoding, BOM, separator, quoted fields and line ends are the program's trouble, not the user's."""
    rows = [["Kommun", "År", "Värde"], ["Hällefors", "2023", '"1 234,5"'], ['"Malung-Sälens kommun"', "2024", '"-0,5"']]
    text = "\r\n".join(sign.join(row) for row in rows)
    found = values(read(text.encode(encoding), unit=Unit.NUMBER))
    assert {key: one.value for key, one in found.items()} == {("1863", 2023): 1234.5, ("2023", 2024): -0.5}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("12,5", 12.5), ("12.5", 12.5), ("12,5 %", 12.5), ("12,5%", 12.5), ("12,5\u00a0%", 12.5), ("\u200712,5", 12.5),
        ("7*", 7),
    ],
)  # fmt: skip
def test_shares_however_written(cell: str, value: float) -> None:
    """Decimal comma and point, with and without percent sign."""
    assert values(read(f"Kommun;År;Andel\nSäter;2024;{cell}\n".encode()))["2082", 2024].value == value


@pytest.mark.parametrize(
    "cell", ["1 234 567", "1\u00a0234\u00a0567", "1\u202f234\u202f567", "1234567", "1.234.567,0", "1234567.0"]
)
def test_thousands(cell: str) -> None:
    """Blanks of every kind between thousands, and points when there is a comma too."""
    assert values(read(f"Kommun;År;Antal\nSäter;2024;{cell}\n".encode(), unit=Unit.COUNT))["2082", 2024].value == 1_234_567


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("682", "0682"),
        ("0682", "0682"),
        ("682.0", "0682"),
        ("Nässjö", "0682"),
        ("0682 Nässjö", "0682"),
        ("20", "20"),
        ("Riket", "00"),
    ],
)
def test_places_however_written(place: str, code: str) -> None:
    """Name, code, or a code whose zero Excel took."""
    assert ("0682" if code is None else code, 2024) in values(read(f"Kommun;År;Värde\n{place};2024;3\n".encode()))


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2021–2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("2024M02", date(2024, 2, 1), date(2024, 2, 29)),
        ("mars 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024 kvartal 2", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-03-14 00:00:00", date(2024, 3, 14), date(2024, 3, 14)),
        ("2024-12-31", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_periods_however_written(period: str, start: date, end: date) -> None:
    """Years, pools, months, quarters and dates."""
    [value] = values(read(f"Kommun;Period;Värde\nSäter;{period};3\n".encode())).values()
    assert (value.period_start, value.period_end) == (start, end)


def test_start_and_end_in_columns_of_their_own() -> None:
    """A period from one column to another."""
    [value] = values(read(b"Kommun;Start;Slut;V\nRiket;2021;2022-06-30;3\n", {Role.VALUE: "V"})).values()
    assert (value.period_start, value.period_end) == (date(2021, 1, 1), date(2022, 6, 30))


@pytest.mark.parametrize("parts", [("1", "2"), ("januari", "feb"), ("01", "02.0")])
def test_month_beside_year(parts: tuple[str, str]) -> None:
    """A register counts by year and month in columns of their own: two months, never two values of a year."""
    text = "År;Månad;Antal\n" + "".join(f"2024;{part};7\n" for part in parts)
    [series] = read(text.encode(), place="2083", unit=Unit.COUNT).series
    assert [(one.period_start, one.period_end) for one in series.values] == [
        (date(2024, 1, 1), date(2024, 1, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
    ]


def test_one_municipality_and_one_year_said_once() -> None:
    """A local survey has neither place nor year in its columns."""
    file = read("Fråga;Andel\nUtsatt för hot;12\nTrygg i skolan;81\n".encode(), place="2083", period="2024")
    assert [(one.indicator_id, one.title) for one in file.series] == [
        ("egen-utsatt-for-hot", "Utsatt för hot"),
        ("egen-trygg-i-skolan", "Trygg i skolan"),
    ]
    assert {one.place_code for series in file.series for one in series.values} == {"2083"}


def test_years_side_by_side(workbook: Any) -> None:
    """A wide workbook with number headings; next year's column is read by the same mapping; starred years are left out."""
    rows = [["Kommun", 2022, 2023], ["Hedemora", 12.5, 13], ["Säter", "-", 9]]
    mapping = mapping_for(workbook({"Blad1": rows}))
    later = workbook({"Annat": [["Titel"], [], ["Kommun", "2016*", 2022, "2023 prel.", 2024], ["Säter", 1, 2, 3, 4]]})
    file = read_with(mapping, "t.xlsx", later)
    found = values(file)
    assert {key[1]: (one.value, one.preliminary) for key, one in found.items()} == {
        2022: (2, False),
        2023: (3, True),
        2024: (4, False),
    }
    assert file.notes == ("import_file.older_method_left_out",)


def test_places_side_by_side() -> None:
    """A row for each year, a column for each municipality."""
    found = values(read("År;Hedemora;Riket\n2022;12,5;9\n2023;;8\n".encode()))
    assert {key: one.value for key, one in found.items()} == {("2083", 2022): 12.5, ("00", 2022): 9, ("00", 2023): 8}


def test_groups_are_kept_apart() -> None:
    """Girls and boys are breakdowns; however "all" is said, it is the total."""
    file = read("Kommun;År;Kön;Andel\nSäter;2024;Flickor;14\nSäter;2024;Pojkar;9\nSäter;2024;Båda könen;11\n".encode())
    assert {one.breakdown: one.value for one in file.series[0].values} == {"Flickor": 14, "Pojkar": 9, "total": 11}


def test_fractions_only_when_said() -> None:
    """0,125 becomes 12,5 per cent when the mapping says so; a cell with a percent sign is per cent all the same."""
    text = "Kommun;År;Andel\nSäter;2023;0,07\nSäter;2024;12,5 %\n".encode()
    found = values(read(text, scale=Scale.FRACTION))
    assert [one.value for one in found.values()] == [7.0, 12.5]
    assert [one.value for one in values(read(text, scale=Scale.PERCENT)).values()] == [0.07, 12.5]


def test_excels_own_types(tmp_path: Any) -> None:
    """Dates, codes shown with a zero they do not have, percent cells and numbers kept as text."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Resultat")
        day, share, code = (book.add_format({"num_format": form}) for form in ("yyyy", "0.0 %", "0000"))
        sheet.write_row(2, 1, ["Kommunkod", "År", "Andel", "n"])
        for row, (place, year, value) in enumerate([(682, 2023, 0.125), (682, 2024, 0.2)], start=3):
            sheet.write_number(row, 1, place, code)
            sheet.write_datetime(row, 2, datetime(year, 1, 1), day)  # noqa: DTZ001
            sheet.write_number(row, 3, value, share)
            sheet.write_string(row, 4, "212")
    found = values(read(path.read_bytes(), scale=Scale.FRACTION))
    assert {key: (one.value, one.n) for key, one in found.items()} == {("0682", 2023): (12.5, 212), ("0682", 2024): (20, 212)}


def test_sheets_with_the_same_headings_are_one_table(workbook: Any) -> None:
    """A sheet a year is read whole; other sheets are left alone."""
    head = ["Kommun", "År", "Värde"]
    content = workbook({"2023": [head, ["Säter", 2023, 3]], "2024": [head, ["Säter", 2024, 4]], "Om": [["text"]]})
    assert {key[1]: one.value for key, one in values(read(content)).items()} == {2023: 3, 2024: 4}
