"""What is wrong in a table is said where it stands, and nothing that may be wrong is read as if it were right."""

from __future__ import annotations

from typing import Any

import pytest

from store.i18n.translator import LANGUAGES, Translator
from store.importing.mapping.read_table import read_with
from store.model.codes import Unit
from tests.unit.importing.made_mappings import mapping_for, read, wrong

HEAD = "Kommun;År;Andel;KI undre;KI övre;Antal svarande\n"
RIGHT = "Hedemora;2024;12,5;9,1;16,8;212\n"
MAPPING = mapping_for((HEAD + RIGHT).encode())


@pytest.mark.parametrize(
    ("row", "field", "key"),
    [
        ("Hedemrora;2024;12,5;9,1;16,8;212", "Kommun", "unknown_place"),
        ("Säter;tjugofyra;12,5;9,1;16,8;212", "År", "not_a_period"),
        ("Säter;2024;tolv;9,1;16,8;212", "Andel", "not_a_number"),
        ("Säter;2024;<5;9,1;16,8;212", "Andel", "not_a_number"),
        ("Säter;2024;112,5;9,1;16,8;212", "Andel", "share_outside"),
        ("Säter;2024;-1;;;212", "Andel", "share_outside"),
        ("Säter;2024;12,5;16,8;9,1;212", "Andel", "limits_reversed"),
        ("Säter;2024;12,5;x;16,8;212", "KI undre", "not_a_number"),
        ("Säter;2024;12,5;9,1;16,8;212,5", "Antal svarande", "not_a_count"),
        ("Säter;2024;12,5;9,1;16,8;-4", "Antal svarande", "not_a_count"),
        ("Säter;2024;12;5;9,1;16,8;212", "", "row_length"),
        ("Hedemora;2024;13,5;9,1;16,8;212", "Andel", "two_values"),
    ],
)
def test_a_wrong_cell(row: str, field: str, key: str) -> None:
    """Line, column and what was expected, in both languages."""
    text = (HEAD + RIGHT + row + "\n").encode()
    assert wrong(text, MAPPING) == [("3", field, key)]
    [problem] = read_with(MAPPING, "tabell", text).problems
    assert all(Translator(language).problem(problem) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("cell", "unit", "key"),
    [
        ("1,5", Unit.COUNT, "not_a_count"),
        ("1.234", Unit.COUNT, "not_a_count"),
        ("-3", Unit.COUNT, "not_a_count"),
        ("12 %", Unit.COUNT, "percent_sign"),
        ("12 %", Unit.INDEX, "percent_sign"),
        ("-3", Unit.PER_100K, "negative_rate"),
        ("1e999", Unit.NUMBER, "not_a_number"),
        ("nan", Unit.NUMBER, "not_a_number"),
        ("1 000 kr", Unit.NUMBER, "not_a_number"),
    ],
)
def test_a_number_the_unit_cannot_have(cell: str, unit: Unit, key: str) -> None:
    """A count with decimals, a percent sign where there are no shares: refused, never rounded or dropped."""
    mapping = mapping_for("Kommun;År;Värde\nSäter;2024;1\n".encode(), unit=unit)
    assert wrong(f"Kommun;År;Värde\nSäter;2024;{cell}\n".encode(), mapping) == [("2", "Värde", key)]


def test_small_shares_are_refused_until_somebody_says_what_they_are() -> None:
    """Next year's file with 0,125 where this year's has 12,5 is not read as an eighth of a per cent."""
    assert wrong((HEAD + "Säter;2024;0,125;0,1;0,2;212\n").encode(), MAPPING) == [("2", "Andel", "shares_or_percent")]


def test_a_workbook_names_sheet_and_cell(workbook: Any) -> None:
    """Sheet, column letter and row, as Excel shows them."""
    mapping = mapping_for(workbook({"Blad1": [["Kommun", "År", "Värde"], ["Säter", 2024, 3]]}))
    content = workbook({"Svar 2025": [[], ["Kommun", "År", "Värde"], [], ["Säter", 2025, "många"]]})
    assert wrong(content, mapping) == [("Svar 2025 › C4", "Värde", "not_a_number")]


def test_thousands_of_wrong_rows_are_told_in_a_few_lines() -> None:
    """Five of each kind, then how many more; an unknown place is told once, however many rows it has."""
    rows = "".join(f"Säter;2024;fel{number};;;1\nAtlantis;2024;1;;;1\n" for number in range(3_000))
    keys = [key for _, _, key in wrong((HEAD + rows).encode(), MAPPING)]
    assert keys.count("unknown_place") == 1
    assert keys.count("not_a_number") == 5
    assert keys.count("more_of_the_kind") == 1


def test_the_same_row_twice_is_one_value() -> None:
    """Repeated is not contradicted."""
    file = read_with(MAPPING, "tabell", (HEAD + RIGHT + RIGHT).encode())
    assert (len(file.series[0].values), file.problems) == (1, ())


def test_other_headings() -> None:
    """A column more may mean another thing altogether: the mapping is not used."""
    assert wrong(b"Kommun;Indikator;Andel\n", MAPPING) == [("", "", "other_headings")]


def test_two_labels_never_become_one_series_unnoticed() -> None:
    """Labels that differ in a question mark would get the same id: refused."""
    text = "Kommun;År;Fråga;Andel\nSäter;2024;Hot!;3\nSäter;2024;Hot?;4\nSäter;2024;;5\n"
    assert wrong(text.encode()) == [("3", "Fråga", "same_id"), ("4", "Fråga", "no_label")]


def test_a_month_that_is_none() -> None:
    """The thirteenth month is refused, not read as the year."""
    text = "Kommun;År;Månad;Antal\nSäter;2024;{};5\n"
    mapping = mapping_for(text.format(12).encode(), unit=Unit.COUNT)
    assert wrong(text.format(13).encode(), mapping) == [("2", "Månad", "not_a_period")]


def test_nothing_in_it() -> None:
    """A table of headings and blanks holds no values, and that is said."""
    assert wrong((HEAD + "Säter;2024;;;;\n").encode(), MAPPING) == [("", "", "no_values")]


def test_a_period_that_ends_before_it_starts() -> None:
    """Start and end the wrong way round."""
    text = "Kommun;Start;Slut;Värde\nSäter;{};{};5\n"
    mapping = mapping_for(text.format(2021, 2022).encode())
    assert wrong(text.format(2023, 2022).encode(), mapping) == [("2", "Slut", "ends_before_start")]


def test_files_of_publishers_places_are_left_out_with_a_word() -> None:
    """City districts are known for what they are, here too."""
    file = read("Kommun;År;Värde\nSäter;2024;3\nStadsdel Centrum;2024;3\n".encode())
    assert file.notes == ("import_file.districts_left_out",)
