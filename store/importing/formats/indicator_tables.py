"""Where the table of a municipal-indicator sheet stands, and which way it is turned: told by where the years are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.indicator_kinds import kind_of
from store.importing.formats.known_series import is_known
from store.importing.formats.labels import core, tidy
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place

if TYPE_CHECKING:
    from store.importing.formats.periods import Period
    from store.importing.formats.sheets import Sheet

PRODUCT = "bra_indicators"
_HEADING = re.compile("^(.*?)\\s*(\\d{4}(?:\\s?[\u2010-\u2015-]\\s?\\d{4})?\\*?(?:\\s?prel\\.?)?)$", re.DOTALL)
_TOP = 15
_LONGEST_HEADING = 80

Cells = tuple[str | None, ...]


class Table(NamedTuple):
    """A sheet's title and where its table begins."""

    title: str
    first: int
    """The first row with values."""
    transposed: bool
    """Years in the rows (layouts 2 and 3)."""


def find_table(sheet: Sheet) -> Table | None:
    """The table of a sheet; None when it has no years."""
    top = sheet.top(_TOP)
    for number, cells in enumerate(top):
        if cells and cells[0] and read_period(cells[0].strip()) and number > 0:
            return Table(_title(sheet, top[:number]), number, transposed=True)
        if years_across(cells):
            return Table(_title(sheet, top[:number]), number + 1, transposed=False)
    return None


def is_indicator_sheet(sheet: Sheet) -> bool:
    """Whether the sheet compares places over years in Brå's way: a known kind of measure, years, a known place."""
    table = find_table(sheet)
    if table is None or not table.title:
        return False
    if not table.transposed:
        heads = years_across(sheet.rows[table.first - 1])
        labels = [cells[0] for cells in sheet.rows[table.first :] if cells[0]]
        return any(kind_of(words, table.title) for words, _ in heads.values()) and any(
            find_place(label).code for label in labels
        )
    above = [cell for row in sheet.rows[: table.first] for cell in row[1:] if cell]
    return any(find_place(cell).code for cell in above) and any(kind_of(cell, table.title) for cell in above)


def years_across(cells: Cells) -> dict[int, tuple[str, Period]]:
    """Column → words before the year, and the year."""
    found: dict[int, tuple[str, Period]] = {}
    for column, cell in enumerate(cells[1:], start=1):
        parts = _HEADING.match(cell.strip()) if cell and len(cell) < _LONGEST_HEADING else None
        period = read_period(parts.group(2)) if parts else None
        if parts and period:
            found[column] = (tidy(parts.group(1)), period)
    return found


def _title(sheet: Sheet, above: list[Cells]) -> str:
    """The text above the table whose series is known, else the first one, unless only the sheet's name is known."""
    texts = [sheet.plain(cell) for row in above[:5] for cell in row[:2] if cell and not read_period(cell)]
    candidates = [text for text in texts if not find_place(text).code]
    known = [text for text in (*candidates, sheet.name) if is_known(PRODUCT, core(text))]
    return (known or candidates or [""])[0]
