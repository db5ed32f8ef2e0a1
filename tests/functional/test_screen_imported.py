"""What an import leaves on the screens: a line in the journal that says what came, and ``u`` to turn it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tests.driver import Start

SOL = "Region;Brott;År;Period;Antal;/100 000 inv\nHedemora kommun;Bilbrott;År;2025;14;93;\n"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_journal_says_what_came_and_undo_takes_it_back(
    start: Start, radslag: Run, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Also at 80 × 24 the numbers stand on the line; undone, the line says so and the indicators still open."""
    (tmp_path / "sol.txt").write_text(SOL, "utf-8")
    assert radslag("import", str(tmp_path / "sol.txt"), "--yes").code == 0
    async with start(size) as driver:
        await driver.press("4")
        assert "2 nya, 0 ändrade i 2 serier" in driver.text
        assert ("sol.txt" in driver.text) == (size[0] == 120)
        await driver.press("u")
        assert "inläsningen av sol.txt" in driver.text
        assert "ångrad · 2 nya, 0 ändrade" in driver.text
        await driver.press("3")
        assert "Bilbrott, antal" not in driver.text
        assert driver.rows._source.count > 100
