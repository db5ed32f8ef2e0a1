"""A form as an Excel workbook: what is known stands locked, what is asked for is open, and who it is stays in hidden cells.

Every cell is written as text or as a date, so nothing of the data can become a formula. xlsxwriter is imported here alone.
"""

from __future__ import annotations

import io
import textwrap
from typing import TYPE_CHECKING, NamedTuple

from store.clean import clean, clean_lines
from store.exporting.form_sheet import HEADING, LONGEST_ANSWER, SHOWN, mark
from store.model.report_form import ANSWERS, FILLED_IN, STATUS
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from store.i18n.translator import Translator
    from store.model.report_form import FormMeasure, ReportForm

_WIDTHS = {"id": 9, "area": 15, "title": 27, "due": 12, "now": 13, "last": 30, STATUS: 17, "done": 38} | dict.fromkeys(
    ANSWERS[1:], 30
)
"""Characters of each column, by its key."""
_TOLD, _KEYS, _HEADS, _FIRST = 1, 4, 5, 6
"""Rows, from 0: the instruction, the hidden keys, the headings, the first measure."""
_LEAST_LINES, _LINE = 10, 15
"""Lines of room in every row, and the height of one in points. Not every program fits rows to their text by itself."""
_MOST_POINTS = 400
_LONGEST_LAST = 600
_A4 = 9


class _Formats(NamedTuple):
    title: Format
    told: Format
    head: Format
    asked: Format
    hint: Format
    locked: Format
    strong: Format
    open: Format


def form_workbook(form: ReportForm, words: Translator) -> bytes:
    """The workbook, in the language of ``words``."""
    from xlsxwriter.workbook import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": _title(form, words), "subject": form.meeting.council.name, "author": "Rådslag"})
    sheet = book.add_worksheet(words("form.sheet", year=str(form.year)))
    formats = _formats(book)
    _instruct(sheet, form, formats, words)
    _columns(sheet, form, formats, words)
    for number, measure in enumerate(form.measures):
        _row(sheet, _FIRST + number, measure, formats, words)
    _ask(sheet, _FIRST + len(form.measures) - 1, words)
    _arrange(sheet, _FIRST + len(form.measures) - 1, words)
    book.close()
    return content.getvalue()


def _title(form: ReportForm, words: Translator) -> str:
    return clean(words("form.title", year=str(form.year), party=form.party or words("form.nobody")))


def _formats(book: Workbook) -> _Formats:
    cell: Mapping[str, object] = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA5B1", "font_size": 11}
    locked = {**cell, "bg_color": "#F3F4F6"}
    head = {**cell, "bold": True, "font_color": "#FFFFFF", "valign": "vcenter"}
    return _Formats(
        title=book.add_format({"bold": True, "font_size": 18}),
        told=book.add_format({"font_size": 12, "valign": "top"}),
        head=book.add_format({**head, "bg_color": "#4B5563"}),
        asked=book.add_format({**head, "bg_color": "#1D4E89"}),
        hint=book.add_format({"font_color": "#FFFFFF", "font_size": 10}),
        locked=book.add_format(locked),
        strong=book.add_format({**locked, "bold": True}),
        open=book.add_format({**cell, "bg_color": "#FFFBEB", "locked": False, "num_format": "@"}),
    )


def _instruct(sheet: Worksheet, form: ReportForm, formats: _Formats, words: Translator) -> None:
    """Who, for which meeting, what to do, by when."""
    meeting = form.meeting
    due = words("form.by", day=meeting.reports_due.isoformat()) if meeting.reports_due else words("form.before_meeting")
    told = (
        words("form.for", council=meeting.council.name, day=meeting.held_on.isoformat()),
        words("form.fill_in" if form.party else "form.fill_in_nobody"),
        f"{words('form.send')} {due} {words('form.no_names')}",
    )
    sheet.set_row(0, 30)
    sheet.write_string(0, 1, _title(form, words), formats.title)
    for number, sentence in enumerate(told, start=_TOLD):
        sheet.set_row(number, 19 if number < _TOLD + len(told) - 1 else 27)
        sheet.write_string(number, 1, clean(sentence), formats.told)


def _columns(sheet: Worksheet, form: ReportForm, formats: _Formats, words: Translator) -> None:
    """Hidden keys, by which the columns are known in any order and language, and under them the headings."""
    sheet.set_column(0, 0, 1, None, {"hidden": True})
    sheet.write_string(_KEYS, 0, mark(form.id, form.meeting.id))
    sheet.write_string(_HEADS, 0, HEADING)
    for column, key in enumerate((*SHOWN, *FILLED_IN), start=1):
        sheet.set_column(column, column, _WIDTHS[key])
        sheet.write_string(_KEYS, column, key)
        heading = words(f"form.column_{key}")
        if key in FILLED_IN:
            hint = words(f"form.hint_{key}")
            sheet.write_rich_string(_HEADS, column, formats.asked, f"{heading}\n", formats.hint, hint, formats.asked)
        else:
            sheet.write_string(_HEADS, column, heading, formats.head)
    sheet.set_row(_KEYS, None, None, {"hidden": True})
    sheet.set_row(_HEADS, 52)


def _row(sheet: Worksheet, row: int, measure: FormMeasure, formats: _Formats, words: Translator) -> None:
    """One measure, with room for answers."""
    last = "\n".join(f"{day.isoformat()}: {_short(said)}" for day, said in measure.last_said)
    shown = {
        "id": clean(measure.id),
        "area": clean(measure.area),
        "title": clean_lines(measure.title),
        "due": measure.due_date.isoformat() if measure.due_date else "",
        "now": words(f"status.{measure.status}"),
        "last": last,
    }
    sheet.write_string(row, 0, measure.id)
    for column, (key, text) in enumerate(shown.items(), start=1):
        cell = formats.strong if key == "title" else formats.locked
        sheet.write_string(row, column, text, cell) if text else sheet.write_blank(row, column, None, cell)
    for column in range(len(shown) + 1, len(shown) + 1 + len(FILLED_IN)):
        sheet.write_blank(row, column, None, formats.open)
    lines = max(_LEAST_LINES, *(_lines(text, _WIDTHS[key]) for key, text in shown.items()))
    sheet.set_row(row, min(_MOST_POINTS, lines * _LINE))


def _short(text: str) -> str:
    plain = clean_lines(text)
    return plain if len(plain) <= _LONGEST_LAST else f"{plain[: _LONGEST_LAST - 1]}…"


def _lines(text: str, width: int) -> int:
    """How many lines the text takes in a column of ``width`` characters, rather one too many."""
    return 1 + sum(len(textwrap.wrap(line, max(1, width - 2))) or 1 for line in text.split("\n"))


def _ask(sheet: Worksheet, last: int, words: Translator) -> None:
    """The drop-down of statuses, and a limit on what an answer can hold."""
    first_open = len(SHOWN) + 1
    sheet.data_validation(
        _FIRST,
        first_open,
        last,
        first_open,
        {
            "validate": "list",
            "source": [words(f"status.{status}") for status in Status],
            "input_title": words("form.choose_title"),
            "input_message": words("form.choose"),
            "error_title": words("form.not_a_status_title"),
            "error_message": words("form.not_a_status"),
        },
    )
    sheet.data_validation(
        _FIRST,
        first_open + 1,
        last,
        first_open + len(ANSWERS),
        {
            "validate": "length",
            "criteria": "<=",
            "value": LONGEST_ANSWER,
            "error_title": words("form.too_long_title"),
            "error_message": words("form.too_long"),
        },
    )


def _arrange(sheet: Worksheet, last: int, words: Translator) -> None:
    """What stays in sight, what is locked, how it is printed. Rows and columns may be made larger; there is no password."""
    sheet.freeze_panes(_FIRST, 1 + SHOWN.index("title") + 1)
    sheet.set_selection(_FIRST, len(SHOWN) + 1, _FIRST, len(SHOWN) + 1)
    sheet.protect("", {"format_rows": True, "format_columns": True})
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADS)
    sheet.print_area(0, 1, last, len(SHOWN) + len(FILLED_IN))
    sheet.set_footer(f"&L{words('form.footer')}&R&P (&N)")
