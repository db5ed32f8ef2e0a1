"""What a person types, read."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from store.errors import InvalidValue, UnknownStatus
from store.i18n.translator import LANGUAGES, Translator
from store.model.status import Status
from tui.cli_commands.said import moment_said, past_day, status_said

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("status", Status)
def test_every_status_is_known_by_code_and_by_both_labels(status: Status, words_sv: Translator) -> None:
    """Code, Swedish label, English label, in any case: all name the same status."""
    names = [status.value, *(Translator(language)(f"status.{status}") for language in LANGUAGES)]
    assert {status_said(name, words_sv) for name in names} == {status}
    assert {status_said(name.upper(), words_sv) for name in names} == {status}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("in progress", Status.IN_PROGRESS),
        ("pagar", Status.IN_PROGRESS),
        (" gen ", Status.COMPLETED),
        ("i ord", Status.EMBEDDED),
        ("för", Status.DELAYED),
        ("not-started", Status.NOT_STARTED),
    ],
)
def test_a_beginning_is_enough(said: str, meant: Status, words_sv: Translator) -> None:
    """A beginning that fits one status names it; blanks, hyphens and missing rings over å do no harm."""
    assert status_said(said, words_sv) is meant


def test_an_ambiguous_beginning_lists_what_it_fits(words_sv: Translator) -> None:
    """``p`` could be three statuses: the complaint names those and no other."""
    with pytest.raises(UnknownStatus) as caught:
        status_said("p", words_sv)
    choices = str(caught.value.details["choices"])
    assert "pågår" in choices
    assert "genomförd" not in choices


@pytest.mark.parametrize("said", ["klar", "", "  ", "\x1b[2J"])
def test_an_unknown_status_lists_all(said: str, words_sv: Translator) -> None:
    """What is no status is answered with all eight."""
    with pytest.raises(UnknownStatus) as caught:
        status_said(said, words_sv)
    assert str(caught.value.details["choices"]).count("(") == len(Status)


def test_a_day_that_has_been_is_taken() -> None:
    """Today and earlier days are days a status can have become true."""
    assert past_day("2026-11-21", TODAY) == TODAY
    assert past_day(" 2026-02-28 ", TODAY) == date(2026, 2, 28)


@pytest.mark.parametrize("said", ["2026-11-22", "2026-02-30", "i går", "", "21/11"])
def test_a_day_to_come_or_no_day_is_refused(said: str) -> None:
    """The future and nonsense are refused, each with a sentence."""
    with pytest.raises(InvalidValue):
        past_day(said, TODAY)


def test_a_moment_with_a_zone_becomes_naive_utc() -> None:
    """The store counts in naive UTC, whatever the user's zone."""
    assert moment_said("2026-11-01T12:00:00+01:00") == datetime(2026, 11, 1, 11, 0)  # noqa: DTZ001
    assert moment_said("2026-11-01").tzinfo is None


@pytest.mark.parametrize("said", ["igår", "2026-13-01", "0001-01-01T00:00:00+14:00"])
def test_no_moment_is_refused(said: str) -> None:
    """Nonsense, and a moment before the calendar begins, are refused."""
    with pytest.raises(InvalidValue):
        moment_said(said)
