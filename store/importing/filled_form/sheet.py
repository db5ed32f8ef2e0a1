"""Finds the form in a workbook: the sheet by its hidden mark, the columns by their hidden keys. Names and order may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.exporting.form_sheet import SHOWN, marked
from store.importing.filled_form.parts import has_macros
from store.importing.formats.problem_list import rejected
from store.importing.formats.sheets import OLD_EXCEL_MARK, Workbook, column_letters
from store.model.report_form import FILLED_IN

if TYPE_CHECKING:
    from store.importing.formats.sheets import Sheet

_LOOKED_AT = 200
"""Rows from the top in which the hidden mark may stand: people put rows above."""


class FormSheet(NamedTuple):
    """Where everything is."""

    sheet: Sheet
    form_id: str
    meeting_id: str
    key_row: int
    ids: int
    """The hidden column of measure ids."""
    columns: dict[str, int]
    """By key."""


def form_sheet(name: str, content: bytes) -> FormSheet:
    """The one form in the workbook.

    Raises:
        FileRejected: not a workbook that can be read, one with macros, one with no form or several, or a column is gone.
    """
    if not content.startswith(OLD_EXCEL_MARK) and has_macros(name, content):
        raise rejected(name, "filled_form.macros")
    found = [one for sheet in Workbook(name, content) if (one := _look(sheet))]
    if not found:
        raise rejected(name, "filled_form.no_mark")
    if len(found) > 1:
        raise rejected(name, "filled_form.two_sheets", sheets=", ".join(one.sheet.name for one in found))
    form = found[0]
    cells = form.sheet.rows[form.key_row]
    for key in ("id", *FILLED_IN):
        places = [column for column, text in enumerate(cells) if text == key]
        if not places:
            raise rejected(name, f"filled_form.no_column_{key}", form.sheet.name)
        if len(places) > 1:
            raise rejected(name, "filled_form.two_columns", form.sheet.name, column=_heading(form, places[1]))
    return form


def _heading(form: FormSheet, column: int) -> str:
    below = form.sheet.rows[form.key_row + 1 : form.key_row + 2]
    text = below[0][column] if below else None
    return text.split("\n")[0] if text else column_letters(column + form.sheet.first_column)


def _look(sheet: Sheet) -> FormSheet | None:
    for row, cells in enumerate(sheet.top(_LOOKED_AT)):
        for column, text in enumerate(cells):
            if text and (ids := marked(text)):
                keys = {key: place for place, key in enumerate(cells) if key in SHOWN or key in FILLED_IN}
                return FormSheet(sheet, *ids, row, column, {key: place for key, place in keys.items() if key})
    return None
