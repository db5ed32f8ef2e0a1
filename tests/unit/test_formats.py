"""Numbers, intervals and the alphabet as each language writes them."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from typing import Literal

import pytest

from store.i18n.formats import (
    alphabetical,
    format_date,
    format_interval,
    format_moment,
    format_number,
    format_observation,
    format_value,
    parse_number,
)
from store.model.codes import Missing, Unit
from store.model.indicator import Observation

NB = "\u00a0"


@pytest.mark.parametrize(
    ("value", "unit", "swedish", "english"),
    [
        (12.5, Unit.PERCENT, f"12,5{NB}%", "12.5%"),
        (9.5078, Unit.PERCENT, f"9,5{NB}%", "9.5%"),
        (6.0, Unit.PERCENT, f"6{NB}%", "6%"),
        (0.0, Unit.PERCENT, f"0{NB}%", "0%"),
        (-0.04, Unit.PERCENT, f"0{NB}%", "0%"),
        (9711.0, Unit.PER_100K, f"9{NB}711", "9,711"),
        (1_234_567.0, Unit.COUNT, f"1{NB}234{NB}567", "1,234,567"),
        (1.78, Unit.INDEX, "1,78", "1.78"),
        (1234.5, Unit.NUMBER, f"1{NB}234,5", "1,234.5"),
        (-3.25, Unit.NUMBER, "-3,25", "-3.25"),
    ],
)
def test_a_value_in_its_unit(value: float, unit: Unit, swedish: str, english: str) -> None:
    """Decimal comma in Swedish, one decimal for shares, no-break space before the per cent sign and between thousands."""
    assert format_value(value, unit, "sv") == swedish
    assert format_value(value, unit, "en") == english


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (5.7501, 14.6542, Unit.PERCENT, "(5,8–14,7)"),
        (4.0, 9.0, Unit.PERCENT, "(4–9)"),
        (0.0, 1.2, Unit.PERCENT, "(0–1,2)"),
        (None, 9.0, Unit.PERCENT, ""),
        (4.0, None, Unit.PERCENT, ""),
        (1.55, 1.91, Unit.INDEX, "(1,6–1,9)"),
    ],
)
def test_an_interval(low: float | None, high: float | None, unit: Unit, text: str) -> None:
    """Two limits within brackets; nothing when one is missing."""
    assert format_interval(low, high, unit, "sv") == text


def _observed(value: float | None, missing: Missing | None = None) -> Observation:
    return Observation(
        "2083", date(2021, 1, 1), date(2022, 12, 31), value, 5.75, 14.65, 212, preliminary=False, missing=missing
    )


def test_a_value_with_its_interval() -> None:
    """Value, then interval; nothing where there is no value. Zero is a value."""
    assert format_observation(_observed(9.5), Unit.PERCENT, "sv") == f"9,5{NB}% (5,8–14,7)"
    assert format_observation(_observed(None, Missing.TOO_FEW), Unit.PERCENT, "sv") == ""
    assert format_observation(_observed(0.0), Unit.PERCENT, "sv").startswith(f"0{NB}%")


def test_the_period_of_an_observation() -> None:
    """Two years are written with a dash, one year alone."""
    assert _observed(1.0).period == "2021–2022"
    assert (
        Observation("00", date(2025, 1, 1), date(2025, 12, 31), 1, None, None, None, preliminary=False, missing=None).period
        == "2025"
    )


@pytest.mark.parametrize(("value", "text"), [(7, "7"), (7.0, "7"), (7.126, "7,13"), (12345, f"12{NB}345"), (-0.0, "0")])
def test_a_number_as_short_as_it_is(value: float, text: str) -> None:
    """As many decimals as it has, at most two."""
    assert format_number(value, "sv") == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_swedish_alphabet(form: Literal["NFC", "NFD"]) -> None:
    """Å ä ö come last and in that order, whether one character or two; é is an e; case makes no difference."""
    names = ["Ale", "Eda", "édb", "Zinkgruvan", "Åmål", "åre", "Älmhult", "Öckerö", "örebro"]
    shuffled = [unicodedata.normalize(form, name) for name in reversed(names)]
    assert [unicodedata.normalize("NFC", name) for name in sorted(shuffled, key=alphabetical)] == names
    assert alphabetical("É") == alphabetical("e")


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5", 12.5), ("12.5", 12.5), (f"1{NB}234,5", 1234.5), ("1 234", 1234), ("\u22123", -3), ("-3", -3)],
)
def test_a_number_written_by_hand(text: str, number: float) -> None:
    """Comma or point, blanks between thousands, either minus sign."""
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "tolv", "1,2,3", "12 %"])
def test_what_is_no_number(text: str) -> None:
    """What is no number is refused."""
    with pytest.raises(ValueError, match="could not convert"):
        parse_number(text)


def test_days_and_moments() -> None:
    """A day is written year first in both languages; a moment in the user's own time."""
    assert (format_date(date(2026, 11, 21)), format_date(None)) == ("2026-11-21", "")
    assert len(format_moment(datetime(2026, 11, 21, 10, 0, tzinfo=UTC))) == len("2026-11-21 10:00")
