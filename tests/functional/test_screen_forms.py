"""Forms on the screen: made from a meeting, read back with a choice where both sides have changed something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.form_files import PARTY, ByHand, filled, made
from tests.functional.import_files import pick
from tui.form_steps import make_forms

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.driver import Start

_DONE = "SELECT done FROM interim_report WHERE measure_id = 'HED-V4' AND year = 2026"


async def test_a_conflict_is_chosen_and_one_undo_turns_the_form_back(
    start: Start, backend: Backend, tmp_path: Path, clock: FixedClock
) -> None:
    """Pick the file; conflicts stand first and are left out; f takes the form's words; Enter saves; u turns all of it back."""
    [(_, path)] = made(backend, tmp_path / "ut", clock, PARTY)
    said = {("HED-V4", "status"): "Genomförd", ("HED-V4", "done"): "[b]alla", ("HED-T2", "done"): "två till"}
    back = filled(path, said)
    backend.close()
    async with start((80, 24)) as driver:
        words = driver.words
        await driver.press("2")
        await driver.go("HED-V4")
        await driver.press("s", "5", "enter", "1")
        assert await driver.statuses("HED-V4") == ["paused"]
        [(before,)] = await driver.behind(lambda store: store.rows(_DONE))
        await pick(driver, back)
        assert driver.place == "FormImportScreen"
        assert words("filled_form.ask", count=1) in driver.text
        first = next(line for line in driver.lines if "HED-V4" in line)
        assert words("filled_form.kind_conflict") in first
        assert words("filled_form.choice_none") in first
        for text in ("◐", "‖", "●", words("filled_form.here"), words("filled_form.made_with")):
            assert text in driver.page
        await driver.press("h")
        assert words("filled_form.choice_here") in next(line for line in driver.lines if "HED-V4" in line)
        await driver.press("f")
        assert words("filled_form.ask", count=2) in driver.text
        assert "[b]alla" in driver.page
        await driver.press("enter")
        assert words("filled_form.saved", count=2) in driver.notice
        assert await driver.statuses("HED-V4") == ["completed"]
        await driver.press("u")
        assert words("filled_form.undone", file="svar.xlsx") in driver.notice
        assert await driver.statuses("HED-V4") == ["paused"]
        assert await driver.behind(lambda store: store.rows(_DONE)) == [(before,)]


async def test_a_refused_form_says_where_and_can_be_mended(
    start: Start, backend: Backend, tmp_path: Path, clock: FixedClock
) -> None:
    """Sheet and cell and what to do; the file is mended beside, F5 reads it again, and Esc leaves everything as it was."""
    [(form, _)] = made(backend, tmp_path / "ut", clock, PARTY)
    backend.close()
    path = tmp_path / "svar.xlsx"
    path.write_bytes(ByHand(form.id, [{"hidden": "HED-V4", "status": "sådär"}]).content())
    async with start((80, 24)) as driver:
        await pick(driver, path)
        assert driver.place == "FormImportScreen"
        assert "H7" in driver.page
        assert "sådär" in driver.page
        path.write_bytes(ByHand(form.id, [{"hidden": "HED-V4", "status": "genomförd"}]).content())
        await driver.press("f5")
        assert driver.words("filled_form.ask", count=1) in driver.text
        await driver.press("escape")
        assert driver.words("import_screen.nothing_saved") in driver.notice
        assert await driver.statuses("HED-V4") == ["in_progress"]


async def test_forms_are_made_from_a_screen(start: Start, tmp_path: Path) -> None:
    """A folder is proposed and can be changed; the files lie there and it is said; a second time is refused with the names."""
    async with start((80, 24)) as driver:
        for said in ("7 blanketter gjorda", "Ingen blankett har gjorts."):
            driver.app.run_worker(make_forms(driver.app, "BRA-HED-M3"), group="dialog")
            await driver.rest()
            assert "2026-11-28" in driver.app.focused.value  # type: ignore[union-attr]
            await driver.type(str(tmp_path / "ut"))
            await driver.press("enter")
            assert said in driver.notice
    assert _workbooks(tmp_path / "ut") == 7


def _workbooks(folder: Path) -> int:
    return sum(1 for path in folder.iterdir() if path.suffix == ".xlsx")
