"""Quirks 10, 12 and 13 of the reference (§7): names of places, periods and labels in all their forms."""

from __future__ import annotations

import pytest

from store.importing.formats.labels import core, fold
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_code, find_place


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Malung–Sälen", "2023"),
        ("Malung-Sälens kommun", "2023"),
        ("Arjeplogs kommun", "2506"),
        ("Göteborgs stad", "1480"),
        ("Upplands  Väsby", "0114"),
        ("Hela landet", "00"),
        ("Riket", "00"),
        ("SAMTLIGA (16–84 år)", "00"),
        ("Dalarnas län", "20"),
        ("Region Dalarna", "20"),
        ("Region Jämtland Härjedalen", "23"),
        ("Gotlands län", "09"),
        ("Gotland", "0980"),
        ("Lokalpolisområde Högländet", "LPO-HO"),
        ("2083 Hedemora", "2083"),
        ("HEDEMORA", "2083"),
    ],
)
def test_quirk_12_names_of_places(name: str, code: str) -> None:
    """Quirk 12: Every publisher's way of writing a place."""
    assert find_place(name).code == code


@pytest.mark.parametrize(
    ("given", "code"), [("0000", "00"), ("0020", "20"), ("0013", "13"), ("0682", "0682"), ("00", "00"), ("9999", None)]
)
def test_quirk_12_codes_of_places(given: str, code: str | None) -> None:
    """Quirk 12: Kolada's four digits for country and counties are SCB's two."""
    assert find_code(given).code == code


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021.0", "2021-01-01", "2021-12-31"),
        ("2021–2022", "2021-01-01", "2022-12-31"),
        ("2021-2024", "2021-01-01", "2024-12-31"),
        ("2021-22", "2021-01-01", "2022-12-31"),
        ("2026M02", "2026-02-01", "2026-02-28"),
        ("2025K3", "2025-07-01", "2025-09-30"),
        ("2026 prel.", "2026-01-01", "2026-12-31"),
    ],
)
def test_quirk_13_periods(text: str, first: str, last: str) -> None:
    """Quirk 13: Years as text or number, pools with either dash, rolling years, months, quarters."""
    period = read_period(text)
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["", "1850", "2022–2021", "2026M13", "16–84", "Antal 2017", "20251", "2000–2030"])
def test_quirk_13_no_periods(text: str) -> None:
    """Quirk 13: What only looks like one."""
    assert read_period(text) is None


def test_labels_of_editions_are_one_label() -> None:
    """Years, numbers, dashes and full stops of an edition make no other series."""
    one = core("Tabell 3.5 Oro för att utsättas för misshandel 2017–2018, 2019–2020 samt 2021–2022, enligt NTU.")
    assert fold(one) == fold(core("Oro för  att utsättas för misshandel 2024-2025, enligt NTU 2024-2025. Andel (%)."))


@pytest.mark.parametrize("name", ["Östra Centrum sdn", "Stockholm Bromma SDO", "Stadsdelsomr. Norr", "Göteborg, Centrum"])
def test_districts_however_they_are_written(name: str) -> None:
    """A district is left out, whether the word for it stands first, last or not at all."""
    assert find_place(name).left_out == "districts_left_out"


@pytest.mark.parametrize("code", ["2083A0010", "0180C1234", "2083R001", "2083R001_RegSO2025"])
def test_small_areas_of_scb(code: str) -> None:
    """DeSO and RegSO are parts of a municipality and no reason to refuse the municipality beside them."""
    assert find_code(code).left_out == "districts_left_out"
