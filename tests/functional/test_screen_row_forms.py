"""A row of a plan edited in its form: long texts, parties, days; nothing written is lost, nothing wrong is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Paste

from tests.functional.row_form_steps import begin, saving, stands, stored, to_the_form, write
from tui.dialogs.list_edit import ListEdit
from tui.row_edits import edit_row, new_row
from tui.widgets.bars import Notice
from tui.widgets.passage import Passage

if TYPE_CHECKING:
    from store.db.backend import Backend, Row
    from tests.driver import Driver, Look, Start

LONG = "\n".join(f"{number}. Trygghetsvandring i området, med [röd] penna och åäö." for number in range(1, 201))
NUMBER = "850709-9805"


async def parties(driver: Driver, role: str) -> list[str]:
    """Names of a measure's parties."""
    sql = """SELECT p.name FROM measure_party m JOIN party p ON p.id = m.party_id WHERE m.measure_id = 'HED-N1' AND m.role = $1
             ORDER BY m.position"""
    return [name for (name,) in await driver.behind(lambda backend: backend.rows(sql, [role]))]


async def test_a_measures_long_text_and_parties(start: Start) -> None:
    """Two hundred lines are pasted, taken back, pasted again and kept; parties are names with a semicolon between, a new one
    is told of and made; one undo takes all of it back.
    """
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "enter", "r")
        before = await stored(driver, "detail"), await parties(driver, "lead"), await parties(driver, "partner")
        await driver.press("tab")
        assert isinstance(driver.app.focused, Passage)
        driver.app.focused.select_all()
        driver.app.post_message(Paste(LONG.replace("\n", "\r\n") + "\x1b]0;t\x07"))
        await driver.rest()
        assert stands(driver, "detail").startswith(LONG)
        assert "\x1b" not in stands(driver, "detail")
        await driver.press("ctrl+z")
        assert stands(driver, "detail") == (before[0] or "")
        await driver.press("ctrl+y")
        assert stands(driver, "detail").startswith(LONG)
        await write(driver, "detail", LONG)
        await driver.press("ctrl+end", "enter", "down")
        assert driver.app.focused is driver.app.screen.query_one("#field-goals")
        await write(driver, "partners", "Nattvandrarna")
        await driver.press("ctrl+end", *";po", "right", *"; SKO")
        assert stands(driver, "partners") == "Nattvandrarna;polisen; SKO"
        assert driver.words("row_form.new_parties", count=2, names="Nattvandrarna; SKO") in driver.text
        await driver.press("right", "enter")
        assert driver.place == "MeasureScreen"
        assert driver.words("screen.saved", what="").split(":")[0] in driver.notice
        assert await stored(driver, "detail") == LONG
        assert await parties(driver, "partner") == ["Nattvandrarna", "Polisen", "Skola"]
        await driver.press("u")
        after = await stored(driver, "detail"), await parties(driver, "lead"), await parties(driver, "partner")
        assert after == before
        assert await stored(driver, "hidden", "party", "nattvandrarna") is True


async def test_what_is_unsaved_is_not_left_by_one_key(start: Start) -> None:
    """Esc leaves at once when nothing is changed; else it says so and leaves at the second, and Ctrl+Q likewise. Typing on is
    staying.
    """
    async with start((80, 24)) as driver:
        await to_the_form(driver)
        await driver.press("escape")
        assert driver.place == "PartiesScreen"
        await to_the_form(driver)
        await driver.press("x", "escape")
        assert driver.words("row_form.unsaved") in driver.text
        await driver.press("y")
        assert driver.words("row_form.unsaved") not in driver.text
        await driver.press("ctrl+q")
        assert driver.words("row_form.unsaved") in driver.text
        await driver.press("escape")
        assert driver.place == "PartiesScreen"
        assert await stored(driver, "title") == "Implementera metoden Krogar mot knark."


async def test_what_will_not_do_is_said_and_not_saved(start: Start, look: Look) -> None:
    """A day that is none, a measure without words: said beside the field while it is written; Enter goes to the first one."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await to_the_form(driver)
        await write(driver, "due_date", "2026-02-30")
        said = driver.words("row_form.write", what=driver.words("edit.not_a_day"))
        assert said.split()[-1] in driver.text
        await driver.press("enter")
        assert driver.place == "Form"
        assert driver.app.focused is driver.app.screen.query_one("#field-due_date")
        await write(driver, "due_date", "+30")
        await write(driver, "title", "")
        await driver.press("enter")
        assert driver.words("row_form.write", what=driver.words("edit.required")) in driver.text
        await write(driver, "title", "Ny lydelse")
        await driver.press("enter")
        assert driver.place == "PartiesScreen"
        assert (await stored(driver, "title"), str(await stored(driver, "due_date"))) == ("Ny lydelse", "2026-12-21")


async def test_what_was_written_outlives_somebody_elses_change(start: Start) -> None:
    """The store refuses the older version: the form is there again with her words, says what the other wrote, and saving once
    more saves hers and keeps the other's. Of a measure the other took away her words stand there to be taken elsewhere.
    """
    async with start((120, 40)) as driver:
        await to_the_form(driver)
        await write(driver, "detail", "Det jag skrev")
        await driver.app.gateway.write(by_another)
        await driver.press("ctrl+s")
        assert stands(driver, "detail") == "Det jag skrev"
        assert driver.words("row_form.stale") in " ".join(driver.text.split())
        assert "Den andras ord" in driver.text
        assert str(stands(driver, "start_date")) == "2025-01-01"
        await driver.press("ctrl+s")
        assert await stored(driver, "detail") == "Det jag skrev"
        assert str(await stored(driver, "start_date")) == "2025-01-01"
        await to_the_form(driver)
        await write(driver, "detail", "Mina sista ord")
        await driver.app.gateway.write(lambda backend: backend.rows("UPDATE measure SET hidden = true WHERE id = 'HED-N1'"))
        await driver.press("ctrl+s")
        assert stands(driver, "detail") == "Mina sista ord"
        assert "HED-N1" in driver.app.screen_stack[-2].query_one(Notice).message


def by_another(backend: Backend) -> list[Row]:
    """Somebody else's change, at the same time."""
    sets = "detail = 'Den andras ord', start_date = DATE '2025-01-01', version = version + 1"
    return backend.rows(f"UPDATE measure SET {sets} WHERE id = 'HED-N1'")


async def test_personal_data_in_running_text_are_told_and_masked(start: Start) -> None:
    """The same guard as on one line, over several."""
    async with start((80, 24)) as driver:
        await to_the_form(driver, "priority_area", "HED-N")
        await write(driver, "summary", f"Första raden\nRing {NUMBER}")
        assert driver.words("personal_data.kind.identity_number") in driver.text
        await driver.press("f4")
        assert stands(driver, "summary") == "Första raden\nRing ******-****"
        await driver.press("ctrl+z", "f4", "f10")
        assert await stored(driver, "summary", "priority_area", "HED-N") == "Första raden\nRing ******-****"


async def test_a_plans_head_its_places_and_its_own_texts(start: Start) -> None:
    """Places are marked in a list, sections are added and put in order in theirs, and it is all one change."""
    async with start((80, 24)) as driver:
        await to_the_form(driver, "plan", "HED")
        await write(driver, "review_by", "2027")
        driver.app.screen.query_one("#field-places").focus()
        await driver.press("enter")
        assert driver.place == "Mark"
        await driver.press("slash")
        await driver.type("avesta")
        await driver.press("enter", " ", "enter")
        assert stands(driver, "places") == "2083 2084"
        driver.app.screen.query_one("#field-sections").focus()
        await driver.press("enter")
        assert driver.place == "ListEdit"
        await driver.press("plus")
        await write(driver, "heading", "Tillägg")
        await write(driver, "body", "Två\nrader")
        await driver.press("ctrl+s", "K", "escape")
        driver.app.screen.query_one("#field-domains").focus()
        await driver.press("enter")
        await write(driver, "school", "i skolan")
        await driver.press("ctrl+s")
        assert driver.place == "Form"
        await driver.press("ctrl+s")
        domains = await driver.behind(lambda backend: backend.rows("SELECT domain FROM plan_domain WHERE plan_id = 'HED'"))
        assert domains == [("school",)]
        sections = "SELECT heading FROM plan_section WHERE plan_id = 'HED' ORDER BY position"
        headings = [heading for (heading,) in await driver.behind(lambda backend: backend.rows(sections))]
        assert headings[-2:] == ["Tillägg", "Uppdrag"]
        assert await stored(driver, "review_by", "plan", "HED") == "2027"
        await driver.press("u")
        assert await stored(driver, "review_by", "plan", "HED") == "2026-07"
        assert len(await driver.behind(lambda backend: backend.rows(sections))) == 3


async def test_rows_are_made(start: Start) -> None:
    """A goal, a measure that serves it, and what was done: each in an empty form."""
    async with start((120, 40)) as driver:
        await driver.press("P")
        begin(driver, new_row(saving(driver), "goal", "HED-N", level="overall"))
        await driver.rest()
        await write(driver, "title", "Färre ska använda narkotika")
        await driver.press("ctrl+s")
        begin(driver, new_row(saving(driver), "measure", "HED-N"))
        await driver.rest()
        await write(driver, "title", "Ny åtgärd")
        driver.app.screen.query_one("#field-goals").focus()
        await driver.press("enter")
        await driver.go("HED-N-O3")
        await driver.press(" ", "enter")
        assert "Färre ska använda narkotika" in driver.text
        await driver.press("ctrl+s")
        assert await stored(driver, "level", "goal", "HED-N-O3") == "overall"
        begin(driver, edit_row(saving(driver), "goal", "HED-N-O3"))
        await driver.rest()
        await driver.press("tab", "tab", "right", "enter")
        assert await stored(driver, "level", "goal", "HED-N-O3") == "row"
        goals = await driver.behind(
            lambda backend: backend.rows("SELECT measure_id FROM measure_goal WHERE goal_id = 'HED-N-O3'")
        )
        assert goals == [("HED-N6",)]


async def test_a_measures_activities(start: Start) -> None:
    """Listed by a key; changed, added with a decimal comma, taken away."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "enter", "a")
        assert "Utbildning för krog" in driver.text
        await driver.press("plus")
        await write(driver, "title", "Kväll med krögarna")
        await write(driver, "quantity", "2,5")
        await write(driver, "reached", "1 234")
        await driver.press("enter")
        assert isinstance(driver.app.screen, ListEdit)
        sql = "SELECT quantity, reached FROM activity WHERE title = 'Kväll med krögarna' AND NOT hidden"
        assert await driver.behind(lambda backend: backend.rows(sql)) == [(2.5, 1234)]
        await driver.press("enter")
        await write(driver, "quantity", "3")
        await driver.press("enter")
        assert await driver.behind(lambda backend: backend.rows(sql)) == [(3.0, 1234)]
        await driver.press("minus")
        assert await driver.behind(lambda backend: backend.rows(sql)) == []
        await driver.press("escape")
        assert driver.place == "MeasureScreen"
