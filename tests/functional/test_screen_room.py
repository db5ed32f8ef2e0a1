"""The room: a whole meeting from the keyboard, and everything of it in the store."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.events import Key
from textual.widgets import TextArea

from store.model.codes import Assessment
from store.model.meeting import DecisionKind, MeetingState
from store.read.meeting import meeting_view
from tui import routes

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.model.meeting import MeetingView
    from tests.driver import Driver, Start

MEETING = "BRA-HED-M3"


async def enter(driver: Driver, meeting: str = MEETING) -> None:
    """Into the room."""
    routes.open_room(driver.app, meeting)
    await driver.rest()


async def written(driver: Driver, meeting: str = MEETING) -> MeetingView:
    """What the store has of the meeting."""
    return await driver.app.gateway.read(lambda backend: meeting_view(backend, meeting))


async def fill(driver: Driver, *texts: str) -> None:
    """Write one field after the other, and save."""
    for number, text in enumerate(texts):
        if number:
            await driver.press("tab")
        await driver.type(text)
    await driver.press("enter")


async def begin(driver: Driver) -> None:
    """Roll call and minutes on the first page."""
    assert "Punkt 1 av 6" in driver.text
    assert "Få svar från juristen" in driver.page
    await driver.press("a", *["space"] * 5, "enter")
    assert "5 av 9, beslutsför" in driver.text
    await driver.press("p")
    driver.app.screen.query_one(TextArea).insert("Alla hälsades")
    await driver.rest()
    await driver.press("escape")
    assert "! Inte sparat." in driver.text
    await driver.press("enter", *"Ja", "ctrl+s")
    assert "Alla hälsades\nJa" in driver.page


async def settle(driver: Driver) -> None:
    """Status, note, goal, adjustment and decision on the second measure."""
    await driver.press("right", "space")
    assert "HED-N2" in driver.page
    await driver.press("s", "4", "enter", "n")
    await driver.type("snuset är kvar")
    await driver.press("enter")
    assert (await driver.statuses("HED-N2"), "försenad" in driver.page) == (["delayed"], True)
    await driver.press("g", "enter", "1", "tab")
    await driver.type("snuset minskar")
    await driver.press("enter")
    await driver.press("j")
    await fill(driver, "Ta med snuset", "Skola", "+30")
    await driver.press("b")
    await fill(driver, "Bjud in handeln", "Näringsliv", "2027-01-15")
    assert "Justering: Ta med snuset (Skola, senast 2026-12-21)" in " ".join(driver.page.split())


async def test_a_whole_meeting(start: Start) -> None:
    """Roll call, minutes, status, note, goal, adjustment, decision, a jump, closed and frozen: all of it is kept."""
    async with start((80, 24)) as driver:
        await enter(driver)
        await begin(driver)
        await settle(driver)
        await driver.press("h")
        await driver.type("nästa möte")
        await driver.press("enter")
        assert "Punkt 6 av 6" in driver.text
        await driver.press("right")
        assert "sista sidan" in driver.notice
        await driver.press("x", "enter")
        assert f"{MEETING}-F1" in driver.notice
        assert "w rapport" in driver.text
        view = await written(driver)
        assert (view.meeting.state, view.present, view.agenda[0].note) == (MeetingState.HELD, 5, "Alla hälsades\nJa")
        assert [(one.kind, one.measure_id, one.item_id, one.wording, one.due_date) for one in view.decisions] == [
            (DecisionKind.ADJUSTMENT, "HED-N2", f"{MEETING}-P2", "Ta med snuset", date(2026, 12, 21)),
            (DecisionKind.DECISION, "HED-N2", f"{MEETING}-P2", "Bjud in handeln", date(2027, 1, 15)),
        ]
        assert [(one.goal_id, one.assessment, one.note) for one in view.assessments] == [
            ("HED-N-M2", Assessment.MET, "snuset minskar")
        ]
        await frozen_and_undone(driver)


async def frozen_and_undone(driver: Driver) -> None:
    """The copy opens; two undoings open the meeting and take the last decision back, and leave the copy."""
    await driver.press("k")
    assert (driver.place, "Bjud in handeln" in driver.page) == ("SnapshotScreen", True)
    await driver.press("escape", "w")
    assert (driver.place, "Bilaga till mötet" in driver.text) == ("Form", True)
    await driver.press("escape", "x")
    assert (driver.place, "redan avslutat" in driver.notice) == ("RoomScreen", True)
    await driver.press("u")
    assert (await written(driver)).meeting.state is MeetingState.OPEN
    await driver.press("u")
    assert [one.wording for one in (await written(driver)).decisions] == ["Ta med snuset"]
    assert await driver.behind(lambda backend: backend.rows("SELECT count(*) FROM meeting_snapshot")) == [(1,)]


async def test_the_lid_is_closed_and_opened(start: Start, clock: FixedClock) -> None:
    """Leaving and starting again leads to the same measure, with its time; running over is a word, not only a colour."""
    async with start((100, 30), language="en") as driver:
        await enter(driver)
        clock.instant += timedelta(minutes=4)
        await driver.press("right", "right", "right")
        clock.instant += timedelta(minutes=12)
    async with start((100, 30), language="en") as driver:
        await enter(driver)
        assert ("HED-N3" in driver.page, "HED-N3 · 3 of 5" in driver.text) == (True, True)
        assert "12 min of 30, 18 left" in driver.text
        clock.instant += timedelta(minutes=23)
        await driver.press("f5")
        assert "! 35 min of 30, 5 over time" in driver.text
        await driver.press("left", "left", "left", "left")
        assert ("first page" in driver.notice, "4 min of 10, 6 left" in driver.text) == (True, True)


async def test_a_quick_hand_writes_on_the_measure_it_turned_to(start: Start) -> None:
    """Three pages and ``s`` in one breath: the status goes to the measure that is come to, never to one passed by."""
    async with start((80, 24)) as driver:
        await enter(driver)
        for key in ("right", "right", "right", "s"):
            driver.app.post_message(Key(key, key if len(key) == 1 else None))
        await driver.rest()
        assert "HED-N3" in driver.text
        await driver.press("6", "enter")
        assert await driver.statuses("HED-N1", "HED-N2", "HED-N3") == ["in_progress", "embedded", "completed"]
        assert (await written(driver)).meeting.at_measure == "HED-N3"


async def test_keys_are_those_that_do_something(start: Start) -> None:
    """On a page without a measure status and goals are not offered; help always is, and the key line never overflows."""
    async with start((80, 24)) as driver:
        await enter(driver)
        assert "status" not in driver.key_line
        await driver.press("s", "g", "j")
        assert driver.place == "RoomScreen"
        assert driver.key_line.endswith("hjälp")
        await driver.press("right")
        for label in ("nästa", "status", "anteckna", "bedöm", "justering", "beslut", "hjälp"):
            assert label in driver.key_line
        await driver.press("g", "enter", "enter")
        assert "Välj en bedömning." in driver.text
        await driver.press("escape", "enter")
        assert driver.place == "MeasureScreen"
        await driver.press("escape")
        assert "HED-N1" in driver.page


async def test_a_decision_is_done_from_the_measure(start: Start) -> None:
    """``e`` on the measure's page: which decision, done, Enter; taken out of the minutes; both turned back."""
    async with start((80, 24)) as driver:
        routes.open_measure(driver.app, "HED-N5")
        await driver.rest()
        await driver.press("e", "enter", "2", "enter")
        assert "BRA-HED-B2" in driver.notice
        assert (await written(driver, "BRA-HED-M2")).decisions[0].done
        await driver.press("e", "enter", "up", "up", "down", "down", "down", "down", "2", "enter")
        assert "BRA-HED-B2" not in {one.id for one in (await written(driver, "BRA-HED-M2")).decisions}
        await driver.press("u")
        assert "BRA-HED-B2" in driver.notice
        await driver.press("u")
        assert not (await written(driver, "BRA-HED-M2")).decisions[0].done


async def test_a_council_that_names_nobody(start: Start) -> None:
    """Its roll call begins in the field where whoever came is written."""
    async with start((80, 24)) as driver:
        await enter(driver, "BRA-NAS-M2")
        await driver.press("a")
        await driver.type("Polisen")
        await driver.press("enter", "enter")
        assert "1 av 1 här" in driver.text


async def test_a_meeting_without_anything(start: Start) -> None:
    """No agenda, no measures: a sentence, and no key does harm."""
    async with start((80, 24)) as driver:
        await driver.app.gateway.write(lambda backend: backend.count("DELETE FROM council_place WHERE council_id = 'BRA-NAS'"))
        await enter(driver, "BRA-NAS-M1")
        assert "ingen dagordning" in driver.page
        await driver.press("right", "left", "s", "g", "b", "a", "p", "h", "escape", "e")
        assert driver.place == "RoomScreen"
