"""Several measures at once: mark them, decide once, undo once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.driver import Driver, Look, Start

FIRST_THREE = ("HED-N1", "HED-N2", "HED-N3")


async def mark_three(driver: Driver) -> None:
    """Mark the first three measures against drugs in Hedemora."""
    await driver.press("enter", "enter", "space", "space", "space")
    assert driver.rows.marks == set(FIRST_THREE)


async def test_one_dialog_one_change_one_undo(start: Start, look: Look) -> None:
    """Three marked measures are changed by one dialog in one change, and one ``u`` turns all three back."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        before = await driver.statuses(*FIRST_THREE)
        await mark_three(driver)
        assert driver.notice.endswith(driver.words("screen.marked", count=3))
        await driver.press("s")
        assert driver.words("dialog.acts_on", count=3) in driver.text
        await driver.press("6", "enter")
        assert driver.place == "AreaScreen"
        assert await driver.statuses(*FIRST_THREE) == ["completed"] * 3
        sql = "SELECT count(DISTINCT change_no), count(*) FROM change_event WHERE NOT example AND field = 'status'"
        assert await driver.behind(lambda backend: backend.rows(sql)) == [(1, 3)]
        assert driver.notice.startswith(driver.words("screen.saved_many", count=3, what="")[:12])
        await driver.press("u")
        assert await driver.statuses(*FIRST_THREE) == before


async def test_a_mark_is_seen_and_gone_after_the_change(start: Start) -> None:
    """Each marked line has its sign; when the change is kept the marks are gone."""
    async with start((80, 24)) as driver:
        await mark_three(driver)
        assert [line[1] for line in driver.lines[2:7]] == ["✓", "✓", "✓", " ", " "]
        await driver.press("s", "2", "enter")
        assert driver.rows.marks == frozenset()
        assert [line[1] for line in driver.lines[2:7]] == [" "] * 5


async def test_leaving_the_dialog_keeps_the_marks(start: Start) -> None:
    """Esc in the dialog leaves both store and marks alone; ``x`` takes the marks away."""
    async with start((80, 24)) as driver:
        before = await driver.statuses(*FIRST_THREE)
        await mark_three(driver)
        await driver.press("s", "escape")
        assert driver.rows.marks == set(FIRST_THREE)
        assert await driver.statuses(*FIRST_THREE) == before
        await driver.press("x")
        assert driver.rows.marks == frozenset()
        assert driver.words("screen.marked", count=3) not in driver.notice


async def test_lead_date_and_note_act_on_all_marked(start: Start) -> None:
    """The other editing keys act on the marked measures too."""
    async with start((80, 24)) as driver:
        for key, typed, sql in (
            ("d", "2027-03-01", "SELECT count(*) FROM measure WHERE due_date = '2027-03-01'"),
            ("o", "Krögare", "SELECT count(*) FROM measure_party WHERE party_id = 'kroegare' OR party_id = 'krogare'"),
            ("n", "talat om på mötet", "SELECT count(*) FROM change_event WHERE new_value = 'talat om på mötet'"),
        ):
            await driver.press("1")
            await mark_three(driver)
            await driver.press(key)
            await driver.type(typed)
            await driver.press("enter")
            assert driver.words("screen.saved_many", count=3, what="")[:12] in driver.notice
            [(count,)] = await driver.behind(lambda backend, sql=sql: backend.rows(sql))  # type: ignore[misc]
            assert count >= 3


async def test_marking_again_unmarks(start: Start) -> None:
    """Space on a marked line takes its mark away."""
    async with start((80, 24)) as driver:
        await mark_three(driver)
        await driver.press("up", "space")
        assert driver.rows.marks == {"HED-N1", "HED-N2"}


async def test_more_marked_than_the_dialog_has_room_for(start: Start) -> None:
    """The dialog names the first and says how many more there are, and fits a small window."""
    async with start((80, 24)) as driver:
        await driver.press("2", *["space"] * 9, "s")
        assert driver.words("dialog.acts_on", count=9) in driver.text
        assert driver.words("dialog.status_keys") in driver.text
        assert "8  " in driver.text
        await driver.press("8", "enter")
        rows = await driver.behind(lambda backend: backend.rows("SELECT count(*) FROM measure WHERE status = 'cancelled'"))
        assert rows == [(9,)]
