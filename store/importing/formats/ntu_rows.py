"""Which place, or which group of people, each row of an NTU table is about."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from store.importing.formats.labels import fold, slug, tidy, without_notes
from store.importing.formats.places import GOTLAND_COUNTY, GOTLAND_MUNICIPALITY, find_place, near

if TYPE_CHECKING:
    from store.importing.formats.ntu_table import NtuTable
    from store.importing.formats.problem_list import ProblemList

_GROUPS = {"samtliga": "total", "totalt": "total", "män": "men", "kvinnor": "women", "flickor": "girls", "pojkar": "boys"}


Cell = TypeVar("Cell")


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table that are read, in the order of the values made from them. Gotland's row can come twice."""

    index: list[int]
    """Row below the heading, from 0."""
    codes: list[str]
    breakdowns: list[str]
    keys: list[str]
    """Place and breakdown together."""

    def pick(self, column: list[Cell]) -> list[Cell]:
        """The cells of these rows."""
        return list(itemgetter(*self.index)(column)) if len(self.index) > 1 else [column[row] for row in self.index]


class RowReader:
    """Finds places and groups; tables of one workbook mostly have the same rows, which are then worked out once."""

    def __init__(self, problems: ProblemList, notes: set[str]) -> None:
        """Unknown places go to ``problems``, what is left out to ``notes``."""
        self._problems = problems
        self._notes = notes
        self._known: dict[tuple[str | None, ...], Rows] = {}

    def read(self, table: NtuTable) -> Rows:
        """The rows of ``table``."""
        last = max((_last_filled(table, column.value) for column in table.columns), default=-1)
        labels = table.labels()[: last + 1]
        rows = self._known.get(labels)
        if rows is None:
            rows, is_certain = self._work_out(table, labels)
            if is_certain:
                self._known[labels] = rows
        return rows

    def _work_out(self, table: NtuTable, labels: tuple[str | None, ...]) -> tuple[Rows, bool]:
        """The rows, and whether they follow from the labels alone (no row's meaning hangs on what its cells hold)."""
        index: list[int] = []
        codes: list[str] = []
        breakdowns: list[str] = []
        group, is_certain = "total", True
        for row, label in enumerate(labels):
            if not label or not label.strip():
                continue
            place = find_place(label)
            if not place.code and not place.left_out:
                is_certain = False
                if not _has_values(table, row):
                    group = _GROUPS.get(fold(without_notes(label)), group)
                    continue
            code, breakdown = self._row(table, row, label, group, is_only_groups=set(codes) <= {"00"})
            if code:
                index.append(row)
                codes.append(code)
                breakdowns.append(breakdown)
        _add_gotland(index, codes, breakdowns)
        keys = [f"{code} {part}" for code, part in zip(codes, breakdowns, strict=True)]
        return Rows(index, codes, breakdowns, keys), is_certain

    def _row(self, table: NtuTable, row: int, label: str, group: str, *, is_only_groups: bool) -> tuple[str, str]:
        plain = fold(without_notes(label))
        if plain in _GROUPS:
            return "00", group if plain in ("samtliga", "totalt") else _GROUPS[plain]
        place = find_place(label)
        if place.code:
            return place.code, group
        if place.left_out:
            self._notes.add(f"import_file.{place.left_out}")
            return "", ""
        if is_only_groups and not table.number.startswith("R"):
            return "00", slug(label)
        where = table.sheet.at(table.heading_row + 1 + row, table.label_column)
        self._problems.add(where, "", "unknown_place", given=tidy(label), near=near(label))
        return "", ""


def _has_values(table: NtuTable, row: int) -> bool:
    return any(table.below(column.value)[row] is not None for column in table.columns)


def _last_filled(table: NtuTable, column: int) -> int:
    """The last row below the heading where the column has something: what comes after are footnotes."""
    cells = table.below(column)
    row = len(cells) - 1
    while row >= 0 and cells[row] is None:
        row -= 1
    return row


def _add_gotland(index: list[int], codes: list[str], breakdowns: list[str]) -> None:
    """Gotland stands in the workbook as county only; the municipality is the same island and gets the same values."""
    if GOTLAND_COUNTY not in codes or GOTLAND_MUNICIPALITY in codes:
        return
    for position in [position for position, code in enumerate(codes) if code == GOTLAND_COUNTY]:
        index.append(index[position])
        codes.append(GOTLAND_MUNICIPALITY)
        breakdowns.append(breakdowns[position])
