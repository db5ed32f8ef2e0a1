"""Personal data are told of while they are written: a key masks them, Enter keeps them, nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

from tests.form_files import PARTY, filled, made
from tui.routes import open_import

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.conftest import Run
    from tests.driver import Driver, Look, Start

NUMBER = "850709-9805"


async def to_drugs(driver: Driver) -> None:
    """To the list of the measures against drugs in Hedemora."""
    await driver.press("enter", "enter")
    assert driver.rows.cursor_key == "HED-N1"


async def newest_note(driver: Driver) -> str:
    """The note of the newest event."""
    sql = "SELECT coalesce(note, new_value) FROM change_event ORDER BY event_no DESC LIMIT 1"
    [(note,)] = await driver.behind(lambda backend: backend.rows(sql))
    return str(note)


async def test_a_number_in_a_note_is_told_and_masked_by_a_key(start: Start, look: Look) -> None:
    """The warning stands in the dialog as soon as the number is whole; F4 puts stars in its place, and the warning goes."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_drugs(driver)
        await driver.press("n")
        await driver.type(f"Ring {NUMBER}")
        assert driver.words("personal_data.kind.identity_number") in driver.text
        await driver.press("f4")
        assert driver.words("personal_data.kind.identity_number") not in driver.text
        await driver.press("enter")
        assert await newest_note(driver) == "Ring ******-****"


async def test_kept_as_it_stands_when_she_says_so(start: Start) -> None:
    """Enter saves: the program warns, it does not decide."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("n")
        await driver.type(f"Ring {NUMBER}")
        await driver.press("enter")
        assert await newest_note(driver) == f"Ring {NUMBER}"


async def test_the_status_pickers_note_is_guarded_within_24_lines(start: Start) -> None:
    """The warning stands where the keys stood, so that nothing is pushed out of sight."""
    async with start((80, 24)) as driver:
        await to_drugs(driver)
        await driver.press("s", "6", "n")
        await driver.type("mejla anna.svensson@example.se")
        assert driver.words("personal_data.kind.email") in driver.text
        assert "F4" in driver.text
        await driver.press("f4", "enter")
        assert await newest_note(driver) == "mejla ***@***"


async def test_a_form_says_it_below_its_fields(start: Start) -> None:
    """A new indicator's remark with a telephone number in it."""
    async with start((80, 24)) as driver:
        await driver.press("3", "plus")
        await driver.type("Ring 070-123 45 67")
        assert driver.words("personal_data.kind.phone") in driver.text
        await driver.press("f4")
        assert "***-*** ** **" in driver.text
        assert driver.words("personal_data.kind.phone") not in driver.text


def test_a_note_at_the_command_line_is_warned_of_and_masked_when_asked(radslag: Run) -> None:
    """The warning goes to stderr and the note is saved; with --mask the stars are saved."""
    kept = radslag("status", "HED-N1", "pågår", "--note", f"Ring {NUMBER}")
    assert kept.code == 0
    assert "personnummer" in kept.err
    assert NUMBER not in kept.err
    assert NUMBER in radslag("history", "HED-N1").out
    masked = radslag("status", "HED-N2", "pågår", "--note", f"Ring {NUMBER}", "--mask")
    assert masked.code == 0
    assert "maskerades" in masked.err
    assert NUMBER not in radslag("history", "HED-N2").out
    assert radslag("status", "HED-N3", "pågår", "--note", "Ring rektorn").err == ""


def test_a_mapping_is_guarded_before_it_is_passed_on(radslag: Run, tmp_path: Path) -> None:
    """A telephone number in the source line of somebody's own table is told, and masked when asked."""
    table = tmp_path / "lupp.csv"
    table.write_text("Kommun;År;Andel, %\nHedemora;2024;12,5\n", "utf-8")
    said = ("map", str(table), "--title", "Hot", "--indicator", "lupp-hot", "--unit", "percent", "--source")
    warned = radslag(*said, "Lupp, ring 070-123 45 67", "--dry-run")
    assert "telefonnummer" in warned.err
    assert radslag(*said, "Lupp, ring 070-123 45 67", "--mask").code == 0
    assert "Lupp, ring ***-*** ** **" in radslag("map", "--show", "lupp-hot").out


async def test_minutes_and_the_roll_call_are_guarded(start: Start) -> None:
    """In the room too: the text of several lines says it and F4 masks it, and so does the field for whoever else came."""
    async with start((80, 24)) as driver:
        await driver.go("2083")
        await driver.press("m", "g", "p")
        assert driver.place == "Memo"
        driver.app.screen.query_one(TextArea).insert(f"Föräldern {NUMBER}\nringer igen")
        await driver.rest()
        assert driver.words("personal_data.kind.identity_number") in driver.text
        await driver.press("f4")
        assert driver.app.screen.query_one(TextArea).text == "Föräldern ******-****\nringer igen"
        assert driver.words("personal_data.kind.identity_number") not in driver.text
        await driver.press("ctrl+s", "a", "plus")
        await driver.type("Rektor 070-123 45 67")
        assert driver.words("personal_data.kind.phone") in driver.text
        await driver.press("f4")
        assert "***-*** ** **" in driver.text


async def test_a_filled_form_is_masked_before_it_is_saved(
    start: Start, backend: Backend, tmp_path: Path, clock: FixedClock
) -> None:
    """A working group's Excel form with a number in an answer: the preview says which measure, and F4 puts stars there."""
    [(_, path)] = made(backend, tmp_path / "ut", clock, PARTY)
    back = filled(path, {("HED-T2", "done"): f"pratade med {NUMBER}"})
    backend.close()
    async with start((120, 40), language="sv") as driver:
        await open_import(driver.app, [back])
        await driver.rest()
        assert "personuppgifter" in driver.text
        await driver.press("f4")
        assert "personuppgifter" not in driver.page
        await driver.press("enter")
        [(done,)] = await driver.behind(
            lambda backend: backend.rows("SELECT done FROM interim_report WHERE measure_id = 'HED-T2' AND year = 2026")
        )
        assert done == "pratade med ******-****"


def test_check_lists_what_was_written_before(radslag: Run, backend: Backend) -> None:
    """Also in minutes, roll calls and decisions that no measure has; where they stand, never the number itself."""
    with backend.transaction():
        backend.rows("UPDATE agenda_item SET note = 'Ring 070-123 45 67' WHERE meeting_id = 'BRA-HED-M3'")
        backend.rows(f"UPDATE decision SET wording = 'Anmälan {NUMBER}', measure_id = NULL WHERE meeting_id = 'BRA-HED-M2'")
    backend.close()
    told = radslag("check", "hedemora")
    assert "dagordning och protokoll: telefonnummer" in told.out
    assert "ett beslut: personnummer" in told.out
    assert NUMBER not in told.out


async def test_a_long_form_says_it_in_sight_and_masks_from_any_field(start: Start) -> None:
    """Twenty-four lines, a plan's form of forty: the number hides in a section behind its own dialog, and one F4 masks it."""
    sql = "SELECT body FROM plan_section WHERE plan_id = 'HED' ORDER BY position"
    async with start((80, 24)) as driver:
        written = "UPDATE plan_section SET body = body || $1 RETURNING plan_id"
        await driver.behind(lambda backend: backend.rows(written, [f"\nRing {NUMBER}"]))
        await driver.press("enter", "E", "home", "enter")
        assert driver.place == "Form"
        assert driver.words("personal_data.kind.identity_number") in driver.text
        await driver.press("f4")
        assert driver.words("personal_data.kind.identity_number") not in driver.text
        await driver.press("ctrl+s")
        bodies = await driver.behind(lambda backend: backend.rows(sql))
        assert bodies
        assert all(body.endswith("\nRing ******-****") for (body,) in bodies)
