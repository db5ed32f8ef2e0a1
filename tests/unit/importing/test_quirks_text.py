"""The quirks of the publishers' text files, by their number in the reference (§7): 1–5, 10–12, 20 and 22."""

from __future__ import annotations

import pytest

from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import value_of

WITH_HEADER = "\ufeffKommun;Antal;Per 100 000 inv.\r\nAle;2 834;8 765\r\nArjeplog;221;8 412\r\nMalung-Sälen;1 010;9 960\r\n"
WITHOUT_HEADER = (
    "Ale kommun;2834;8765\r\nArjeplogs kommun;221;8412\r\nMalung–Sälen;1010;9960\r\nAskim-Frölunda-Högsbo;5000;8000\r\n"
)
HEADER = "Region;Brott;År;Period;Antal;/100 000 inv\n"
MONTHLY = HEADER + "Hela landet;Misshandel;2026 prel.;Jan;6000;57;\nHela landet;Misshandel;2025;Aug;7100;67;\n"


@pytest.mark.parametrize("text", [WITH_HEADER, WITHOUT_HEADER])
def test_quirk_1_municipal_csv_in_two_editions(text: str) -> None:
    """Quirk 1: BOM, semicolons, CRLF and a header, or none and "kommun", genitive s, en dash, districts: the same values."""
    file = read_bytes("anmalda_2023.csv", text.encode())
    assert (file.format, file.problems) == ("kommun_csv", ())
    counts = {value.place_code: value.value for value in file.series[0].values}
    assert counts == {"1440": 2834, "2506": 221, "2023": 1010}
    assert value_of(file, "brott-kommun-per-100k", "2023", 2023).value == 9960


def test_quirk_1_without_a_year_the_user_is_asked() -> None:
    """Quirk 1: No year in the name is a problem; said by the user it reads."""
    assert [problem.key for problem in read_bytes("a.csv", WITH_HEADER.encode()).problems] == ["import_file.no_year"]
    assert value_of(read_bytes("a.csv", WITH_HEADER.encode(), year=2024), "brott-kommun-antal", "1440", 2024).value == 2834


def test_quirk_2_trailing_semicolon(sol_yearly: bytes) -> None:
    """Quirk 2: Six headings, seven fields in the rows."""
    file = read_bytes("dbfil.txt", sol_yearly)
    assert (file.format, file.problems) == ("sol", ())
    assert value_of(file, "sol-befogenhetsbedrageri-antal", "00", 2024).value == 13816
    assert value_of(file, "sol-befogenhetsbedrageri-per-100k", "00", 2025).value == 135


def test_quirk_3_both_encodings(sol_yearly: bytes) -> None:
    """Quirk 3: ISO-8859-1 from the live service gives the same series as UTF-8."""
    latin = read_bytes("dbfil.txt", sol_yearly.decode().encode("iso-8859-1"))
    assert latin == read_bytes("dbfil.txt", sol_yearly)


def test_quirk_4_preliminary_months() -> None:
    """Quirk 4: The year "2026 prel." makes its month preliminary."""
    values = read_bytes("dbfil.txt", MONTHLY.encode()).series[0].values
    assert [(value.period_start.isoformat(), value.period_end.isoformat(), value.preliminary) for value in values] == [
        ("2026-01-01", "2026-01-31", True),
        ("2025-08-01", "2025-08-31", False),
    ]


def test_quirk_5_parents_and_repeated_rows(sol_yearly: bytes) -> None:
    """Quirk 5: Echoed parents are left out and said; a repeated row counts once."""
    file = read_bytes("dbfil.txt", sol_yearly)
    assert "import_file.parents_left_out" in file.notes
    assert [one.publisher_label for one in file.series[::2]] == [
        "Befogenhetsbedrägeri",
        "Lag om straff för penningtvättsbrott",
        "Penningtvättsbrott (3-4 §)",
    ]
    assert {len(one.values) for one in file.series} == {2}


def test_quirk_5_one_label_under_two_parents() -> None:
    """Quirk 5: Two crimes with the same label and different figures are two series, named by their parents."""
    text = HEADER + "Hela landet;Grovt;År;2025;..;..;\nHela landet;Mot barn;År;2025;5;1;\n"
    text += "Hela landet;Ringa;År;2025;..;..;\nHela landet;Mot barn;År;2025;7;1;\n"
    file = read_bytes("dbfil.txt", text.encode())
    assert [one.title for one in file.series if one.unit == "count"] == ["Mot barn (Grovt), antal", "Mot barn (Ringa), antal"]


def test_quirk_5_secret_is_not_zero() -> None:
    """Quirk 5: .. in a crime that has figures is missing; 0 is a real zero."""
    text = HEADER + "Hedemora kommun;Rån;År;2024;..;..;\nHedemora kommun;Rån;År;2025;0;0;\n"
    values = read_bytes("dbfil.txt", text.encode()).series[0].values
    assert [(value.value, value.missing) for value in values] == [(None, "not_available"), (0, None)]


def test_quirk_10_dashes_and_blanks_of_all_kinds() -> None:
    """Quirk 10: No-break and double blanks, hyphen and en dash: one and the same crime."""
    text = HEADER + "Hela landet;Bedrägeri  (1–3 §);År;2024;1;1;\nHela\u00a0landet;Bedrägeri\u00a0(1-3 §);År;2025;2;1;\n"
    (count, _) = read_bytes("dbfil.txt", text.encode()).series
    assert [value.value for value in count.values] == [1, 2]


@pytest.mark.parametrize("number", ["1234,5", "1 234,5", "1\u00a0234,5", "1.234,5", "1234.5"])
def test_quirk_11_numbers_by_hand(number: str) -> None:
    """Quirk 11: Decimal comma, blanks and points between thousands."""
    text = HEADER + f"Hela landet;Rån;År;2025;5;{number};\n"
    assert read_bytes("dbfil.txt", text.encode()).series[1].values[0].value == 1234.5


def test_quirk_12_names_only() -> None:
    """Quirk 12: Gotland, a municipality of many names, an unknown one with its neighbours, and a district."""
    text = "Kommun;Antal;Per 100 000 inv.\nGotland;10;1\nFalu kommun;20;1\nRosengård;5;1\nHedmora;3;1\n"
    file = read_bytes("2024.csv", text.encode())
    assert [value.place_code for value in file.series[0].values] == ["0980", "2080"]
    assert file.notes == ("import_file.districts_left_out",)
    (problem,) = file.problems
    assert (problem.place, problem.field) == ("5", "Kommun")
    assert "Hedemora" in str(problem.details["near"])


def test_quirk_20_districts_are_no_parts_of_the_municipality() -> None:
    """Quirk 20: Göteborg's districts are left out and said, never added up to Göteborg."""
    text = HEADER + "Göteborg;Samtliga brott;År;2025;84816;14000;\nGöteborg, Angered;Samtliga brott;År;2025;9000;15000;\n"
    file = read_bytes("dbfil.txt", text.encode())
    assert [(value.place_code, value.value) for value in file.series[0].values] == [("1480", 84816)]
    assert file.notes == ("import_file.districts_left_out",)


def test_quirk_22_nothing_hangs_on_name_or_address(sol_yearly: bytes) -> None:
    """Quirk 22: A file under any name is the same file."""
    assert read_bytes("download(7).bin", sol_yearly).series == read_bytes("dbfil.txt", sol_yearly).series


def test_wrong_rows_are_named() -> None:
    """Row, column and what was expected."""
    text = HEADER + "Hela landet;Rån;År;i fjol;5;1;\nHela landet;Rån;År;2025;många;1;\nHela landet;Rån\n"
    problems = read_bytes("dbfil.txt", text.encode()).problems
    assert [(problem.place, problem.field, problem.key.partition(".")[2]) for problem in problems[:3]] == [
        ("2", "År", "not_a_period"),
        ("3", "Antal", "not_a_number_or_marker"),
        ("4", "", "row_length"),
    ]
