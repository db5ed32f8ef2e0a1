"""Forms for tests: those the program makes, filled in as another program would, and sheets put together by hand."""

from __future__ import annotations

import io
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

import openpyxl
from xlsxwriter.workbook import Workbook

from store.exporting.form_sheet import HEADING, SHOWN, mark
from store.i18n.translator import Translator
from store.model.report_form import FILLED_IN
from store.write.report_form import make_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from store.write.report_form import MadeForm

MEETING = "BRA-HED-M3"
PARTY = "Lokala Brå"
"""Leads HED-V4, HED-T1 and HED-T2 in the demo; the first two have a report for 2026, the third has none."""
KEYS = ("id", "area", "title", "due", "now", "last", *FILLED_IN)
Said = dict[tuple[str, str], str]
"""What to write, by (measure, column key)."""


def made(
    backend: Backend, folder: Path, clock: Clock, *parties: str, meeting: str = MEETING, lang: str = "sv"
) -> list[MadeForm]:
    """Forms of the program's own."""
    with backend.transaction():
        return make_forms(backend, meeting, folder, Translator(lang), clock, parties=parties)


def opened(path: Path) -> Any:
    """The form's sheet."""
    return openpyxl.load_workbook(path).active


def filled(path: Path, said: Said, name: str = "svar.xlsx") -> Path:
    """The form with answers, saved by another program beside the empty one."""
    book = openpyxl.load_workbook(path)
    sheet: Any = book.active
    columns = {sheet.cell(5, column).value: column for column in range(1, sheet.max_column + 1)}
    rows = {sheet.cell(row, 1).value: row for row in range(7, sheet.max_row + 1)}
    for (measure, key), text in said.items():
        cell = sheet.cell(rows[measure], columns[key])
        cell.value, cell.data_type = text, "s"
    book.save(path.with_name(name))
    return path.with_name(name)


class ByHand(NamedTuple):
    """A form put together cell by cell: whatever people do to a form can be said here."""

    form_id: str
    rows: Sequence[Mapping[str, str]]
    """Cells by key; ``hidden`` is the measure id, and the visible id too when ``id`` is not said."""
    keys: Sequence[str] = KEYS
    above: int = 0
    """Rows somebody put in at the top."""
    sheet: str = "Delrapport 2026"
    more_sheets: int = 0
    """Sheets with the same form once more."""

    def content(self) -> bytes:
        """The workbook."""
        stream = io.BytesIO()
        with closing(Workbook(stream, {"in_memory": True, "strings_to_formulas": False})) as book:
            for number in range(1 + self.more_sheets):
                self._write(book.add_worksheet(f"{self.sheet} {number}" if number else self.sheet))
        return stream.getvalue()

    def _write(self, sheet: Any) -> None:
        keys = ("hidden", *self.keys)
        top = 4 + self.above
        sheet.write_string(top, 0, mark(self.form_id, MEETING))
        sheet.write_string(top + 1, 0, HEADING)
        for column, key in enumerate(keys[1:], start=1):
            sheet.write_string(top, column, key)
            sheet.write_string(top + 1, column, key.upper() if key in SHOWN else key)
        for row, cells in enumerate(self.rows, start=top + 2):
            said = {"id": cells.get("hidden", ""), **cells}
            for column, key in enumerate(keys):
                if said.get(key):
                    sheet.write_string(row, column, said[key])
