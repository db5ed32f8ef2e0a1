"""A coordinator brings her own plan: the document beside what it became, decided line by line, saved, undone, kept apart."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from textual.events import Key

from store import locations
from store.db.connect import open_store
from store.exporting.plan_folder import export_plan
from tests.functional.plan_files import GUESSED, HOSTILE, IDS, choose, preview, word_plan, write
from tui import import_plan_steps
from tui.widgets.paper import Paper

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from store.clock import FixedClock
    from tests.driver import Driver, Start


async def _seen(driver: Driver) -> list[str]:
    return [str(one) for (one,) in await driver.behind(lambda backend: backend.rows(IDS))]


async def _corrected(driver: Driver) -> None:
    """The document's words beside what they became; other words, refused as long as the day is none."""
    await driver.go("A1.M2")
    source, became = preview(driver).query_one("#source", Paper).text, preview(driver).query_one("#detail", Paper).text
    assert "rad 3 · under ”Trygga offentliga miljöer”" in source
    assert "▌ Byta belysning i gångtunneln" in source
    assert "Åtgärd: Byta belysning i gångtunneln" in became
    assert "2026-06-30" in became
    await driver.press("enter")
    await write(driver, "title", "Byta all belysning")
    await write(driver, "due", "i sommar")
    await driver.press("ctrl+s")
    assert driver.place == "Form"
    await write(driver, "due", "2027-06-30")
    await driver.press("ctrl+s")


async def test_her_first_plan_from_the_welcome(start: Start, tmp_path: Path) -> None:
    """From nothing to a plan of her own: found in a Word file, one line corrected, one left out, one placed by hand, saved,
    undone, brought in again under the same ids; a third time it is said to be here already.
    """
    async with start((120, 40), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("document")
        await driver.press("enter")
        await choose(driver, word_plan(tmp_path))
        assert driver.place == "PlanImportScreen"
        assert "Spara 2 områden, 3 mål, 4 åtgärder?" in driver.text
        assert "Kumla · kumla.docx" in driver.text
        await _corrected(driver)
        await driver.go("A1.M3")
        await driver.press("space")
        assert "– utelämnat" in driver.text
        assert "Spara 2 områden, 3 mål, 3 åtgärder?" in driver.text
        left = next(one.key for one in preview(driver).review.plan.not_placed if one.sentence.text == "Delmål")
        await driver.go(left)
        await driver.press("b", "enter")
        await driver.press("down", "enter")
        assert driver.rows.cursor_key == f"{left}.measure"
        assert "Spara 2 områden, 3 mål, 4 åtgärder?" in driver.text
        await driver.press("a")
        assert driver.place == "PlaceScreen"
        assert "Sparad som KUM: 2 områden, 3 mål, 4 åtgärder" in driver.notice
        rows = await driver.behind(
            lambda backend: backend.rows("SELECT title, CAST(due_date AS text) FROM measure ORDER BY id")
        )
        assert ("Byta all belysning", "2027-06-30") in rows
        assert not [title for title, _ in rows if "klotter" in title]
        assert await _seen(driver) == ["KUM-B", "KUM-B1", "KUM-B2", "KUM-T", "KUM-T1", "KUM-T2"]
        await driver.press("u")
        assert await _seen(driver) == []
        assert "inläsningen av kumla.docx (KUM)" in driver.notice
        assert driver.words("screen.no_plans_of_place") in driver.text
        await driver.press("1", "i")
        await choose(driver, tmp_path / "kumla.docx")
        await driver.press("a")
        assert await _seen(driver) == ["KUM-B", "KUM-B1", "KUM-T", "KUM-T1", "KUM-T2", "KUM-T3"]
        await driver.press("1", "i")
        await choose(driver, tmp_path / "kumla.docx")
        assert "blev KUM" in driver.page
        await driver.press("a")
        assert driver.place == "PlanImportScreen"
        await driver.press("enter")
        assert driver.place == "PlanScreen"
    assert (tmp_path / "own.duckdb").exists()


async def test_a_real_plan_is_not_mixed_with_the_samples(
    start: Start, demo_path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    """With the sample plans on the screen one plain question says where it goes; the samples are as before."""
    async with start((80, 24)) as driver:
        before = await _seen(driver)
        await driver.press("i")
        await choose(driver, word_plan(tmp_path))
        assert driver.words("plan_import.store_own") in driver.text
        await driver.press("enter")
        assert driver.place == "PlanImportScreen"
        assert driver.app.gateway.opening.path == locations.own_store()
        await driver.press("a")
        assert driver.place == "PlaceScreen"
        assert {one[:3] for one in await _seen(driver)} == {"KUM"}
        await driver.press("1")
        assert "Hedemora" not in driver.text
    with contextlib.closing(open_store(demo_path, clock, read_only=True)) as backend:
        assert [str(one) for (one,) in backend.rows(IDS)] == before


async def test_guesses_wait_and_every_decision_is_taken_back(start: Start, tmp_path: Path) -> None:
    """Guesses are marked by sign and word and saved only when taken; a municipality is added; u steps back, Esc asks once."""
    path = tmp_path / "hagfors.txt"
    path.write_text(GUESSED, "utf-8")
    async with start((80, 24), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("document")
        await driver.press("enter")
        await choose(driver, path)
        assert "? 3 gissningar väntar" in driver.text
        await driver.press("n")
        assert "? gissat" in next(line for line in driver.lines if "▸" in line)
        await driver.press("g")
        assert "2 områden, 0 mål, 3 åtgärder" in driver.text
        await driver.press("u", "x")
        assert "2 områden, 0 mål, 0 åtgärder" in driver.text
        assert "gissningar" not in driver.text
        await driver.press("p", "slash")
        await driver.type("Säffle")
        await driver.press("enter", "space", "enter")
        assert "Hagfors, Säffle" in driver.text
        await driver.press("2")
        assert driver.place == "PlanImportScreen"
        assert driver.words("plan_import.leave_warns")[:30] in driver.notice
        await driver.press("escape")
        assert driver.place == "OverviewScreen"
        assert await _seen(driver) == []


async def test_a_hostile_document_is_only_text(start: Start, tmp_path: Path) -> None:
    """Markup and control characters are shown as they are written or not at all; a number of somebody is told and masked; what
    could not be placed is in the plan's text.
    """
    path = tmp_path / "arvika.md"
    path.write_text(HOSTILE, "utf-8")
    async with start((120, 40), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("document")
        await driver.press("enter")
        await choose(driver, path)
        assert "Skola [red]" in driver.text
        assert "[b]för[/b]" in driver.text
        assert "! telefonnummer" in driver.text
        assert "\x07" not in driver.page
        await driver.go("A1.M2")
        assert "mycket mycket" in driver.page
        await driver.go("A1.M1")
        await driver.press("f4")
        assert "***-*** ** **" in driver.text
        assert "! telefonnummer" not in driver.text
        await driver.press("a")
        assert "som inte kunde placeras står i planens text" in driver.notice
        await driver.press("t")
        assert "Inte placerat vid inläsningen" in driver.page
        assert "Bilagor [x]" in driver.page
        [(title,)] = await driver.behind(lambda backend: backend.rows("SELECT title FROM measure WHERE id = 'ARV-S1'"))
        assert title.endswith("ring ***-*** ** ** [/nonsens]")


async def test_what_cannot_be_read_is_a_sentence_and_a_slow_one_can_be_left(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken Word file says what to do; mended, F5 reads it. Two plans at once are refused before anything is read. While one
    is read the screen says so, and Esc goes back at once; nothing comes of what was found later.
    """
    good, path = word_plan(tmp_path), tmp_path / "trasig.docx"
    path.write_bytes(good.read_bytes()[:3_000])
    async with start((80, 24), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("document")
        await driver.press("enter")
        await choose(driver, path)
        assert "öppna den i Word eller Excel" in driver.page
        path.write_bytes(good.read_bytes())
        await driver.press("f5")
        assert "4 åtgärder" in driver.text
        await driver.press("escape", "i")
        driver.rows.set_marks({str(good), str(path)})
        await driver.press("enter")
        assert driver.words("plan_import.one_at_a_time") in driver.notice
        held, read = threading.Event(), import_plan_steps.read
        monkeypatch.setattr(import_plan_steps, "read", lambda path: (held.wait(5), read(path))[1])
        await driver.press("i", "tab")
        await driver.type(str(good))
        driver.app.post_message(Key("enter", None))
        await driver.until(lambda: driver.words("plan_import.reading_title") in driver.text)
        driver.app.post_message(Key("escape", None))
        await driver.until(lambda: driver.place == "OverviewScreen")
        held.set()
        await driver.rest()
        assert driver.place == "OverviewScreen"


async def test_a_plan_in_files_comes_back(start: Start, demo_path: Path, tmp_path: Path, clock: FixedClock) -> None:
    """A folder written by export is taken in the picker as the plan it is: shown, saved, undone."""
    folder = tmp_path / "plan"
    with contextlib.closing(open_store(demo_path, clock, read_only=True)) as backend:
        export_plan(backend, "HED", folder)
    async with start((80, 24), path=tmp_path / "own.duckdb", demo=False) as driver:
        await driver.go("document")
        await driver.press("enter")
        await choose(driver, folder)
        assert driver.place == "PlanFolderScreen"
        assert "Spara 1 plan?" in driver.text
        assert "3 områden" in driver.page
        await driver.press("a")
        assert driver.place == "OverviewScreen"
        assert "Hedemora" in driver.text
        await driver.press("u")
        assert await _seen(driver) == []
