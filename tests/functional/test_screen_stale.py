"""Somebody else came first, or the disk is full: nothing is overwritten, nothing is claimed."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING

from tui.screens.area import AreaScreen

if TYPE_CHECKING:
    from store.db.backend import Backend
    from tests.driver import Driver, Look, Start


def change_behind(backend: Backend) -> None:
    """What another program does to HED-N1 meanwhile."""
    sql = "UPDATE measure SET status = 'paused', title = 'Ändrad av någon annan', version = version + 1 WHERE id = 'HED-N1'"
    assert backend.count(sql) == 1


async def meanwhile(driver: Driver) -> None:
    """Somebody else changes HED-N1."""
    await driver.app.gateway.write(change_behind)


async def test_a_newer_version_is_shown_not_overwritten(start: Start, look: Look) -> None:
    """When the measure was changed since it was read, a sentence says so, the other's change stands, and it is shown."""
    async with start(look.size, language=look.language, theme=look.theme) as driver:
        await driver.press("enter", "enter", "s", "6")
        await meanwhile(driver)
        await driver.press("enter")
        assert await driver.statuses("HED-N1") == ["paused"]
        assert driver.words("error.stale_version", id="HED-N1")[:30] in driver.notice
        line = next(line for line in driver.lines if "HED-N1" in line)
        assert f"‖ {driver.words('short_status.paused')}" in line
        assert "Ändrad av någon" in line
        await driver.press("s", "6", "enter")
        assert await driver.statuses("HED-N1") == ["completed"]


async def test_one_stale_among_the_marked_stops_all(start: Start) -> None:
    """All marked measures are changed, or none."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "space", "space", "space", "s", "6")
        before = await driver.statuses("HED-N2", "HED-N3")
        await meanwhile(driver)
        await driver.press("enter")
        assert await driver.statuses("HED-N1", "HED-N2", "HED-N3") == ["paused", *before]
        assert driver.words("error.stale_version", id="HED-N1")[:30] in driver.notice


async def test_the_refusal_is_told_whole(start: Start) -> None:
    """At 80 columns the sentence of a refusal is not cut before it says what to do."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter", "s", "6")
        await meanwhile(driver)
        await driver.press("enter")
        assert driver.words("error.stale_version", id="HED-N1") in driver.notice
        assert driver.words("screen.example") in driver.notice


async def test_other_fields_are_guarded_too(start: Start) -> None:
    """Lead, date and note of a stale measure are refused as well."""
    async with start((80, 24)) as driver:
        for key, typed in (("o", "Skola"), ("d", "2027-01-01"), ("n", "hej")):
            await driver.press("1", "enter", "enter", key)
            await driver.type(typed)
            await meanwhile(driver)
            await driver.press("enter")
            assert driver.words("error.stale_version", id="HED-N1")[:30] in driver.notice
        sql = "SELECT count(*) FROM change_event WHERE NOT example AND field <> 'loaded'"
        assert await driver.behind(lambda backend: backend.rows(sql)) == [(0,)]


async def test_a_full_disk_is_a_sentence_and_nothing_is_changed(start: Start) -> None:
    """When the change cannot be written to the disk the user is told, and it is not half there."""
    kept, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "s", "6")
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
        try:
            await driver.press("enter")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (kept, hard))
        assert "Sparad" not in driver.text
        assert driver.app.is_running
        told = [driver.words(key, path="", reason="")[:20] for key in ("error.disk_full", "error.write_failed")]
        assert any(sentence in driver.notice for sentence in told)
    async with start((120, 40)) as driver:
        assert await driver.statuses("HED-N1") == ["in_progress"]


async def test_a_quick_hand_does_not_meet_its_own_change(start: Start) -> None:
    """A note written before the list has been read anew after one's own change of status is saved, not refused."""
    async with start((80, 24)) as driver:
        await driver.press("enter", "enter")
        screen = driver.app.screen
        assert isinstance(screen, AreaScreen)
        before = dict(screen._rows)
        await driver.press("s", "6", "enter")
        screen._rows = before
        await driver.press("n")
        await driver.type("direkt efteråt")
        await driver.press("enter")
        assert driver.words("screen.saved", what="§").split("§")[0] in driver.notice
        notes = await driver.behind(
            lambda backend: backend.rows(
                "SELECT new_value FROM change_event WHERE field = 'note' ORDER BY event_no DESC LIMIT 1"
            )
        )
        assert notes == [("direkt efteråt",)]
