"""A filled form from a file: the answers of each row, or what is wrong and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.clean import clean, clean_lines
from store.exporting.form_sheet import HEADING, LONGEST_ANSWER
from store.i18n.status_words import status_named
from store.importing.filled_form.model import FilledForm, FilledRow
from store.importing.filled_form.parts import formula_cells
from store.importing.filled_form.sheet import form_sheet
from store.importing.formats.problem_list import ProblemList
from store.importing.formats.recognise import file_content
from store.model.report_form import FILLED_IN, STATUS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.importing.filled_form.sheet import FormSheet

_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00:00(?:\.0+)?")
Cells = tuple[str | None, ...]


def read_forms(files: Sequence[Path], told: Callable[[int], object] = lambda _: None) -> list[FilledForm]:
    """Forms from disk; ``told`` hears the place in ``files`` of each as its turn comes.

    Raises:
        FileRejected: a file cannot be read at all.
    """
    forms = []
    for number, file in enumerate(files):
        told(number)
        forms.append(read_form(file.name, file_content(file)))
    return forms


def read_form(name: str, content: bytes) -> FilledForm:
    """A form's content; ``name`` is the file's, for problems.

    Raises:
        FileRejected: it is broken, old, locked, with macros, or its hidden cells are gone.
    """
    form = form_sheet(name, content)
    problems = ProblemList(clean(name))
    rows: dict[str, FilledRow] = {}
    for number, cells in enumerate(form.sheet.rows[form.key_row + 1 :], start=form.key_row + 1):
        row = _row(form, number, cells, problems)
        if row is None:
            continue
        if row.measure_id in rows:
            problems.add(row.place, "", "filled_form.twice", id=row.measure_id)
        rows.setdefault(row.measure_id, row)
    _formulas(form, formula_cells(content), problems)
    return FilledForm(
        clean(name), form.form_id, clean(form.meeting_id), form.sheet.name, tuple(rows.values()), _beside(form), problems.all()
    )


def _row(form: FormSheet, number: int, cells: Cells, problems: ProblemList) -> FilledRow | None:
    """A measure's row; None for headings, empty rows, and rows somebody added."""
    identity = (cells[form.ids] or "").strip()
    if identity == HEADING:
        return None
    shown = clean(cells[form.columns["id"]] or "").strip()
    said = {key: text for key in FILLED_IN if (text := _answer(cells[form.columns[key]]))}
    place = form.sheet.at(number, form.columns["id"])
    if not identity:
        if said or shown:
            problems.add(place, "", "filled_form.added_row", given=shown or next(iter(said.values())))
        return None
    if shown != identity:
        problems.add(place, "", "filled_form.other_id", given=shown, id=identity)
    return FilledRow(clean(identity), place, _checked(form, number, said, problems))


def _checked(form: FormSheet, number: int, said: dict[str, str], problems: ProblemList) -> dict[str, str]:
    """The answers, the status as its code."""
    checked = {}
    for key, text in said.items():
        place = form.sheet.at(number, form.columns[key])
        status = status_named(text) if key == STATUS else None
        if key == STATUS and status is None:
            problems.add(place, "", "filled_form.not_a_status", given=text)
        elif len(text) > LONGEST_ANSWER:
            problems.add(place, "", "filled_form.too_long", count=len(text))
        else:
            checked[key] = status.value if status else text
    return checked


def _formulas(form: FormSheet, cells: set[str], problems: ProblemList) -> None:
    """A formula nobody has worked out looks empty, and what was meant must not be lost."""
    columns = {form.sheet.at(0, form.columns[key]).rpartition(" ")[2][:-1]: form.columns[key] for key in FILLED_IN}
    for cell in sorted(cells):
        letters = cell.rstrip("0123456789")
        row = int(cell[len(letters) :]) - 1
        if (
            letters in columns
            and form.key_row < row < form.sheet.height
            and not _answer(form.sheet.rows[row][columns[letters]])
        ):
            problems.add(f"{form.sheet.name} › {cell}", "", "filled_form.formula")


def _answer(text: str | None) -> str:
    """What somebody wrote: harmless, without blanks around it. A day that Excel made a date of is a day again."""
    if not text:
        return ""
    plain = clean_lines(text.replace("_x000D_", "")).strip()
    return _MIDNIGHT.sub(r"\1", plain) if _MIDNIGHT.fullmatch(plain) else plain


def _beside(form: FormSheet) -> str | None:
    """The first text to the right of, left of or between the form's columns, in the rows of measures."""
    known = {form.ids, *form.columns.values()}
    strange = [column for column in range(form.sheet.frame.width) if column not in known]
    for number, cells in enumerate(form.sheet.rows[form.key_row + 1 :], start=form.key_row + 1):
        for column in strange:
            if (cells[column] or "").strip():
                return form.sheet.at(number, column)
    return None
