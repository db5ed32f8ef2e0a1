"""Where the table of a municipal-indicator sheet stands, and which way it is turned: told by where the years are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.indicator_kinds import kind_of
from store.importing.formats.known_series import is_known
from store.importing.formats.labels import core, tidy
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place, place_in

if TYPE_CHECKING:
    from store.importing.formats.periods import Period
    from store.importing.formats.sheets import Sheet

PRODUCT = "bra_indicators"
_HEADING = re.compile(r"(.*?)[\s(]*((?:19|20)\d\d(?!\d).*)", re.DOTALL)
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[\s,:]+(\D.*)", re.DOTALL)
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
    has_place = any(find_place(cell).code or (table.first > 1 and place_in(cell)) for cell in above)
    return has_place and any(kind_of(cell, table.title) for cell in above)


def years_across(cells: Cells) -> dict[int, tuple[str, Period]]:
    """Column → words before the year, and the year."""
    found: dict[int, tuple[str, Period]] = {}
    for column, cell in enumerate(cells[1:], start=1):
        read = _heading(cell.strip()) if cell and len(cell) < _LONGEST_HEADING else None
        if read:
            found[column] = read
    return found


def _heading(text: str) -> tuple[str, Period] | None:
    """Words and a year, in either order, the year with the publisher's marks: ``Antal 2025 (prel.)``, ``Andel (2024)``."""
    year_last, year_first = _HEADING.fullmatch(text), _YEAR_FIRST.fullmatch(text)
    if year_last:
        words, year = year_last.group(1), year_last.group(2)
        period = read_period(year) or read_period(year.removesuffix(")"))
        if period:
            return tidy(words), period
    period = read_period(year_first.group(1)) if year_first else None
    return (tidy(year_first.group(2)), period) if year_first and period else None


def unread_years(cells: Cells) -> list[int]:
    """Columns whose short heading names a year in a way nobody knows: they must not be passed over in silence."""
    known = years_across(cells)
    short = [(column, cell) for column, cell in enumerate(cells) if cell and len(cell) < _LONGEST_HEADING]
    return [column for column, cell in short if column and column not in known and _HEADING.fullmatch(cell.strip())]


def _title(sheet: Sheet, above: list[Cells]) -> str:
    """The text above the table whose series is known, else the first one, unless only the sheet's name is known."""
    texts = [sheet.plain(cell) for row in above[:5] for cell in row[:2] if cell and not read_period(cell)]
    candidates = [text for text in texts if not find_place(text).code]
    known = [text for text in (*candidates, sheet.name) if is_known(PRODUCT, core(text))]
    return (known or candidates or [""])[0]
