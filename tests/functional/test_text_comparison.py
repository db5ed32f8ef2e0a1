"""``show funnel`` and ``show control``: the same figures as text, as JSON and on the screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.i18n.formats import format_value
from store.model.codes import Unit
from tests.functional.test_screen_comparison import said
from tui import routes
from tui.text.columns import cells

if TYPE_CHECKING:
    from tests.conftest import Run
    from tests.driver import Start

VIEWS = [
    ("funnel", "bra-otrygg-kvall", "--place", "2083"),
    ("funnel", "bra-narkotikabrott-antal", "--place", "hedemora", "--group", "county"),
    ("funnel", "ntu-3.1", "--group", "similar"),
    ("funnel", "man-avloppsvatten"),
    ("control", "bra-anmalda-brott-antal", "--place", "2083"),
    ("control", "ntu-3.1", "--place", "2083"),
    ("control", "man-avloppsvatten"),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_every_view_fits_eighty_columns(radslag: Run, view: tuple[str, ...], language: str) -> None:
    """In a pipe no line is wider than 80 cells, none ends in blanks, and stderr is silent."""
    answer = radslag("show", *view, "--lang", language)
    assert (answer.code, answer.err) == (0, "")
    assert [line for line in answer.out.splitlines() if cells(line) > 80 or line != line.rstrip()] == []


def test_text_and_json_have_the_same_figures(radslag: Run) -> None:
    """Every municipality's value, size and class, the pooled value and the sentence."""
    typed = ("show", "funnel", "bra-otrygg-kvall", "--place", "2083")
    text = radslag(*typed).out.replace("\u00a0", " ")
    data = json.loads(radslag(*typed, "--json").out)
    unbroken = " ".join(text.split())
    assert data["sentence"].replace("\u00a0", " ") in unbroken
    assert f"tillsammans {format_value(data['pooled'], Unit.PERCENT, 'sv')}".replace("\u00a0", " ") in unbroken
    words = {"within": "inom", "above": "över 95 %", "below": "under 95 %"}
    rows = text.rpartition("\n\n")[2].splitlines()
    for place in data["places"]:
        row = next(line for line in rows if line.removeprefix("◆ ").startswith(place["name"]))
        assert format_value(place["value"], Unit.PERCENT, "sv").replace("\u00a0", " ") in row
        assert f" {place['size']:.0f} " in row
        assert row.endswith(words[place["class"]])
    assert [place["name"] for place in data["places"]][-1] == "Älvdalen"
    assert (data["own"]["code"], data["members"], data["left_out"]) == ("2083", 290, {"not_read": 275})
    assert data["limits"][0]["low_998"] < data["limits"][0]["low_95"] < data["pooled"] < data["limits"][0]["high_95"]


async def test_the_screen_says_what_the_text_says(start: Start, radslag: Run) -> None:
    """One sentence, three ways to read it."""
    funnel = json.loads(radslag("show", "funnel", "bra-otrygg-kvall", "--place", "2083", "--group", "county", "--json").out)
    control = json.loads(radslag("show", "control", "bra-anmalda-brott-antal", "--place", "2083", "--json").out)
    async with start((120, 40)) as driver:
        routes.open_funnel(driver.app, "bra-otrygg-kvall", "2083")
        await driver.rest()
        await driver.press("l")
        assert said(driver) == funnel["sentence"].replace("\u00a0", " ")
        routes.open_control_chart(driver.app, "bra-anmalda-brott-antal", "2083")
        await driver.rest()
        assert said(driver) == control["sentence"].replace("\u00a0", " ")


def test_control_as_json(radslag: Run) -> None:
    """Values with period and signals, the three lines, whether they are trial lines; or why there are none."""
    data = json.loads(radslag("show", "control", "bra-stold-antal", "--place", "mora", "--json").out)
    assert (data["values"], data["trial"], data["obstacle"]) == (8, True, None)
    assert data["points"][0] == {
        "period": "2017",
        "period_start": "2017-01-01",
        "period_end": "2017-12-31",
        "value": 695.0,
        "preliminary": False,
        "signals": ["outside_limits"],
    }
    assert data["upper"] < data["points"][0]["value"]
    short = json.loads(radslag("show", "control", "ntu-3.1", "--place", "2083", "--json").out)
    assert (short["obstacle"], short["values"], short["needed"], short["center"]) == ("too_short", 3, 5, None)


def test_a_group_there_is_none_of_is_refused(radslag: Run) -> None:
    """With the three there are."""
    answer = radslag("show", "funnel", "ntu-3.1", "--group", "landet")
    assert answer.code == 2
    assert "county, country, similar" in answer.err


def test_an_unknown_indicator_is_refused(radslag: Run) -> None:
    """As for every other view."""
    for view in ("funnel", "control"):
        assert radslag("show", view, "ntu-9.99").code == 1
        assert radslag("show", view, "ntu-3.1", "--place", "Atlantis").code == 1
