"""What is written back into a field is read as what it was, and nothing else is read at all."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.i18n.typed import number_text, typed_limits, typed_number
from store.i18n.typed_period import period_text, typed_period
from store.i18n.typed_value import read_value
from store.model.codes import Unit
from store.model.manual_value import value_problems

TODAY = date(2026, 11, 21)
numbers = st.floats(-1e11, 1e11, allow_nan=False, allow_infinity=False)
years = st.integers(1950, 2100)


@given(value=numbers, language=st.sampled_from(["sv", "en"]))
def test_a_number_comes_back_exactly(value: float, language: str) -> None:
    """A field that is opened and saved untouched changes nothing, in either language."""
    assert typed_number(number_text(value, language)) == value


@given(first=years, length=st.integers(0, 9), dash=st.sampled_from(["–", "-", " – ", "/", "−"]))
def test_years_come_back(first: int, length: int, dash: str) -> None:
    """One year, or up to ten with any dash, is understood and written in one way."""
    last = min(first + length, 2100)
    span = typed_period(f"{first}{dash}{last}" if last > first else str(first))
    assert span == (date(first, 1, 1), date(last, 12, 31))
    assert typed_period(period_text(*span)) == span


@given(year=years, month=st.integers(1, 12))
def test_months_and_quarters_come_back(year: int, month: int) -> None:
    """``2025-03`` is March and ``2025K1`` its quarter, never two years."""
    span = typed_period(f"{year}-{month:02}")
    assert span == (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    assert period_text(*span) == f"{year}-{month:02}"
    quarter = typed_period(f"{year} k{(month + 2) // 3}")
    assert quarter[0] <= span[0] <= span[1] <= quarter[1]
    assert typed_period(period_text(*quarter)) == quarter


@given(text=st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is pasted is a number, a period, two limits, or a ValueError; nothing else is raised, nothing is infinite."""
    for read in (typed_number, typed_period, typed_limits):
        try:
            found = read(text)
        except ValueError:
            continue
        assert found == found  # noqa: PLR0124  (not a NaN)
        assert found not in {float("inf"), float("-inf")}


@given(texts=st.dictionaries(st.sampled_from(["period", "value", "limits", "n", "source", "note"]), st.text(max_size=20)))
def test_any_form_is_kept_or_explained(texts: dict[str, str]) -> None:
    """A form is a value that holds together, or at least one field says what is wrong with it."""
    for unit in Unit:
        one, problems = read_value(texts, "2083", unit, TODAY)
        assert problems or not value_problems(one, unit, TODAY)
        assert problems.keys() <= {"period", "value", "limits", "n", "source", "note"}


@pytest.mark.parametrize(
    ("text", "value"),
    [("12,5", 12.5), ("12.5 %", 12.5), ("1 234", 1234), ("1\u00a0234,5", 1234.5), ("−3", -3), (" 0 ", 0), ("7%", 7)],
)
def test_numbers_as_hands_write_them(text: str, value: float) -> None:
    """Comma or point, blanks between thousands, a percent sign, both minus signs."""
    assert typed_number(text, percent=True) == value


@pytest.mark.parametrize(
    "text", ["", "tolv", "1e5", "1_000", "nan", "inf", "12,5,1", "1,2.3", "12 kr", "%", "٣", "--1", "5 %%"]
)
def test_what_is_no_number(text: str) -> None:
    """Python's own spellings of numbers are not ours."""
    with pytest.raises(ValueError):  # noqa: PT011  (the sentence is the caller's)
        typed_number(text, percent=True)


@pytest.mark.parametrize(
    "text", ["25", "1949", "2101", "2025–2024", "2010–2025", "2025-13", "2025K5", "mars 2025", "2025-03-01"]
)
def test_what_is_no_period(text: str) -> None:
    """Years too far away, backwards, or more than ten, and whole dates, are refused."""
    with pytest.raises(ValueError):  # noqa: PT011  (the sentence is the caller's)
        typed_period(text)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("8–12", (8, 12)),
        ("8,1 - 17,9", (8.1, 17.9)),
        ("8 %–12 %", (8, 12)),
        ("-3–-1", (-3, -1)),
        ("1 200–1 300", (1200, 1300)),
    ],
)
def test_limits_as_hands_write_them(text: str, limits: tuple[float, float]) -> None:
    """Two numbers and a dash between."""
    assert typed_limits(text) == limits
