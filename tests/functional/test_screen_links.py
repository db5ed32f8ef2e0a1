"""What goals want of indicators: set, changed with a reason, and told when no survey could show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start

DRUGS = "bra-narkotikahandel"


async def to_goal(driver: Driver) -> None:
    """To the form for what Hedemora's overall goal against drugs wants of the share that sees open dealing."""
    await driver.press("3")
    await driver.go(DRUGS)
    await driver.press("e")
    assert driver.place == "Pick"
    await driver.press("enter")
    assert driver.place == "Form"


async def write(driver: Driver, **texts: str) -> None:
    """Write in the named fields."""
    for key, text in texts.items():
        driver.app.screen.query_one(f"#field-{key}").focus()
        await driver.rest()
        await driver.type(text)


async def link_of(driver: Driver, goal: str = "HED-N-O1", indicator: str = DRUGS) -> tuple[object, ...]:
    """What the store holds of the link."""
    sql = """SELECT direction, baseline, baseline_period, target, target_year, hidden FROM goal_indicator
             WHERE goal_id = $1 AND indicator_id = $2"""
    [row] = await driver.behind(lambda backend: backend.rows(sql, [goal, indicator]))
    return row


@pytest.mark.both_looks
async def test_a_target_is_set_and_the_survey_is_told_to_be_too_small(start: Start, look: Look) -> None:
    """The observed base year fills its value; 98 answers cannot show the change, and their size is said; it is saved anyway."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_goal(driver)
        await write(driver, baseline_period="2022", target="3", target_year="2028")
        assert driver.app.screen.query_one("#field-baseline").value == "5"  # type: ignore[attr-defined]
        told = " ".join(driver.text.split())
        assert "98 svar" in told or "98 answers" in told
        assert "8,7 procentenheter" in told or "8.7 percentage points" in told
        await driver.press("enter")
        assert driver.place == "IndicatorsScreen"
        assert "HED-N-O1" in driver.notice
    async with start(look.size) as driver:
        assert await link_of(driver) == ("decrease", 5.0, "2022", 3.0, 2028, False)


async def test_a_changed_target_demands_a_reason_that_the_journal_shows(start: Start, look: Look) -> None:
    """Without a reason the form stays, says so and saves nothing; with one, target and reason stand in the journal."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_goal(driver)
        await write(driver, target="4", target_year="2028")
        await driver.press("enter")
        await to_goal(driver)
        await write(driver, target="5")
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.words("link.needs_reason")[:24] in driver.text
        assert (await link_of(driver))[3] == 4.0
        await write(driver, reason="rådet sänkte ambitionen [x]")
        await driver.press("enter")
        assert (await link_of(driver))[3] == 5.0
        await driver.press("4")
        assert "HED-N-O1" in driver.lines[2]
        assert driver.words("code.field.target") in driver.lines[2]
        if look.size[0] > 100:
            assert f"{DRUGS}: 4 → 5" in driver.lines[2]
            assert "rådet sänkte" in driver.lines[2]
        await driver.press("enter")
        assert driver.place == "IndicatorScreen"
        rows = await driver.behind(
            lambda backend: backend.rows("SELECT DISTINCT note FROM change_event WHERE old_value = '4.0'")
        )
        assert rows == [("rådet sänkte ambitionen [x]",)]


async def test_undo_gives_the_target_back(start: Start) -> None:
    """``u`` turns the whole change back and says what it was about."""
    async with start((80, 24)) as driver:
        await driver.press("3")
        before = await link_of(driver)
        await to_goal(driver)
        await write(driver, baseline_period="2023", target="3", target_year="2028")
        await driver.press("enter", "u")
        assert await link_of(driver) == before
        assert driver.words("code.field.target") in driver.notice


async def test_slips_of_the_hand_are_told_beside_the_field(start: Start, look: Look) -> None:
    """A target above the baseline when it is to fall, a year that has been: told, and nothing is saved."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_goal(driver)
        await write(driver, baseline_period="2023", target="50")
        assert driver.words("link.target_not_below")[:24] in driver.text
        await write(driver, target="tre")
        assert driver.words("entry.wrong_number")[:20] in driver.text
        await write(driver, target="3", target_year="2020")
        assert driver.words("link.year_before_baseline")[:20] in driver.text
        await driver.press("enter")
        assert driver.place == "Form"
        await driver.press("escape")
        assert (await link_of(driver))[3] is None


async def test_a_link_changed_meanwhile_is_not_written_over(start: Start) -> None:
    """Somebody else's newer wish stands, and a sentence says so."""
    theirs = "UPDATE goal_indicator SET target = 1, version = version + 1 WHERE goal_id = 'HED-N-O1' AND indicator_id = $1"
    async with start((80, 24)) as driver:
        await to_goal(driver)
        await write(driver, target="3")
        await driver.app.gateway.write(lambda backend: backend.count(theirs, [DRUGS]))
        await driver.press("enter")
        assert driver.words("error.stale_version", id="HED-N-O1")[:30] in driver.notice
        assert (await link_of(driver))[3] == 1.0


async def test_a_goal_without_indicator_gets_one(start: Start, look: Look) -> None:
    """From the area: choose the goal, some letters of the indicator, what is wanted; the area shows it, undo takes it away."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("enter", "enter", "l")
        await driver.go("goal HED-N-M1")
        await driver.press("enter")
        assert driver.place == "Pick"
        await driver.press(*"orosan", "enter")
        assert driver.place == "Form"
        await driver.press("2")
        await write(driver, target="25", target_year="2027")
        await driver.press("enter")
        assert driver.place == "AreaScreen"
        assert await link_of(driver, "HED-N-M1", "man-orosanmalningar-forskola") == ("increase", None, None, 25.0, 2027, False)
        title = "Orosanmälningar från förskolan" if look.language == "sv" else "Notifications of concern"
        assert title in driver.page
        await driver.press("u")
        assert title not in driver.page


async def test_a_link_is_taken_away_with_a_reason(start: Start) -> None:
    """The last choice of the form takes the link away: hidden, with its reason, and undone like everything else."""
    async with start((80, 24)) as driver:
        await to_goal(driver)
        driver.app.screen.query_one("#field-keep").focus()
        await driver.press("2", "enter")
        assert driver.place == "Form"
        assert driver.words("link.needs_reason")[:24] in driver.text
        await write(driver, reason="mäts inte längre")
        await driver.press("enter")
        assert driver.words("link.unlinked") in driver.notice
        assert (await link_of(driver))[5] is True
        await driver.press("u")
        assert (await link_of(driver))[5] is False


async def test_an_indicator_nobody_wants_says_where_to_link_it(start: Start) -> None:
    """``e`` on an indicator no goal names tells how it is linked; Esc in every list changes nothing."""
    async with start((80, 24)) as driver:
        await driver.press("3")
        await driver.go("bra-skadegorelse-antal")
        await driver.press("e")
        assert driver.words("link.none_wants") in driver.notice
        await driver.press("1", "enter", "enter", "l", "escape")
        assert driver.place == "AreaScreen"
        await driver.press("enter", "l", "enter", "escape")
        assert driver.place == "MeasureScreen"
        sql = "SELECT count(*) FROM change_event WHERE NOT example AND field <> 'loaded'"
        assert await driver.behind(lambda backend: backend.rows(sql)) == [(0,)]


async def test_letters_nothing_has(start: Start) -> None:
    """A search without an answer says so, and Enter there chooses nothing; hostile letters are only letters."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "l", "enter")
        await driver.type("[/x]zzz")
        assert driver.words("link.nothing_fits") in driver.text
        await driver.press("enter")
        assert driver.place == "Pick"


async def test_what_is_saved_untouched_is_not_a_change(start: Start) -> None:
    """Enter in a form nobody wrote in leaves the log as it was."""
    async with start((80, 24)) as driver:
        await to_goal(driver)
        await driver.press("enter")
        assert driver.words("screen.nothing_changed") in driver.notice


async def test_the_whole_verdict_is_read_in_a_low_window(start: Start) -> None:
    """Change, target and pace together are long: at 80×24 their last words stand there all the same, with the chart."""
    async with start((80, 24)) as driver:
        await to_goal(driver)
        await write(driver, baseline_period="2023", target="5", target_year="2028")
        await driver.press("enter")
        assert "till 5 % 2028" in driver.notice
        await driver.press("enter")
        read = " ".join(driver.text.split())
        assert "skillnaden ryms inom felmarginalen." in read
        assert "Från och med nu behövs −0,3 procentenheter per år." in read
        assert "2017" in read
        assert "2025" in read
        assert "Dalarnas län 3 %" in read
