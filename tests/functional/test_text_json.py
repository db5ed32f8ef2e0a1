"""``--json``: names that scripts may rely on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store.model.status import Status

if TYPE_CHECKING:
    from tests.conftest import Run

PLACE_KEYS = {"code", "name", "plans", "areas", "measures", "by_status", "late"}
MEASURE_LINE = {"id", "title", "status", "lead", "due", "late"}
MEASURE = MEASURE_LINE | {"plan", "area", "places", "goals", "cause", "partners", "parties_verbatim", "detail", "version"}
LINKED = {"history", "indicators"}
INDICATOR = {"id", "title", "unit", "source", "place", "observations"}
OBSERVATION = {"period_start", "period_end", "value", "low", "high", "n", "product", "preliminary", "missing"}
SERIES = {"id", "title", "unit", "direction", "latest", "change"}


def _read(radslag: Run, *typed: str) -> Any:
    answer = radslag(*typed, "--json")
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def test_overview(radslag: Run) -> None:
    """One record per municipality, all eight statuses counted, and they add up."""
    for place in _read(radslag, "show", "overview")["places"]:
        assert place.keys() >= PLACE_KEYS
        assert list(place["by_status"]) == [status.value for status in Status]
        assert sum(place["by_status"].values()) == place["measures"]
        assert isinstance(place["late"], int)


def test_place(radslag: Run) -> None:
    """Plans hold areas, areas hold goals and measures."""
    place = _read(radslag, "show", "place", "2083")
    assert (place["code"], place["name"]) == ("2083", "Hedemora")
    [plan] = place["plans"]
    assert plan.keys() >= {"id", "title", "areas"}
    for area in plan["areas"]:
        assert area.keys() >= {"id", "title", "goals", "overall_goals", "measures"}
        for goal in (*area["goals"], *area["overall_goals"]):
            assert goal.keys() >= {"id", "title", "cause", "level", "indicators"}
            assert all(series.keys() >= SERIES for series in goal["indicators"])
        for measure in area["measures"]:
            assert measure.keys() >= MEASURE_LINE
            assert isinstance(measure["late"], bool)


def test_plan_and_area_are_parts_of_the_place(radslag: Run) -> None:
    """The same plan and area, whichever way they are asked for."""
    [plan] = _read(radslag, "show", "place", "2083")["plans"]
    assert _read(radslag, "show", "plan", "HED") == plan
    assert _read(radslag, "show", "area", "HED-V") == plan["areas"][1]


def test_measure(radslag: Run) -> None:
    """Everything about a measure, days as ISO, moments as UTC with a Z."""
    measure = _read(radslag, "show", "measure", "hed-n1")
    assert measure.keys() >= MEASURE | LINKED
    assert (measure["id"], measure["plan"], measure["area"]) == ("HED-N1", "HED", "HED-N")
    assert (measure["status"], measure["due"], measure["late"], measure["version"]) == ("in_progress", "2026-12-31", False, 1)
    assert measure["places"] == [{"code": "2083", "name": "Hedemora"}]
    assert measure["partners"] == ["Länsstyrelsen", "Krögare", "Polisen"]
    assert all(goal.keys() >= {"id", "title", "cause"} for goal in measure["goals"])
    assert measure["history"][0]["at"] == "2024-10-12T09:00:00Z"
    assert all(entry.keys() >= {"at", "status", "note", "role"} for entry in measure["history"])


def test_a_measure_without_a_lead_says_null(radslag: Run) -> None:
    """Nobody named is null, not an empty text."""
    areas = [area for plan in _read(radslag, "show", "place", "1272")["plans"] for area in plan["areas"]]
    leads = {measure["lead"] for area in areas for measure in area["measures"]}
    assert "" not in leads


def test_indicators_of_a_measure(radslag: Run) -> None:
    """A linked indicator has its latest value with period, interval and respondents, and how it moved."""
    measure = _read(radslag, "show", "measure", "HED-N3")
    series = next(one for one in measure["indicators"] if one["id"] == "ntu-3.23")
    assert series.keys() >= SERIES
    assert series["latest"].keys() >= OBSERVATION - {"product"}
    assert series["change"] == "unclear"


def test_indicator(radslag: Run) -> None:
    """Every observation with its period, limits, respondents and product, at the place asked for."""
    indicator = _read(radslag, "show", "indicator", "bra-narkotikahandel", "--place", "hedemora")
    assert indicator.keys() >= INDICATOR
    assert (indicator["place"], indicator["unit"]) == ("2083", "percent")
    assert indicator["observations"]
    assert all(one.keys() >= OBSERVATION for one in indicator["observations"])
    newest = indicator["observations"][-1]
    assert (newest["period_end"], newest["value"], newest["low"], newest["high"], newest["n"]) == (
        "2025-12-31",
        6.0,
        4.0,
        9.0,
        98,
    )


@pytest.mark.parametrize("view", [("overview",), ("place", "2083"), ("measure", "HED-N1"), ("indicator", "ntu-3.23")])
def test_json_is_the_same_in_both_languages(radslag: Run, view: tuple[str, ...]) -> None:
    """A script need not know the user's language: only sentences differ."""
    assert _without_sentences(_read(radslag, "show", *view)) == _without_sentences(
        _read(radslag, "show", *view, "--lang", "en")
    )


def _without_sentences(data: object) -> object:
    if isinstance(data, list):
        return [_without_sentences(one) for one in data]
    if isinstance(data, dict):
        return {key: _without_sentences(value) for key, value in data.items() if key != "sentence"}
    return data


def test_history_as_json(radslag: Run) -> None:
    """The journal, newest first."""
    events = _read(radslag, "history", "HED-N1")["events"]
    assert [event["at"] for event in events] == sorted((event["at"] for event in events), reverse=True)
    assert {event["id"] for event in events} == {"HED-N1"}
