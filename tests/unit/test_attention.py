"""What wants attention follows the calendar and the act; nothing is shouted too early."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import LANGUAGES, Translator
from store.model.act_days import review_day
from store.model.filter import parse_filter
from store.read.measure_rows import measure_count
from store.read.overview import overview

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.overview import Attention

TODAY = date(2026, 11, 21)


def _items(backend: Backend, code: str, today: date) -> dict[str, Attention]:
    return {item.key: item for item in overview(backend, today).attention if item.place_code == code}


@pytest.mark.parametrize(("today", "old"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True)])
def test_a_situation_report_is_renewed_every_second_year(backend: Backend, today: date, *, old: bool) -> None:
    """The act wants a new lägesbild every other year: one that ends in 2023 is old from 2026."""
    item = _items(backend, "2083", today).get("attention.situation_report_old")
    assert (item is not None) is old
    assert item is None or (item.urgent and item.details == {"to": "2023"})


@pytest.mark.parametrize(("today", "passed"), [(date(2026, 7, 31), False), (date(2026, 8, 1), True)])
def test_a_plan_to_be_revised_by_a_month(backend: Backend, today: date, *, passed: bool) -> None:
    """What is to be revised by July 2026 has passed its time on the first of August."""
    assert ("attention.review_passed" in _items(backend, "2083", today)) is passed


@pytest.mark.parametrize(
    ("today", "key"),
    [
        (date(2026, 10, 31), None),
        (date(2026, 11, 1), "attention.ends_soon.citizen_promise"),
        (date(2026, 12, 31), "attention.ends_today.citizen_promise"),
        (date(2027, 1, 1), "attention.ended.citizen_promise"),
    ],
)
def test_a_document_that_ends(backend: Backend, today: date, key: str | None) -> None:
    """Sixty days before its last day a document is said to end soon; the day after, to have ended."""
    found = [one for one in _items(backend, "2280", today) if one.startswith("attention.end")]
    assert found == ([key] if key else [])


@pytest.mark.parametrize(
    ("today", "key"),
    [
        (date(2026, 11, 9), "attention.unreported"),
        (date(2026, 11, 10), "attention.reports_soon"),
        (date(2026, 11, 25), "attention.reports_passed"),
        (date(2026, 11, 29), "attention.unreported"),
    ],
)
def test_reports_are_called_in_before_the_meeting(backend: Backend, today: date, key: str) -> None:
    """Two weeks before their last day, until the meeting: then the missing reports are urgent, and said once."""
    found = [item for item in _items(backend, "2083", today).values() if "report" in item.key and "situation" not in item.key]
    assert [(item.key, item.urgent) for item in found] == [(key, key != "attention.unreported")]
    assert [item.filter_text for item in found] == ["rapport:nej"]


def test_what_hedemora_must_do_now(backend: Backend) -> None:
    """A week before the meeting: old lägesbild, passed revision, three late, one decision overdue, five reports to come in."""
    items = _items(backend, "2083", TODAY)
    counts = {key.removeprefix("attention."): item.details.get("count") for key, item in items.items()}
    assert counts == {
        "situation_report_old": None,
        "review_passed": None,
        "late": 3,
        "decision_overdue": 1,
        "contradiction": 1,
        "reports_soon": 5,
        "goals_without_indicator": 4,
    }


def test_urgent_comes_first(backend: Backend) -> None:
    """What is urgent stands above what is only good to know."""
    urgent = [item.urgent for item in overview(backend, TODAY).attention]
    assert urgent == sorted(urgent, reverse=True)


@pytest.mark.parametrize("code", ["2083", "0682", "1272"])
@pytest.mark.parametrize("key", ["attention.late", "attention.unreported"])
def test_the_list_behind_a_line_has_as_many(backend: Backend, code: str, key: str) -> None:
    """Opening the line gives a list with exactly the number it said."""
    item = _items(backend, code, TODAY).get(key)
    if item:
        wanted = parse_filter(f"kommun:{code} {item.filter_text}", {})
        assert measure_count(backend, wanted, TODAY) == item.details["count"]


def test_a_decision_carried_out_is_no_longer_overdue(backend: Backend) -> None:
    """Done is done, whatever the date; a decision without a date is never overdue."""
    backend.count("UPDATE decision SET done = true WHERE due_date < $1", [TODAY])
    assert not [item for item in overview(backend, TODAY).attention if item.key == "attention.decision_overdue"]


def test_an_unfinished_plan_is_calm(backend: Backend) -> None:
    """Bromölla, with no dates and no owners, is not called late for anything."""
    assert set(_items(backend, "1272", TODAY)) == {"attention.ended.appendix", "attention.unreported"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("today", [TODAY, date(2026, 11, 30), date(2031, 1, 1)])
def test_every_line_has_a_sentence(backend: Backend, language: str, today: date) -> None:
    """Whatever wants attention can be said in both languages, with no gap left."""
    words = Translator(language)
    for item in overview(backend, today).attention:
        assert "{" not in words(item.key, place=item.place_name, **item.details)


@pytest.mark.parametrize(
    ("by", "day"),
    [
        ("2026", date(2026, 12, 31)),
        ("2026-07", date(2026, 7, 31)),
        ("2026-12", date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("2026-07-15", date(2026, 7, 15)),
        ("9999", date(9999, 12, 31)),
    ],
)
def test_the_last_day_of_a_year_a_month_or_a_day(by: str, day: date) -> None:
    """A year or a month lasts to its last day."""
    assert review_day(by) == day
