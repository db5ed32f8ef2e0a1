"""Values written by hand: Lupp, waste water, the firms' and the police's surveys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from store.db.backend import Backend, Row
    from tests.driver import Driver, Look, Start

LUPP = "man-lupp-hotad"


async def to_lupp(driver: Driver) -> None:
    """To the form for a value of Lupp in Hedemora, from the list of indicators."""
    await driver.press("3")
    await driver.go(LUPP)
    await driver.press("v")
    assert driver.place == "Form"


async def fill(driver: Driver, *texts: str) -> None:
    """Write each text in a field, from the one the keys go to and downwards."""
    for number, text in enumerate(texts):
        if number:
            await driver.press("tab")
        await driver.type(text)


def current(backend: Backend) -> list[Row]:
    """What holds of the series."""
    sql = """SELECT place_code, CAST(period_start AS text), value, low, high, n, preliminary, source, note FROM observation
             WHERE indicator_id = $1 AND replaced_on IS NULL ORDER BY period_start"""
    return backend.rows(sql, [LUPP])


@pytest.mark.both_looks
async def test_a_lupp_value_is_entered_and_there_after_a_restart(start: Start, look: Look) -> None:
    """Period, value, interval, answers, note: Enter keeps them on the disk, and they stand on the indicator's screen."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_lupp(driver)
        await fill(driver, "2025", "12,5 %", "8,1–17,9", "212")
        await driver.press("tab", "2", "tab", "tab")
        await driver.type("Källa: Lupp Hedemora 2025")
        await driver.press("tab")
        await driver.type("årskurs 8 [x]")
        await driver.press("enter")
        assert f"{driver.words('screen.saved', what='Hedemora 2025:')[:22]}" in driver.notice
        assert driver.rows.cursor_key == LUPP
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        kept = [("2083", "2025-01-01", 12.5, 8.1, 17.9, 212, True, "Källa: Lupp Hedemora 2025", "årskurs 8 [x]")]
        assert await driver.behind(current) == kept
        await driver.press("3")
        await driver.go(LUPP)
        await driver.press("enter")
        number = "12,5 %" if look.language == "sv" else "12.5%"
        assert any(number in line and "2025" in line and "212" in line for line in driver.lines)


async def test_what_is_wrong_is_told_beside_the_field_as_it_is_written(start: Start, look: Look) -> None:
    """Each field says what would do while it will not; Enter keeps nothing; Esc, and once more, leaves as it was."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_lupp(driver)
        assert "! " not in driver.text
        wrong = (
            ("2031", "entry.future_period"),
            ("130", "entry.outside_percent"),
            ("8 till 9", "entry.wrong_limits"),
            ("många", "entry.wrong_n"),
        )
        for text, key in wrong:
            await driver.type(text)
            line = next(line for line in driver.lines if "! " in line and text in line)
            assert driver.words(key)[:24] in line
            await driver.press("tab")
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.app.focused is driver.app.screen.query_one("#field-period")
        assert await driver.behind(current) == []
        await driver.press("escape")
        assert driver.words("row_form.unsaved") in driver.text
        await driver.press("escape")
        assert driver.place == "IndicatorsScreen"
        assert await driver.behind(current) == []


async def test_an_empty_form_is_not_scolded_until_enter(start: Start) -> None:
    """Hints first; what is missing is told when one tries to save, and the keys go there."""
    async with start((80, 24)) as driver:
        await to_lupp(driver)
        assert driver.words("entry.hint_period") in driver.text
        await driver.press("tab", "tab", "enter")
        assert driver.words("entry.no_period")[:20] in driver.text
        assert driver.words("entry.no_value")[:20] in driver.text
        assert driver.app.focused is driver.app.screen.query_one("#field-period")


async def test_a_value_that_is_there_is_shown_and_kept_when_replaced(start: Start) -> None:
    """Writing a period that has a value shows it; saving puts the new in its place and keeps the old; undo brings it back."""
    async with start((80, 24)) as driver:
        for value in ("12,5", "9"):
            await to_lupp(driver)
            await fill(driver, "2025", value)
            if value == "9":
                assert driver.words("entry.already", period="2025", figure="12,5 %")[:38] in driver.text
            await driver.press("enter")
        assert [row[2] for row in await driver.behind(current)] == [9.0]
        sql = "SELECT value FROM observation WHERE indicator_id = $1 AND replaced_on IS NOT NULL"
        assert await driver.behind(lambda backend: backend.rows(sql, [LUPP])) == [(12.5,)]
        await driver.press("u")
        assert driver.notice == f"Ångrat: {LUPP} Hedemora 2025: 12,5 %"
        assert [row[2] for row in await driver.behind(current)] == [12.5]
        await driver.press("u")
        assert driver.notice == f"Ångrat: {LUPP} Hedemora 2025: inget värde"
        assert await driver.behind(current) == []


async def test_the_journal_tells_it_in_words(start: Start, look: Look) -> None:
    """Where, when, before and after, as figures a reader knows."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        for value in ("12,5", "9"):
            await to_lupp(driver)
            await fill(driver, "2025", value)
            await driver.press("enter")
        await driver.press("4")
        line = driver.lines[2]
        assert driver.words("code.field.value") in line
        assert "Hedemora 2025:" in line
        if look.size[0] > 100:
            assert "12.5% → 9%" in line


async def test_missing_is_chosen_with_its_reason(start: Start) -> None:
    """A digit says why there is no value; a value beside it is refused."""
    async with start((80, 24)) as driver:
        await to_lupp(driver)
        await fill(driver, "2025", "3")
        await driver.press("tab", "tab", "tab", "tab", "3")
        assert driver.words("code.missing.too_few") in driver.text
        assert driver.words("entry.value_and_missing")[:20] in driver.text
        await driver.press("up", "up", "up", "up")
        await driver.type("")
        await driver.press("enter")
        sql = "SELECT value, missing FROM observation WHERE indicator_id = $1"
        assert await driver.behind(lambda backend: backend.rows(sql, [LUPP])) == [(None, "too_few")]


async def test_a_value_entered_meanwhile_is_not_written_over(start: Start) -> None:
    """When somebody else enters the period's value while the form is open, that one stands and a sentence says so."""
    theirs = """INSERT INTO observation (indicator_id, place_code, period_start, period_end, value, recorded_on)
                VALUES ($1, '2083', '2025-01-01', '2025-12-31', 77, '2026-11-21 09:00:00')"""
    async with start((80, 24)) as driver:
        await to_lupp(driver)
        await fill(driver, "2025", "12,5")
        await driver.app.gateway.write(lambda backend: backend.count(theirs, [LUPP]))
        await driver.press("enter")
        assert driver.words("error.stale_version", id=LUPP)[:30] in driver.notice
        assert [row[2] for row in await driver.behind(current)] == [77.0]


async def test_on_the_indicators_own_screen(start: Start) -> None:
    """``v`` there is for the indicator and place that are shown; a series from a file says that it will be read again."""
    async with start((120, 40)) as driver:
        await driver.press("3", "enter", "v")
        assert driver.place == "Form"
        assert driver.words("entry.from_file") in driver.text
        await driver.press("escape")
        assert driver.place == "IndicatorScreen"


async def test_a_new_series_and_its_first_value(start: Start, look: Look) -> None:
    """``+``: a name, a survey chosen by digit, Enter; then the first value at once; both are there after a restart."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("3", "plus")
        await driver.type("Elever som hotats [x]")
        assert "man-elever-som-hotats-x" in driver.text
        await driver.press("tab", "tab", "tab", "1")
        assert "Källa: Lupp (MUCF och kommunen)" in driver.text
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.words("entry.title_value", title="Elever som hotats [x]") in driver.text
        await fill(driver, "2024", "14")
        await driver.press("enter")
        assert driver.rows.cursor_key == "man-elever-som-hotats-x"
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("3")
        await driver.go("man-elever-som-hotats-x")
        assert any("Elever som" in line and "14" in line and "2024" in line for line in driver.lines)
        await driver.press("u", "u")
        rows = await driver.behind(lambda backend: backend.rows("SELECT hidden FROM indicator WHERE id LIKE 'man-elever-som%'"))
        assert rows == [(True,)]
        assert "Elever som hotats" not in driver.text


async def test_a_series_without_a_name_is_not_kept(start: Start) -> None:
    """Enter asks for the name; a name that is taken is pointed out."""
    async with start((80, 24), language="en") as driver:
        await driver.press("3", "plus", "enter")
        assert driver.place == "Form"
        assert driver.words("entry.no_title") in driver.text
        await driver.type("Elevfrånvaro i grundskolan")
        assert driver.words("entry.same_title", id="man-elevfranvaro") in driver.text
        await driver.press("escape")
        rows = await driver.behind(lambda backend: backend.rows("SELECT count(*) FROM change_event WHERE field = 'created'"))
        assert rows == [(0,)]


async def test_a_first_value_may_wait(start: Start) -> None:
    """Esc in the second form leaves the new series without a value."""
    async with start((80, 24)) as driver:
        await driver.press("3", "plus")
        await driver.type("Blåljus")
        await driver.press("enter", "escape")
        assert driver.place == "IndicatorsScreen"
        assert driver.rows.cursor_key == "man-blaljus"
