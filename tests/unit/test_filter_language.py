"""The filter's little language, as it is typed."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import LANGUAGES, Translator
from store.model.filter import FilterProblem, MeasureFilter, parse_filter
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

SV = {Translator("sv")(f"status.{status}"): status for status in Status} | {status.value: status for status in Status}
EN = {Translator("en")(f"status.{status}"): status for status in Status} | {status.value: status for status in Status}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", MeasureFilter()),
        ("skola nikotin", MeasureFilter(words=("skola", "nikotin"))),
        ('"lokala brå"', MeasureFilter(words=("lokala brå",))),
        ("status:pågår", MeasureFilter(statuses=(Status.IN_PROGRESS,))),
        ("status:PÅG,förs", MeasureFilter(statuses=(Status.IN_PROGRESS, Status.DELAYED))),
        ('status:"i ordinarie verksamhet"', MeasureFilter(statuses=(Status.EMBEDDED,))),
        ("ägare:skola", MeasureFilter(owners=("skola",))),
        ('agare:"lokala brå"', MeasureFilter(owners=("lokala brå",))),
        ("ägare:saknas", MeasureFilter(owned=False)),
        ("ägare:-", MeasureFilter(owned=False)),
        ("part:polisen", MeasureFilter(parties=("polisen",))),
        ("sen:ja", MeasureFilter(late=True)),
        ("Sen:NEJ", MeasureFilter(late=False)),
        ("rapport:nej", MeasureFilter(reported=False)),
        ("område:hed-n", MeasureFilter(area_id="HED-N")),
        ("plan:hed", MeasureFilter(plan_id="HED")),
        ("kommun:2083", MeasureFilter(place_code="2083")),
        ("12:30", MeasureFilter(words=("12:30",))),
        ('"mitt i', MeasureFilter(words=("mitt", "i"))),
        ("o'brien \\", MeasureFilter(words=("o'brien", "\\"))),
    ],
)
def test_swedish(text: str, wanted: MeasureFilter) -> None:
    """Words, and key:value in Swedish; quotation marks hold words together; an apostrophe is only an apostrophe."""
    parsed = parse_filter(text, SV)
    assert parsed.text == text
    assert replace(parsed, text="") == wanted


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("status:pågår", 'status:"in progress"'),
        ("ägare:skola", "owner:skola"),
        ("ägare:skola", "lead:skola"),
        ("ägare:saknas", "owner:none"),
        ("part:polisen", "party:polisen"),
        ("sen:ja", "late:yes"),
        ("sen:nej", "late:no"),
        ("rapport:nej", "reported:no"),
        ("område:HED-N", "area:HED-N"),
        ("kommun:2083", "place:2083"),
        ("status:pågår", "status:in_progress"),
    ],
)
def test_english_says_the_same(swedish: str, english: str) -> None:
    """Each key has an English name that means the same."""
    first, second = parse_filter(swedish, SV), parse_filter(english, EN)
    assert [getattr(first, name) for name in MeasureFilter.__slots__ if name != "text"] == [
        getattr(second, name) for name in MeasureFilter.__slots__ if name != "text"
    ]


def test_all_conditions_together() -> None:
    """Several conditions narrow one after another, on top of where she stands."""
    base = MeasureFilter(area_id="HED-N")
    wanted = parse_filter('status:pågår ägare:skola sen:ja ord "två ord"', SV, base)
    assert (wanted.area_id, wanted.statuses, wanted.owners) == ("HED-N", (Status.IN_PROGRESS,), ("skola",))
    assert (wanted.late, wanted.words) == (True, ("ord", "två ord"))


@pytest.mark.parametrize(
    ("text", "key", "given"),
    [
        ("statsu:pågår", "filter.unknown_key", "statsu"),
        ("status:", "filter.no_value", "status"),
        ("status:klar", "filter.unknown_status", "klar"),
        ("status:p", "filter.unknown_status", "p"),
        ("status:pågår,", "filter.unknown_status", ""),
        ("sen:kanske", "filter.yes_or_no", "kanske"),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, key: str, given: str) -> None:
    """A misspelt key or value is said, with the word, in both languages."""
    with pytest.raises(FilterProblem) as problem:
        parse_filter(text, SV)
    assert (problem.value.key, problem.value.given) == (key, given)
    for language in LANGUAGES:
        assert given in Translator(language)(key, given=given)


def test_a_problem_can_leave_any_block() -> None:
    """A problem raised inside a ``with`` block comes out as itself, not as another error."""

    @contextlib.contextmanager
    def block() -> Iterator[None]:
        yield

    with pytest.raises(FilterProblem), block():
        parse_filter("statsu:x", SV)


def test_control_characters_are_no_condition() -> None:
    """What a paste brings with it is cleaned before it is read or shown."""
    assert parse_filter("skola\x1b[31m\nplan:hed", SV).text == "skola\ufffd[31m plan:hed"
