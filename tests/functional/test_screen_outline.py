"""A plan row by row: put in order, moved, split, merged, hidden and brought back, each by a key or two, undone by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import TextArea

from store.read.outline import plan_outline

if TYPE_CHECKING:
    from store.db.backend import Backend
    from tests.driver import Driver, Look, Start


async def to_row(driver: Driver, key: str) -> None:
    """To Hedemora's plan, the cursor on one of its rows."""
    await driver.press("E")
    assert driver.place == "OutlineScreen"
    await driver.go(key)


async def order(driver: Driver, kind: str, owner: str, *, hidden: bool = False) -> list[str]:
    """Ids of the rows of a kind in what they stand in, in the plan's order as the store has it."""

    def question(backend: Backend) -> list[tuple[object, ...]]:
        rows = plan_outline(backend, "HED", hidden_too=hidden).rows
        return [(row.id,) for row in rows if (row.kind, row.owner_id) == (kind, owner)]

    return [str(one) for (one,) in await driver.behind(question)]


@pytest.mark.both_looks
async def test_the_whole_plan_stands_there(start: Start, look: Look) -> None:
    """Head, areas with what the plan calls them, goals, measures with status and date; the text beside where there is room."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_row(driver, "measure HED-N1")
        assert "Prioriterat brottsproblem" in driver.text
        line = next(line for line in driver.lines if "▸" in line)
        assert "◐" in line
        assert "2026-12-31" in line
        assert driver.words("outline.goal.overall", number="O1") in driver.text
        if look.size[0] > 100:
            assert "Länsstyrelsen" in driver.page
        await driver.press("a")
        assert "Träff med krögarna" in driver.text
        await driver.press("down", "a")
        assert driver.rows.cursor_key == "measure HED-N1"


async def test_it_opens_at_the_row_one_stood_on(start: Start) -> None:
    """E from the municipality, the area and the plan's text; where there are several plans it is asked which."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "E")
        assert driver.rows.cursor_key == "priority_area HED-N"
        await driver.press("escape", "enter", "down", "E")
        assert driver.rows.cursor_key == "measure HED-N2"
        await driver.press("escape", "t", "E")
        assert driver.rows.cursor_key == "plan HED"
        await driver.press("1")
        await driver.go("0682")
        await driver.press("E")
        assert driver.place == "Options"
        await driver.press("2")
        assert driver.place == "OutlineScreen"


async def test_rows_change_places_one_by_one_and_marked_together(start: Start) -> None:
    """J and K, however quickly, among their own; space, f and a digit to another area; - hides; one u for each change."""
    async with start((80, 24)) as driver:
        await to_row(driver, "measure HED-N1")
        before = await order(driver, "measure", "HED-N")
        for key in ("J", "J", "J", "K"):
            driver.app.simulate_key(key)
        await driver.rest()
        assert await order(driver, "measure", "HED-N") == [*before[1:3], before[0], *before[3:]]
        assert driver.rows.cursor_key == "measure HED-N1"
        await driver.press("u", "u", "u", "u")
        assert await order(driver, "measure", "HED-N") == before
        await driver.press("K")
        assert driver.words("outline.first", title="Implementera metoden Krogar mot knark") in driver.notice
        await driver.press(" ", " ", "f")
        assert "Upplevd trygghet" in driver.text
        await driver.press("2")
        assert await order(driver, "measure", "HED-N") == before[2:]
        assert (await order(driver, "measure", "HED-T"))[-2:] == before[:2]
        assert "Upplevd trygghet" in driver.notice
        await driver.press("u")
        assert await order(driver, "measure", "HED-N") == before
        await driver.go("measure HED-N1")
        await driver.press(" ", " ", "minus")
        assert await order(driver, "measure", "HED-N") == before[2:]
        assert driver.words("outline.count.activity", count=4) in driver.notice
        await driver.press("u")
        assert await order(driver, "measure", "HED-N") == before
        await driver.go("goal HED-N-M1")
        await driver.press(" ")
        assert driver.words("outline.mark_measures")[:40] in driver.notice
        await driver.go("priority_area HED-N")
        await driver.press("J")
        assert (await order(driver, "priority_area", "HED"))[:2] == ["HED-V", "HED-N"]
        await driver.go("goal HED-N-O2")
        await driver.press("J", "K")
        assert (await order(driver, "goal", "HED-N"))[:2] == ["HED-N-O2", "HED-N-O1"]


async def test_a_measure_is_split_and_measures_are_merged(start: Start) -> None:
    """D takes titles, one a line, and the new measure stands below the old; z asks which of the marked ones remains."""
    async with start((80, 24)) as driver:
        await to_row(driver, "measure HED-N1")
        before = await order(driver, "measure", "HED-N")
        await driver.press("D", "ctrl+s")
        assert driver.words("outline.two_titles") in driver.text
        area = driver.app.screen.query_one(TextArea)
        area.text = "Krogar mot knark\n\nTillsyn på krogar\n"
        await driver.rest()
        await driver.press("escape")
        assert driver.words("outline.lines_unsaved")[:20] in driver.text
        await driver.press("ctrl+s")
        split = await order(driver, "measure", "HED-N")
        assert split == [before[0], "HED-N6", *before[1:]]
        assert "Tillsyn på krogar" in driver.text
        await driver.press("z")
        assert driver.words("outline.mark_two")[:30] in driver.notice
        await driver.press(" ", " ", "z", "2")
        assert await order(driver, "measure", "HED-N") == split[1:]
        assert driver.rows.cursor_key == "measure HED-N6"
        await driver.press("u")
        assert driver.words("journal.undone_merge", id="HED-N6") in driver.notice
        assert await order(driver, "measure", "HED-N") == split
        await driver.press("u")
        assert await order(driver, "measure", "HED-N") == before


async def test_what_is_hidden_is_shown_and_brought_back(start: Start) -> None:
    """- says how much goes with it, h shows it, Enter brings it back; a whole plan goes after a question, and h finds it."""
    async with start((80, 24)) as driver:
        await to_row(driver, "priority_area HED-N")
        goals, measures = await order(driver, "goal", "HED-N"), await order(driver, "measure", "HED-N")
        await driver.press("minus")
        for kind, rows in (("goal", goals), ("measure", measures)):
            assert driver.words(f"outline.count.{kind}", count=len(rows)) in driver.notice
        assert "Narkotika" not in driver.text
        await driver.press("h")
        await driver.go("measure HED-N1")
        await driver.press("enter")
        assert driver.words("outline.owner_hidden", owner="HED-N", title="Narkotika")[:30] in driver.notice
        await driver.go("priority_area HED-N")
        await driver.press("enter")
        assert await order(driver, "measure", "HED-N") == measures
        assert await order(driver, "goal", "HED-N") == goals
        await driver.go("plan HED")
        await driver.press("minus", "enter")
        assert not (await driver.behind(lambda backend: backend.rows("SELECT id FROM plan WHERE hidden")))
        await driver.press("minus", "2")
        assert driver.words("outline.is_hidden") in driver.text
        await driver.press("1")
        assert "Hedemora" not in "\n".join(driver.lines[1:6])
        await driver.press("h", "1")
        assert driver.place == "OutlineScreen"
        await driver.press("enter")
        assert "Narkotika" in driver.text
        await driver.press("1")
        assert "Hedemora" in "\n".join(driver.lines[1:6])


async def test_somebody_elses_change_is_not_written_over(start: Start) -> None:
    """A row changed meanwhile is not hidden: a sentence, and the plan as it is now. Status and links work as everywhere."""
    theirs = "UPDATE measure SET title = 'Deras', version = version + 1 WHERE id = 'HED-N1'"
    async with start((80, 24)) as driver:
        await to_row(driver, "measure HED-N1")
        await driver.app.gateway.write(lambda backend: backend.count(theirs))
        await driver.press("minus")
        assert driver.words("error.stale_version", id="HED-N1")[:30] in driver.notice
        assert "Deras" in driver.text
        await driver.press("s", "6", "enter")
        assert await driver.statuses("HED-N1") == ["completed"]
        assert "●" in next(line for line in driver.lines if "▸" in line)
        await driver.press("minus")
        assert "Deras" not in driver.text
        await driver.go("goal HED-N-M1")
        await driver.press("s", "f", "l")
        assert driver.place == "Pick"
        assert "HED-N-M1" in driver.text
        assert "HED-N-M2" not in driver.text.replace("HED-N-M1", "")
