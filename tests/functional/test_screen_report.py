"""A report made from the screens."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store.i18n.translator import Translator
from store.report.errors import ReportCancelled
from store.report.formats import Format
from store.report.wanted import ReportKind, ReportWanted
from tui.forms.report import ReportAnswer
from tui.report_steps import ReportMaking

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Start


def names(folder: Path) -> list[str]:
    """What is seen in a folder."""
    return sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))


async def test_an_area_is_put_on_paper_in_four_keys(start: Start, home: Path) -> None:
    """Municipality, w, what and as what, Enter: the line above the keys says where the file is, and it is there."""
    async with start((80, 24)) as driver:
        await driver.go("2083")
        await driver.press("enter", "w")
        assert driver.place == "Form"
        assert "rapport-omrade-HED-N.docx" in driver.text
        await driver.press("tab", "3", "tab", "2")
        assert "report-area-HED-N.md" in driver.text
        await driver.press("enter")
        file = home / "report-area-HED-N.md"
        assert file.name in driver.notice.replace(" ", "")
        assert file.read_text("utf-8").startswith("# Narkotika\n")
        assert "## Overall goals" in file.read_text("utf-8")
        await driver.press("w", "tab", "3", "enter")
        assert (home / "rapport-omrade-HED-N.md").exists()
        await driver.press("w", "3")
        assert "rapport-arsuppfoljning-HED-2026.docx" in driver.text
        await driver.press("tab")
        await driver.type("19")
        await driver.press("enter")
        assert driver.place == "Form"
        await driver.press("escape")
        assert [name for name in names(home) if name.endswith(".docx")] == []
        await driver.press("1")
        await driver.go("2083")
        await driver.press("m", "w")
        assert "rapport-mote-BRA-HED-M3.docx" in driver.text


async def test_a_stopped_report_leaves_no_file(start: Start, home: Path, clock: FixedClock) -> None:
    """Esc while it is read or written: no file, and the program goes on."""
    answer = ReportAnswer(ReportWanted(ReportKind.PLAN, "HED"), Format.MD, Translator("sv"), home)
    async with start((80, 24)) as driver:
        before = names(home)
        reading = ReportMaking(answer, home, clock)
        task = asyncio.ensure_future(reading.make(driver.app.gateway, lambda _percent: None))
        await asyncio.sleep(0.01)
        reading.stop()
        with pytest.raises(ReportCancelled):
            await task
        # Word takes its time over the pictures: there is something left to stop when the first percent is told.
        writing = ReportMaking(replace(answer, format=Format.DOCX), home, clock)
        with pytest.raises(ReportCancelled):
            await writing.make(driver.app.gateway, lambda _percent: writing.stop())
        assert names(home) == before
