"""Årshjul on the screen: opens at what comes next, goes where a line points, and keeps days of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.reminders import make_reminders

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver, Start


async def _type(driver: Driver, field: str, text: str) -> None:
    driver.app.screen.query_one(f"#field-{field}", Input).value = text
    await driver.rest()


def _drafts(folder: Path) -> int:
    return len(list(folder.glob("*.eml")))


async def test_the_year_opens_at_what_comes_next(start: Start) -> None:
    """The year opens at today, for one council at a time if one likes; the arrows turn it, Enter goes to the thing."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("6")
        assert "Årshjul 2026 · alla råd" in driver.breadcrumb
        assert driver.rows.cursor_key == "reports_due.BRA-HED-M3"
        assert "── i dag ──" in driver.text
        assert "2026-11-24 (tisdag, vecka 48)" in driver.page
        await driver.press("p")
        while "Hedemora" not in driver.breadcrumb.split("›")[1].split("  ")[0]:
            await driver.press("p")
        assert "Nässjö" not in driver.text
        await driver.go("measure_due.HED-N5")
        assert "60 dagar sen" in driver.text
        assert "‼" in driver.page
        await driver.press("enter")
        assert driver.place == "MeasureScreen"
        await driver.press("escape", "left")
        assert "Årshjul 2025" in driver.breadcrumb
        await driver.go("situation_report.HED-L1")
        assert "minst vartannat år" in " ".join(driver.page.split())
        await driver.press("right", "right")
        assert "Årshjul 2027" in driver.breadcrumb


async def test_a_day_of_ones_own(start: Start) -> None:
    """A grant's report is written in, done, taken away and brought back, and the journal has each step."""
    async with start((120, 40), language="sv") as driver:
        await driver.press("6", "plus")
        await _type(driver, "title", "Slutrapport till länsstyrelsen")
        await driver.press("enter")
        assert driver.place == "Form", "a form without a day is not let go"
        await _type(driver, "day", "2027-02-26")
        await driver.press("enter")
        assert "Sparad: Slutrapport till länsstyrelsen" in driver.notice
        assert "Årshjul 2027" in driver.breadcrumb
        assert driver.rows.cursor_key == "grant_report.2083-D1"
        await driver.press("s")
        assert "klar" in driver.notice
        assert await driver.behind(lambda backend: backend.rows("SELECT done FROM deadline WHERE id = '2083-D1'")) == [(True,)]
        await driver.press("minus")
        assert "Slutrapport till länsst" not in driver.page
        await driver.press("u", "u")
        await driver.go("grant_report.2083-D1")
        assert "om 97 dagar" in driver.text
        await driver.press("enter")
        assert driver.place == "Form"
        await _type(driver, "day", "2027-03-01")
        await driver.press("enter", "4")
        assert "2027-02-26 → 2027-03-01" in driver.text


async def test_the_year_becomes_a_file(start: Start, home: Path) -> None:
    """The calendar is written where one says; a folder that is not there is said while it is written."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("6", "f")
        await _type(driver, "file", str(home / "ingen" / "brå.ics"))
        await driver.press("enter")
        assert "finns inte" in driver.text
        await _type(driver, "file", str(home / "brå.ics"))
        await driver.press("enter")
        assert "Sparad:" in driver.notice
    assert (home / "brå.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


async def test_reminders_from_the_screen(start: Start, home: Path) -> None:
    """Before anything is written one sees who owes what; then there is a draft for each, and no draft is written over."""
    drafts = home / "utkast"
    async with start((80, 24), language="sv") as driver:
        for said in ("Sparade: 4 påminnelser", "skrivs inte över"):
            driver.app.run_worker(make_reminders(driver.app, "BRA-HED-M3"), group="dialog")
            await driver.until(lambda: driver.place == "Form")
            await driver.rest()
            assert "Socialtjänsten: 1 delrapport, 1 beslut" in driver.text
            assert "Påminnelser 2026-11-28" in driver.text
            await _type(driver, "folder", str(drafts))
            await driver.press("enter")
            assert said in driver.notice
            (drafts / "BRA-HED-M3-socialtjansten.eml").write_text("mitt eget utkast")
    assert _drafts(drafts) == 4
    assert (drafts / "BRA-HED-M3-socialtjansten.eml").read_text() == "mitt eget utkast"
