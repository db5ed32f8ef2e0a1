"""One table of an NTU workbook: where its heading, its periods, its interval columns and its rows stand, found by content.

Row 5 and columns B–G are where Brå put them in 2023. Nothing here depends on that: the heading is the first row with a period
in it, the labels are in the column that has text beside the values, and a column without a heading is a stray one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.formats.labels import core, table_number, tidy
from store.importing.formats.ntu_columns import (
    PERIODS,
    PeriodColumns,
    headings_of,
    is_divided,
    is_heading,
    period_columns,
    unread_periods,
)
from store.importing.formats.periods import read_period

if TYPE_CHECKING:
    import polars as pl

    from store.importing.formats.periods import Period
    from store.importing.formats.sheets import Sheet

_HEADING_WITHIN = 15
_SURVEYS = re.compile(r"enligt\s+(?:NTU|Nationella trygghetsundersökningen)(.*)", re.IGNORECASE)
_ANSWER = re.compile(r"\b(stort|litet)\s+förtroende", re.IGNORECASE)
_RESPONDENTS = re.compile(r"antal (?:individer|personer|svarande|respondenter)", re.IGNORECASE)

Texts = list[str | None]


@dataclass(slots=True)
class NtuTable:
    """What a sheet turned out to be."""

    sheet: Sheet
    title: str
    subtitle: str
    number: str
    """``3.23``, ``3A``, ``R4.1``."""
    heading_row: int
    label_column: int
    columns: list[PeriodColumns]
    unread: list[int] = field(default_factory=list)
    """Columns under something like a period that is none."""
    surveys: list[Period] = field(default_factory=list)
    """The survey years the title names after "enligt NTU"; the columns then carry the years the questions are about."""

    @property
    def label(self) -> str:
        """The title without number, years and footnotes."""
        return core(self.title)

    @property
    def answer(self) -> str:
        """``stort`` or ``litet`` for a table of trust."""
        found = _ANSWER.search(self.title) or _ANSWER.search(self.subtitle)
        return found.group(1).lower() if found else ""

    @property
    def counts_respondents(self) -> bool:
        """Whether this is the table of how many took part."""
        return bool(_RESPONDENTS.search(self.title))

    @property
    def is_victimisation(self) -> bool:
        """Whether the questions are about the year before the survey."""
        return "utsatthet" in self.title.lower() or self.title.lower().startswith("utsatt")

    def labels(self) -> tuple[str | None, ...]:
        """The row labels below the heading."""
        return tuple(self.below(self.label_column).to_list())

    def below(self, column: int) -> pl.Series:
        """A column without the heading and what stands above it."""
        return self.sheet.frame.to_series(column).slice(self.heading_row + 1)


def find_table(sheet: Sheet) -> NtuTable | None:
    """The table of a sheet; None when no row holds a period in a heading (contents, text)."""
    top = sheet.top(_HEADING_WITHIN)
    heading = next((row for row, cells in enumerate(top) if is_heading(cells)), None)
    if heading is None:
        return None
    headings = headings_of(top, heading)
    columns = period_columns(headings)
    if not columns:
        return None
    above = [sheet.plain(cell) for row in top[:heading] for cell in row if cell and len(tidy(cell)) > len("Tillbaka")]
    titles = [tidy(text) for text in above if not text.casefold().startswith("tillbaka")]
    title = next((text for text in titles if table_number(text)), titles[0] if titles else sheet.name)
    rest = titles[titles.index(title) + 1 :] if title in titles else []
    label_column = _label_column(sheet, heading, min(column.value for column in columns))
    return NtuTable(
        sheet=sheet,
        title=title,
        subtitle=" ".join(rest),
        number=table_number(title) or table_number(sheet.name),
        heading_row=heading + is_divided(top, heading),
        label_column=label_column,
        columns=columns,
        unread=unread_periods(headings),
        surveys=_surveys(title),
    )


def _label_column(sheet: Sheet, heading: int, first_value: int) -> int:
    below = [sheet.frame.to_series(column).slice(heading + 1) for column in range(first_value)]
    filled = [len(column) - column.null_count() for column in below]
    return max(range(first_value), key=lambda column: (filled[column], column)) if filled else 0


def _surveys(title: str) -> list[Period]:
    found = _SURVEYS.search(title)
    periods = [read_period(text) for text in PERIODS.findall(found.group(1))] if found else []
    return [period for period in periods if period]
