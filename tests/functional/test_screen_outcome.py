"""Measure and outcome side by side, and never one as the cause of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.driver import Start


@pytest.mark.parametrize(
    ("language", "phrase", "no_cause"),
    [
        ("sv", "försenad, ingen säker förändring: Problem med öppen narkotikahandel", "säger inte att det ena beror på"),
        ("en", "delayed, no definite change: Problems with open drug dealing", "does not say that one depends on"),
    ],
)
async def test_the_measure_beside_its_outcome(start: Start, language: str, phrase: str, no_cause: str) -> None:
    """The measure's page says what was done and what came of it in one line, and that it proves nothing."""
    async with start((120, 40), language=language) as driver:
        await driver.press("enter", "enter", "end", "enter")
        page = " ".join(driver.page.split())
        assert phrase in page
        assert no_cause in page


async def test_the_outcome_follows_the_status(start: Start) -> None:
    """A new status stands beside the same outcome at once."""
    async with start((120, 40)) as driver:
        await driver.press("enter", "enter", "s", "6", "enter")
        assert "genomförd, ingen säker förändring" in " ".join(driver.page.split())
