"""Möte: the week before it on one screen, and planning the next one from the keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from tests.conftest import Run
    from tests.driver import Driver, Look, Start

MEETINGS = "SELECT id, title, starts_at FROM meeting WHERE NOT hidden ORDER BY id"


def _lines(driver: Driver) -> list[str]:
    """Keys of the lines of the section shown."""
    source = driver.app.screen.query_one("#lines", RowList)._source
    return [row.key for row in map(source.row, range(source.count)) if row is not None and not row.heading]


async def test_what_a_tired_eye_sees_first(start: Start, look: Look, radslag: Run) -> None:
    """`m` on the start screen: the meeting, its day, and every count, the same as `show meeting --json` gives."""
    data = json.loads(radslag("show", "meeting", "BRA-HED-M3", "--json").out)
    counts = {
        "changed": data["since"]["count"],
        "missing": data["reports_missing"]["count"],
        "late": len(data["late"]),
        "soon": sum(len(group["measures"]) for group in data["due_within"]),
        "follow_up": len(data["decisions_to_follow_up"]),
        "agenda": len(data["agenda"]),
    }
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("m")
        assert driver.place == "MeetingScreen"
        assert "BRA-HED-M3" in driver.breadcrumb
        text = driver.text
        for key, count in counts.items():
            name = driver.words(f"preparation.section.{key}")
            [line] = [line for line in driver.lines if line.strip(" ▸‼│").startswith(f"{name} ") and str(count) in line][:1]
            assert f" {count}" in line
        assert driver.words("preparation.since.previous", day="2026-08-18") in text
        assert "HED-N5" in text
        await driver.press("down", "down")
        assert _lines(driver) == [row["id"] for row in data["late"]]
        await driver.press("down", "down", "down")
        sentences = [item["sentence"] for item in data["clock"]]
        assert len(_lines(driver)) == len(sentences)


async def test_into_a_line_and_out_again(start: Start) -> None:
    """Enter goes from the sections to the lines, from a line to the measure; Esc comes back the same way."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("m", "down", "down", "enter")
        assert not driver.app.screen.query_one("#whole").display
        assert driver.rows.cursor_key == "HED-V6"
        assert "130 dagar sen" in driver.page
        await driver.press("enter")
        assert (driver.place, "HED-V6" in driver.breadcrumb) == ("MeasureScreen", True)
        await driver.press("escape")
        assert driver.rows.cursor_key == "HED-V6"
        await driver.press("escape")
        assert driver.rows.id == "sections"
        assert driver.rows.cursor_key == "late"
        await driver.press("escape")
        assert driver.place == "OverviewScreen"


async def test_the_walk_begins_with_the_key_the_line_offers(start: Start) -> None:
    """`g`, as the key line says, from the sections and from a line."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("m", "g")
        assert driver.place == "RoomScreen"
        await driver.press("escape", "enter", "g")
        assert driver.place == "RoomScreen"


async def test_a_municipality_without_a_council_says_how(start: Start) -> None:
    """Bromölla has no council: `m` says where one is made, and stays."""
    async with start((80, 24), language="sv") as driver:
        await driver.go("1272")
        await driver.press("m")
        assert driver.place == "OverviewScreen"
        assert "Bromölla har inget råd än" in driver.notice
        await driver.go("2280")
        await driver.press("enter", "m")
        assert "BRA-ANG-M2" in driver.breadcrumb


async def test_a_council_its_meeting_and_agenda_by_keyboard(start: Start) -> None:
    """A council is made, a meeting planned, an agenda proposed, changed and put in order; undo turns all of it back."""
    async with start((120, 40), language="sv") as driver:
        await driver.press("5", "r")
        assert "aldrig som namn på personer" in driver.text
        await driver.type("Lokalt Brå Bromölla")
        await driver.press("tab")
        await driver.type("Atlantis")
        await driver.press("enter")
        assert driver.words("planning.unknown_place") in driver.text
        await driver.type("Bromölla")
        await driver.press("tab")
        await driver.type("Kommunpolis; Socialchef")
        await driver.press("tab")
        await driver.type("2")
        await driver.press("enter")
        assert "BRA-BRO" in driver.notice
        await driver.press("plus")
        await driver.type("2027-03-06")
        assert driver.words("planning.weekend") in driver.text
        await driver.type("2027-03-05")
        await driver.press("tab")
        await driver.type("9.30")
        await driver.press("tab", "tab", "tab")
        await driver.type("Första mötet")
        await driver.press("enter")
        assert driver.rows.cursor_key == "BRA-BRO-M1"
        assert ("BRA-BRO-M1", "Första mötet", "09:30") in await driver.behind(lambda backend: backend.rows(MEETINGS))
        await driver.press("enter", "a")
        items = _lines(driver)
        assert len(items) > 5
        assert driver.rows.cursor_key == "BRA-BRO-M1-P1"
        await driver.press("J")
        assert _lines(driver)[:2] == ["BRA-BRO-M1-P2", "BRA-BRO-M1-P1"]
        assert driver.rows.cursor_key == "BRA-BRO-M1-P1"
        await driver.press("c")
        await driver.type("Upprop")
        await driver.press("enter", "minus")
        assert "BRA-BRO-M1-P1" not in _lines(driver)
        await driver.press("plus")
        await driver.type("Övrigt")
        await driver.press("enter")
        assert _lines(driver)[-1] == driver.rows.cursor_key
        await driver.press("u", "u", "u", "u")
        assert _lines(driver) == items
        assert driver.words("preparation.state.planned") in driver.text
        await driver.press("u", "u", "escape", "escape", "u", "u")
        assert not [row for row in await driver.behind(lambda backend: backend.rows(MEETINGS)) if "BRO" in row[0]]


async def test_a_meeting_is_moved_and_cancelled(start: Start) -> None:
    """`e` changes the day; cancelled it leaves the list, the breadcrumb counts to the next one, and undo brings it back."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("5", "e")
        await driver.type("2026-11-24")
        await driver.press("enter")
        assert "2026-11-24" in driver.lines[2]
        await driver.press("e", *["down"] * 5, "2", "enter")
        assert "BRA-HED-M3" in driver.notice
        assert driver.rows.cursor_key == "BRA-NAS-M2"
        await driver.press("1")
        await driver.press("f5")
        assert "Brå Nässjö om 10 dagar" in driver.breadcrumb
        await driver.press("u")
        assert "Brå Hedemora om 3 dagar" in driver.breadcrumb


async def test_somebody_else_was_here_first(start: Start) -> None:
    """While the form was open another changed the meeting: it is said, nothing is overwritten, and the new one is shown."""
    async with start((80, 24), language="sv") as driver:
        await driver.press("5", "e")
        await driver.app.gateway.write(
            lambda backend: backend.count(
                "UPDATE meeting SET starts_at = '08:00', version = version + 1 WHERE id = 'BRA-HED-M3'"
            )
        )
        await driver.type("2026-12-24")
        await driver.press("enter")
        assert "BRA-HED-M3" in driver.notice
        rows = {row[0]: row for row in await driver.behind(lambda backend: backend.rows(MEETINGS))}
        assert rows["BRA-HED-M3"][2] == "08:00"
        assert "2026-11-28" in driver.lines[2]
        assert "08:00" in driver.page
