"""Statistics files for the tests of importing: a few rows in the form of Brå's municipal indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driver import Driver

SERIES = "bra-anmalda-brott-antal"
LABEL = "Totalt antal anmälda brott"
OLD, REVISED, NEW = "1 487", "1 500", "1 501"
"""Hedemora's value of 2024 in the demo and in the file, and that of 2025, which the demo lacks."""


def rows_file(path: Path, *rows: str) -> Path:
    """A file of such rows."""
    path.write_text("\n".join(["geografi,enhet,ar,variabel,varde,kalla", *rows, ""]), "utf-8")
    return path


def crimes(place: str, year: int, value: object, label: str = LABEL) -> str:
    """One row: reported crimes of a place in a year."""
    return f"{place},Antal,{year},{label},{value},Anmälda brott"


def good_file(path: Path) -> Path:
    """One value changed, one new, one as it is in the demo."""
    return rows_file(path, crimes("Hedemora", 2024, 1500), crimes("Hedemora", 2025, 1501), crimes("Hedemora", 2017, "1549.0"))


async def pick(driver: Driver, path: Path) -> None:
    """Take the file by its path, from a view that offers importing."""
    await driver.press("i", "tab")
    await driver.type(str(path))
    await driver.press("enter")


async def values(driver: Driver, series: str = SERIES) -> list[tuple[object, ...]]:
    """Hedemora's values that hold now, in order of time."""
    return [
        (row[0], row[1])
        for row in await driver.behind(
            lambda backend: backend.rows(
                "SELECT year(period_end), value FROM observation WHERE indicator_id = $1 AND place_code = '2083' "
                "AND replaced_on IS NULL ORDER BY period_end",
                [series],
            )
        )
    ]
