"""The journal: what was changed, when, by whom, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


async def three_changes(driver: Driver) -> None:
    """A status, a date and a note, in that order."""
    await driver.press("enter", "enter", "s", "6", "n", *"ok", "enter", "down", "d")
    await driver.type("2027-05-05")
    await driver.press("enter", "down", "n")
    await driver.type("ring rektorn")
    await driver.press("enter")


async def test_newest_first(start: Start, look: Look) -> None:
    """The latest change stands on the first line, with measure, field and from–to; the example's changes are marked."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await three_changes(driver)
        await driver.press("4")
        assert [line[20:27].strip() for line in driver.lines[2:5]] == ["HED-N3", "HED-N2", "HED-N1"]
        assert "ring rektorn" in driver.lines[2]
        assert "2026-05-05 → 2027-05-05" in driver.lines[3]
        assert f"◐ {driver.words('status.in_progress')} → ● {driver.words('status.completed')}" in driver.lines[4]
        await driver.press("pagedown")
        assert f"· {driver.words('plan.example')}"[:6] in driver.text


async def test_words_narrow_it(start: Start) -> None:
    """Words of a title, a note or a role leave only the lines they fit, the breadcrumb says so, ``c`` shows all again."""
    async with start((80, 24)) as driver:
        await three_changes(driver)
        await driver.press("4")
        everything = driver.rows._source.count
        await driver.press("slash")
        await driver.type("REKTORN")
        await driver.press("enter")
        assert "[REKTORN]" in driver.breadcrumb
        assert "ring rektorn" in driver.lines[2]
        assert 0 < driver.rows._source.count < everything
        await driver.press("c")
        assert driver.rows._source.count == everything


async def test_signs_of_sql_are_only_signs(start: Start) -> None:
    """A per cent sign or a quote looks for itself, not for everything."""
    async with start((80, 24)) as driver:
        await driver.press("4")
        for typed in ("100%_", "' OR 1=1 --", "[/x]"):
            await driver.press("slash")
            await driver.type(typed)
            await driver.press("enter")
            assert driver.rows._source.count == 0
            assert driver.words("journal.empty") in driver.text


async def test_enter_opens_the_measure_it_is_about(start: Start) -> None:
    """From a line of the journal to the measure and back."""
    async with start((80, 24)) as driver:
        await three_changes(driver)
        await driver.press("4", "down", "enter")
        assert driver.place == "MeasureScreen"
        assert "HED-N2" in driver.breadcrumb
        await driver.press("escape")
        assert driver.place == "JournalScreen"
        assert driver.rows.cursor_index == 1


async def test_a_line_about_a_plan_opens_it(start: Start) -> None:
    """Enter on the line that tells of a loaded plan shows the plan row by row."""
    async with start((80, 24)) as driver:
        await driver.press("4", "enter")
        assert driver.place == "OutlineScreen"


async def test_who_and_why_stand_there_in_a_wide_window(start: Start) -> None:
    """At 120 columns the role and the note of each change are seen without opening it."""
    async with start((120, 40)) as driver:
        await three_changes(driver)
        await driver.press("4")
        assert driver.words("column.who") in driver.lines[1]
        assert "samordnar" in driver.lines[4].lower()
        assert driver.lines[4].rstrip().endswith("ok")
