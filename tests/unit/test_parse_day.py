"""Days as they are written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.i18n.translator import LANGUAGES, Translator

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        (" 2026-12-31 ", date(2026, 12, 31)),
        ("20261231", date(2026, 12, 31)),
        ("2028-02-29", date(2028, 2, 29)),
        ("+30", date(2026, 12, 21)),
        ("+0", TODAY),
        ("-1", date(2026, 11, 20)),
        ("", None),
        ("-", None),
        ("–", None),
    ],
)
def test_a_day(text: str, day: date | None) -> None:
    """A day, days from today, or none."""
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["2027-02-29", "31/12", "igår", "30", "+1000000", "-800000", "2026-13-01", "2026", "++3"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """A day that does not exist, or cannot be read, is refused with an example of one that can."""
    with pytest.raises(InvalidValue) as refusal:
        parse_day(text, TODAY)
    for language in LANGUAGES:
        sentence = Translator(language).error(refusal.value)
        assert text in sentence
        assert "2026-12-31" in sentence
