"""Who leads, when it is due, what is noted: each by one key and one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start


async def to_drugs(driver: Driver) -> None:
    """To the list of the measures against drugs in Hedemora."""
    await driver.press("enter", "enter")
    assert driver.rows.cursor_key == "HED-N1"


async def due_of(driver: Driver, measure: str) -> str:
    """The due date the store holds."""
    sql = "SELECT CAST(due_date AS text) FROM measure WHERE id = $1"
    [(due,)] = await driver.behind(lambda backend: backend.rows(sql, [measure]))
    return str(due)


async def test_the_lead_is_changed_and_the_partners_stay(start: Start, look: Look) -> None:
    """``o`` and a name give the measure a new lead; whom the plan names beside is not touched."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_drugs(driver)
        await driver.press("o")
        await driver.type("Socialtjänsten")
        await driver.press("enter")
        assert "Socialtjänsten" in driver.notice
        await driver.press("enter")
        assert "Socialtjänsten" in driver.page
        assert "Länsstyrelsen, Krögare, Polisen" in " ".join(driver.page.split())


async def test_a_known_party_is_suggested_and_taken_with_the_arrow(start: Start) -> None:
    """The beginning of a party's name and one arrow are enough."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("o")
        await driver.type("")
        await driver.press(*"socialtj", "right", "enter")
        assert "Socialtjänsten" in driver.notice


async def test_several_leads_and_none(start: Start) -> None:
    """Leads are separated by semicolons, and ``-`` leaves the measure without one."""
    async with start((120, 40)) as driver:
        await to_drugs(driver)
        await driver.press("o")
        await driver.type("Skola; Elevhälsa")
        await driver.press("enter")
        assert "Skola; Elevhälsa" in driver.notice
        await driver.press("o")
        await driver.type("-")
        await driver.press("enter")
        assert driver.words("measure.no_lead") in driver.page


async def test_an_empty_lead_is_refused_in_the_dialog(start: Start) -> None:
    """Nothing at all is not a lead: the dialog stays and says what would do."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("o")
        await driver.type("")
        await driver.press("enter")
        assert driver.place == "Entry"
        assert driver.words("expected.lead")[:40] in driver.text


async def test_a_due_date_as_the_hand_writes_it(start: Start) -> None:
    """An ISO date with or without hyphens, so many days from today, and ``-`` for none are understood and kept."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        for typed, due in (("2027-01-31", "2027-01-31"), ("20270201", "2027-02-01"), ("+30", "2026-12-21"), ("-", "None")):
            await driver.press("d")
            await driver.type(typed)
            await driver.press("enter")
            assert await due_of(driver, "HED-N1") == due
            assert ("–" if due == "None" else due) in driver.notice


async def test_a_date_that_is_none_is_refused_where_it_is_written(start: Start, look: Look) -> None:
    """The dialog stays, says what it understands, and nothing is changed."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_drugs(driver)
        await driver.press("d")
        for typed in ("2026-02-30", "nästa vecka", "31/12", "+999999", "[/x]"):
            await driver.type(typed)
            await driver.press("enter")
            assert driver.place == "Entry"
            assert typed in driver.text
            assert driver.words("expected.date")[:24] in driver.text
        await driver.press("escape")
        assert await due_of(driver, "HED-N1") == "2026-12-31"


async def test_the_dialog_starts_from_the_date_of_now(start: Start) -> None:
    """What stands in the field is the date the measure has."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("d")
        assert "2026-12-31" in driver.text
        await driver.press("escape")
        assert await due_of(driver, "HED-N1") == "2026-12-31"


async def test_a_note_is_kept_without_touching_the_status(start: Start) -> None:
    """``n`` keeps a note on the measure's page, with the role of who wrote it, and the status stays."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("n")
        await driver.type("Krögarna möts på tisdag")
        await driver.press("enter")
        assert driver.words("code.field.note") in driver.notice
        assert await driver.statuses("HED-N1") == ["in_progress"]
        await driver.press("enter")
        assert "Krögarna möts på tisdag" in driver.page


async def test_an_empty_note_is_no_note(start: Start) -> None:
    """Enter in an empty field writes nothing."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("n", "enter")
        assert driver.place == "AreaScreen"
        sql = "SELECT 1 FROM change_event WHERE field = 'note' AND NOT example"
        assert await driver.behind(lambda backend: backend.rows(sql)) == []


async def test_a_note_longer_than_a_note_is_refused(start: Start) -> None:
    """A pasted document is refused with a sentence, and nothing of it is kept."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("n")
        await driver.type("a" * 10_001)
        await driver.press("enter")
        assert driver.words("expected.note")[:20] in driver.text
        rows = await driver.behind(lambda backend: backend.rows("SELECT 1 FROM change_event WHERE length(new_value) > 9000"))
        assert rows == []
