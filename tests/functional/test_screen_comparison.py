"""From an indicator to its funnel plot and its control chart, and what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tui import routes
from tui.widgets.drawing import Drawing
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start

_OTHER_SIGNS = re.compile("[\u2800-\u28ff●○◇△┤┬└╌┄]")
"""Dots and lines of drawings that not every terminal has."""


def said(driver: Driver, name: str = "finding") -> str:
    """What one of the texts says, unbroken and with ordinary blanks."""
    return driver.app.screen.query_one(f"#{name}", Prose).text.replace("\u00a0", " ")


def plotted(driver: Driver) -> str:
    """What is drawn."""
    return str(driver.app.screen.query_one(Drawing).render())


async def open_indicator(driver: Driver, indicator: str, place: str = "2083") -> None:
    """The indicator's own screen."""
    routes.open_indicator(driver.app, indicator, place)
    await driver.rest()


@pytest.mark.both_looks
async def test_b_compares_the_municipality_with_the_others(start: Start, look: Look) -> None:
    """One key from an indicator: a sentence about the place, the plot with its name, each municipality with its class."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await open_indicator(driver, "bra-otrygg-kvall")
        await driver.press("b")
        words = driver.words
        assert driver.place == "FunnelScreen"
        assert words("funnel.title_part.country", count=15) in driver.breadcrumb
        assert said(driver, "caveats") == words("funnel.part", count=15, members=290)
        assert said(driver, "caveats")[:40] in driver.text
        value = "25 % (19–32)" if look.language == "sv" else "25% (19–32)"
        assert said(driver) == words("funnel.sentence.within.answers", place="Hedemora", value=value)
        assert said(driver) in " ".join(" ".join(driver.lines[2:5]).split())
        assert "Hedemora" in plotted(driver)
        assert driver.rows.cursor_key == "2083"
        assert words("funnel.standing.within").replace("\u00a0", " ") in driver.text
        assert "Källa: Brå (NTU) · 2025" in driver.text
        await driver.press("escape")
        assert driver.place == "IndicatorScreen"


async def test_l_changes_whom_it_is_compared_with(start: Start) -> None:
    """Country, county, similar municipalities and round again; where there is no comparison the screen says why, calmly."""
    async with start((120, 40)) as driver:
        await open_indicator(driver, "bra-otrygg-kvall")
        await driver.press("b")
        assert "15 av 290 kommuner" in said(driver, "summary")
        await driver.press("l")
        assert "Jämfört med Dalarnas län" in driver.breadcrumb
        assert "15 av 15 kommuner" in said(driver, "summary")
        await driver.press("l")
        assert said(driver) == driver.words("funnel.obstacle.too_few_places")
        assert plotted(driver) == ""
        await driver.press("l")
        assert "15 av 290" in said(driver, "summary")


async def test_the_cursor_names_a_municipality_in_the_plot(start: Start) -> None:
    """Moving in the table shows which dot is whose; Enter goes to the indicator there."""
    async with start((120, 40)) as driver:
        await open_indicator(driver, "bra-otrygg-kvall")
        await driver.press("b")
        assert "Leksand" not in plotted(driver)
        await driver.press("down")
        assert "Leksand" in plotted(driver)
        assert "Hedemora" in plotted(driver)
        await driver.press("enter")
        assert "bra-otrygg-kvall · Leksand" in driver.breadcrumb


async def test_reported_crimes_carry_their_caveat(start: Start) -> None:
    """Crimes the police look for say so at any size, and a handful of crimes is called a handful."""
    async with start((80, 24)) as driver:
        routes.open_funnel(driver.app, "bra-narkotikabrott-antal", "2083")
        await driver.rest()
        assert driver.words("funnel.caveat.police_detected") in said(driver, "caveats")
        assert driver.words("funnel.caveat.police_detected")[:40] in " ".join(driver.text.split())
        routes.open_funnel(driver.app, "bra-ran-unga-antal", "2083")
        await driver.rest()
        assert "Bara 0 anmälda brott" in said(driver, "caveats")


async def test_a_county_is_no_municipality(start: Start) -> None:
    """Opened from a county's series the municipalities are there, and the sentence says that the county is none of them."""
    async with start((80, 24)) as driver:
        routes.open_funnel(driver.app, "bra-otrygg-kvall", "20")
        await driver.rest()
        assert said(driver) == driver.words("funnel.not_a_member", place="Dalarnas län")
        assert "15 av 290" in said(driver, "summary")


async def test_preliminary_values_are_said_to_be_so(start: Start) -> None:
    """A comparison that rests on values that may yet change says so, at any size."""
    async with start((80, 24)) as driver:
        await driver.app.gateway.write(
            lambda backend: backend.count("UPDATE observation SET preliminary = true WHERE place_code = '2080'")
        )
        routes.open_funnel(driver.app, "bra-otrygg-kvall", "2083")
        await driver.rest()
        assert said(driver, "caveats").endswith(driver.words("control.preliminary", count=1))


async def test_p_goes_to_the_next_municipality(start: Start) -> None:
    """The same comparison for another of the municipalities that have a plan."""
    async with start((120, 40)) as driver:
        routes.open_funnel(driver.app, "ntu-3.1", "2083")
        await driver.rest()
        await driver.press("p")
        assert not said(driver).startswith("Hedemora")
        assert said(driver).partition(" ")[0] in {place.name for place in driver.app.overview.places}  # type: ignore[union-attr]


@pytest.mark.both_looks
async def test_r_shows_whether_anything_changed(start: Start, look: Look) -> None:
    """One key from an indicator: mean, limits, a sentence, and that the limits are trial limits; never a cause."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await open_indicator(driver, "bra-anmalda-brott-antal")
        await driver.press("r")
        words = driver.words
        assert driver.place == "ControlScreen"
        spread, center = ("1\u00a0070–1\u00a0874", "1\u00a0472") if look.language == "sv" else ("1,070–1,874", "1,472")
        steady = words("control.steady", place="Hedemora", count=8, range=spread, center=center)
        assert said(driver) == steady.replace("\u00a0", " ")
        assert words("control.trial", count=8) in said(driver, "remarks")
        assert words("control.no_cause") in said(driver, "remarks")
        assert words("control.line.center", value=center) in plotted(driver)
        assert driver.rows.cursor_key == "2024-01-01"


async def test_signals_are_said_and_marked(start: Start) -> None:
    """A year outside the limits stands in the sentence, in the plot and in the table."""
    async with start((120, 40)) as driver:
        routes.open_control_chart(driver.app, "bra-stold-antal", "2062")
        await driver.rest()
        assert said(driver) == "Mora: mer än vanlig variation. 2017: utanför gränserna."
        assert plotted(driver).count("◆") == 2
        assert "◆ utanför gränserna" in driver.text


async def test_too_short_a_series_is_shown_without_limits(start: Start, look: Look) -> None:
    """Three survey waves are three values, not a trend: the screen says how many it takes; with none it stays calm."""
    async with start(look.size) as driver:
        routes.open_control_chart(driver.app, "ntu-3.1", "2083")
        await driver.rest()
        assert said(driver) == driver.words("control.obstacle.too_short", place="Hedemora", count=3, needed=5)
        assert "●" in plotted(driver)
        assert "medel" not in plotted(driver)
        assert " 0┤" in plotted(driver)
        routes.open_control_chart(driver.app, "man-avloppsvatten", "2083")
        await driver.rest()
        assert said(driver) == driver.words("control.obstacle.no_values", place="Hedemora")
        assert said(driver, "remarks") == ""


async def test_plain_signs_where_asked_for(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs that any terminal has mark the place and the signals."""
    monkeypatch.setenv("RADSLAG_ASCII", "1")
    async with start((80, 24)) as driver:
        routes.open_funnel(driver.app, "bra-otrygg-kvall", "2083")
        await driver.rest()
        assert "@ Hedemora" in plotted(driver)
        assert "◆" not in driver.text
        assert not _OTHER_SIGNS.search(driver.text)
        await open_indicator(driver, "bra-otrygg-kvall")
        assert "Hedemora 25 %" in driver.text
        assert not _OTHER_SIGNS.search(driver.text)
        await driver.press("1")
        assert "‼" not in driver.text
