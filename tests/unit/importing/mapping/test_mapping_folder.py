"""Mappings are files a person can read and write; one that is broken is named by file and field, and hides no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import locations
from store.errors import FileRejected, InvalidValue, UnknownId
from store.i18n.translator import LANGUAGES, Translator
from store.importing.formats.recognise import read_bytes
from store.importing.mapping.folder import forget_mapping, kept_mapping, kept_mappings, save_mapping
from store.importing.mapping.read_table import read_with
from tests.unit.importing.made_mappings import mapping_for

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "Kommun;År;Andel\nHedemora;2024;12,5\n".encode()
HAND_MADE = """
[table]
shape = "wide"
across = "period"
headings = ["Fråga"]

[columns]
indicator = "Fråga"

[fixed]
place = "2083"

[cells]
scale = "percent"
missing = { "-" = "rounded_to_zero", "<5" = "too_few" }

[indicator]
id = "lupp"
title = "Lupp"
unit = "percent"
source = "Källa: Lupp, Hedemora"

[[series]]
label = "Utsatt för hot"
id = "man-lupp-hotad"
"""


def _write(text: str, name: str = "lupp.toml") -> Path:
    file = locations.mappings_folder() / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_written_by_hand() -> None:
    """Typed in an editor: named labels get their ids, others one of their words, and ``-`` is zero where it says so."""
    _write(HAND_MADE)
    file = read_bytes("svar.csv", "Fråga;2022;2024\nUtsatt för hot;12,5;0,5\nÖverfall;-;<5\n".encode())
    assert file.problems == ()
    shown = {one.indicator_id: [value.value for value in one.values] for one in file.series}
    assert shown == {"man-lupp-hotad": [12.5, 0.5], file.series[1].indicator_id: [0.0, None]}
    assert file.series[1].indicator_id.startswith("lupp-")


def test_save_replace_forget() -> None:
    """Saved, read back identical, written over, removed: nothing else is left in the folder."""
    mapping = mapping_for(TABLE, name="egen-tabell")
    file = save_mapping(mapping)
    assert file == locations.mappings_folder() / "egen-tabell.toml"
    assert kept_mapping("egen-tabell") == mapping
    other = mapping_for(TABLE, name="egen-tabell", title='Åäö ”citat” \\ "x" [röd]')
    save_mapping(other)
    assert kept_mappings().mappings == {"egen-tabell": other}
    forget_mapping("egen-tabell")
    assert list(file.parent.iterdir()) == []
    with pytest.raises(UnknownId):
        forget_mapping("egen-tabell")


@pytest.mark.parametrize("name", ["../x", "a/b", "", "Å", ".dold", "a b", "x" * 100, "a\nb"])
def test_names_that_mean_something_to_a_file_system(name: str) -> None:
    """No name leads out of the folder."""
    with pytest.raises(InvalidValue):
        forget_mapping(name)


@pytest.mark.parametrize(
    ("old", "new", "field", "key"),
    [
        ('shape = "wide"', 'shape = "bred"', "shape", "problem.not_a_code"),
        ('title = "Lupp"\n', "", "title", "problem.missing"),
        ('place = "2083"', "place = 2083", "place", "problem.not_text"),
        ('place = "2083"', 'place = "9999"', "place", "mapping.unknown_code"),
        ('place = "2083"', 'plats = "2083"', "plats", "problem.unknown_key"),
        ('place = "2083"', "", "place", "mapping.one_place"),
        ('across = "period"\n', "", "across", "mapping.across_needed"),
        ("[fixed]\n", '[fixed]\nperiod = "2024"\n', "period", "mapping.one_period"),
        ('indicator = "Fråga"', 'indicator = "Frågan"', "indicator", "mapping.no_such_heading"),
        ('indicator = "Fråga"', 'value = "Fråga"', "value", "mapping.not_in_wide"),
        ('indicator = "Fråga"', "", "indicator", "mapping.labels_needed"),
        ("[table]", "[table", "", "problem.not_toml"),
    ],
)
def test_a_broken_mapping_says_where(old: str, new: str, field: str, key: str) -> None:
    """File and field of what is wrong; other mappings go on working, and a table nobody knows tells of it."""
    save_mapping(mapping_for(TABLE))
    assert old in HAND_MADE
    _write(HAND_MADE.replace(old, new))
    kept = kept_mappings()
    assert list(kept.mappings) == ["egen"]
    assert ("lupp.toml", field, key) in {(one.file, one.field, one.key) for one in kept.problems}
    assert read_bytes("t.csv", TABLE).problems == ()
    with pytest.raises(FileRejected) as refused:
        read_bytes("t.csv", b"a;b\n1;2\n")
    assert refused.value.problems[0].key == "mapping.unknown_table"
    assert refused.value.problems[1:] == kept.problems
    assert all(Translator(language).problem(one) for language in LANGUAGES for one in refused.value.problems)


def test_two_mappings_of_the_same_headings() -> None:
    """Neither is chosen by chance; named, each reads the table."""
    one, two = mapping_for(TABLE), mapping_for(TABLE, indicator="annan")
    save_mapping(one)
    save_mapping(two)
    with pytest.raises(FileRejected) as refused:
        read_bytes("t.csv", TABLE)
    assert refused.value.problems[0].details == {"names": "annan, egen"}
    assert read_with(two, "t.csv", TABLE).series[0].indicator_id == "annan"


def test_columns_in_another_order_are_the_same_table() -> None:
    """Order, case and blanks of the headings are of no matter."""
    save_mapping(mapping_for(TABLE))
    file = read_bytes("t.csv", "ANDEL ; kommun;År\n13,5;Säter;2025\n".encode())
    assert file.series[0].values[0].value == 13.5


def test_a_table_of_municipalities_and_years_is_not_taken_for_a_publishers() -> None:
    """Place, year, number: not Brå's file of counts and rates, with headings of its own or without any."""
    with pytest.raises(FileRejected) as refused:
        read_bytes("brott 2024.csv", "Kommun;År;Andel\nHedemora;2024;12,5\nSäter;2024;9\n".encode())
    assert refused.value.problems[0].key == "mapping.unknown_table"
    with pytest.raises(FileRejected):
        read_bytes("brott 2024.csv", "Hedemora;2023;12,5\nSäter;2024;9\n".encode())


def test_a_heading_in_square_brackets_is_no_json() -> None:
    """``[x];År`` is a table."""
    with pytest.raises(FileRejected) as refused:
        read_bytes("t.csv", "[x];År\nSäter;2024\n".encode())
    assert refused.value.problems[0].key == "mapping.unknown_table"
