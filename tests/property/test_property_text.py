"""Text and days from anywhere."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from store.clean import clean, clean_lines
from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.i18n.formats import alphabetical, format_number, format_value, parse_number
from store.i18n.translator import Translator
from store.model.codes import Unit

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(st.characters(codec=None)))
@example("\u202e\x1b]52;c;\x07\u2028")
@example("\ud83d \udcff")
@example("a\u200b\u0301\n\u030a")
def test_clean_text_is_harmless_and_stays_so(text: str) -> None:
    """No control, direction or half character is left; cleaning what is clean changes nothing."""
    for cleaned, breaks in ((clean(text), ""), (clean_lines(text), "\n")):
        left = {character for character in cleaned if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}}
        assert left <= set(breaks)
        assert not BIDI & set(cleaned)
        assert cleaned.encode("utf-8") or not cleaned
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_printable_text_is_only_composed(text: str) -> None:
    """What can be printed is kept, in composed form."""
    assert clean(text) == unicodedata.normalize("NFC", text)


@given(
    st.one_of(st.text(), st.dates().map(str), st.integers().map("{:+d}".format), st.text("0123456789-+W", max_size=12)),
    st.dates(),
)
def test_any_text_as_a_day(text: str, today: date) -> None:
    """A day, none, or a refusal with a sentence; nothing else, whatever day it is today."""
    found: date | str | None
    try:
        found = parse_day(text, today)
    except InvalidValue as refusal:
        found = Translator("sv").error(refusal)
    assert found is None or isinstance(found, date) or "2026-12-31" in found


@given(st.dates(), st.dates())
def test_a_written_day_is_read_back(day: date, today: date) -> None:
    """A day written out, or as days from today, is that day."""
    assert parse_day(day.isoformat(), today) == day
    distance = (day - today).days
    if abs(distance) <= 99_999:
        assert parse_day(f"{distance:+d}", today) == day


@given(st.floats(-1e9, 1e9), st.sampled_from(["sv", "en"]), st.sampled_from(list(Unit)))
def test_numbers_can_always_be_written(value: float, language: str, unit: Unit) -> None:
    """Every number has a text; the Swedish one has no point and can be read back."""
    text = format_value(value, unit, language)
    assert text
    if language == "sv":
        assert "." not in text
        assert abs(parse_number(format_number(value, "sv", 2)) - value) <= 0.0051


@given(st.text(max_size=20))
def test_order_does_not_depend_on_form(name: str) -> None:
    """The alphabet is the same however the letters are put together."""
    composed = unicodedata.normalize("NFC", name)
    assert alphabetical(unicodedata.normalize("NFD", composed)) == alphabetical(composed)
