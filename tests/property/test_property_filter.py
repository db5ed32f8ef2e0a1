"""Whatever is typed into the filter: an answer or a problem with a name, never an error of the store."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from store.clean import clean
from store.i18n.translator import Translator
from store.model.filter import FilterProblem, parse_filter
from store.model.status import Status
from store.read.journal import journal, journal_count
from store.read.measure_rows import measure_count, measure_rows

if TYPE_CHECKING:
    from store.db.backend import Backend

TODAY = date(2026, 11, 21)
STATUSES = {Translator("sv")(f"status.{status}"): status for status in Status}
MANY = [f"status:{','.join(pair)}" for pair in (("pågår",), ("planerad", "ej"), ("förs", "pausad"), ("genomförd",))]
OWNERS = ["ägare:skola", 'ägare:"lokala brå"', "ägare:polis", "ägare:e", "part:polisen", "part:kommun", "part:a"]
WORDS = ["skola", "nikotin", "a", "våld", "hed", '"i skolan"', "%", "_", "e"]
ONCE = ["sen:ja", "rapport:nej", "plan:hed", "kommun:2083", "område:hed-n", "ägare:saknas"]
conditions = st.lists(st.sampled_from([*OWNERS, *WORDS, *ONCE]), max_size=5, unique=True)
keyed = st.builds(
    "{}:{}".format,
    st.sampled_from(["status", "ägare", "part", "sen", "rapport", "område", "kommun", "plan"]),
    st.text(max_size=8),
)
typed = st.one_of(st.text(), st.lists(st.one_of(keyed, st.text(max_size=6)), max_size=5).map(" ".join))


_ANSWERS: dict[str, list[str]] = {}
"""Answers of the store that no test of this module changes."""


def _found(backend: Backend, text: str) -> list[str]:
    if text not in _ANSWERS:
        _ANSWERS[text] = [row.id for row in measure_rows(backend, parse_filter(text, STATUSES), TODAY)]
    return _ANSWERS[text]


@given(typed)
@example('"')
@example('ägare:"')
@example("status:,")
@example("\x00 \ud800")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing typed raises anything but the filter's own problem, which has a sentence."""
    words = Translator("sv")
    try:
        said = parse_filter(text, STATUSES).text
    except FilterProblem as problem:
        said = words(problem.key, given=problem.given)
    assert said == clean(said)


@given(text=typed)
@example(text="kommun:'; DROP TABLE measure; -- ")
@example(text='ägare:"\\"')
def test_what_is_read_can_be_asked(steady_backend: Backend, text: str) -> None:
    """Every filter that can be read can be asked of the store, counts what it lists, and finds only measures there are."""
    try:
        wanted = parse_filter(text, STATUSES)
    except FilterProblem:
        return
    rows = measure_rows(steady_backend, wanted, TODAY)
    assert measure_count(steady_backend, wanted, TODAY) == len(rows)
    assert len({row.id for row in rows}) == len(rows) <= 43


@settings(max_examples=30)
@given(wanted=conditions, more=st.sampled_from([*OWNERS, *WORDS]))
def test_order_makes_no_difference_and_more_finds_no_more(steady_backend: Backend, wanted: list[str], more: str) -> None:
    """The same conditions in another order find the same; one condition more never finds a measure more."""
    found = _found(steady_backend, " ".join(wanted))
    assert _found(steady_backend, " ".join(reversed(wanted))) == found
    assert set(_found(steady_backend, " ".join([*wanted, more]))) <= set(found)


@settings(max_examples=30)
@given(parts=st.lists(st.sampled_from(MANY), max_size=3), wanted=conditions)
def test_conditions_are_met_one_by_one(steady_backend: Backend, parts: list[str], wanted: list[str]) -> None:
    """What all conditions find together is what each finds alone, in common."""
    alone = [set(_found(steady_backend, text)) for text in wanted]
    status = set().union(*(_found(steady_backend, text) for text in parts)) if parts else set(_found(steady_backend, ""))
    assert set(_found(steady_backend, " ".join([*wanted, *parts]))) == status.intersection(*alone)


@given(words=st.text(max_size=12))
def test_the_journal_takes_any_words(steady_backend: Backend, words: str) -> None:
    """Whatever is looked for in the journal, the count agrees with the list."""
    assert journal_count(steady_backend, clean(words)) == len(journal(steady_backend, words=clean(words)))
