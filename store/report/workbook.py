"""Sheets of a workbook: text as text, never a formula or a link; numbers and days as what they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from store.report.document import Column
from store.report.typed import as_day, as_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.report.document import Table
    from store.report.pace import Pace

_MOST_LETTERS = 32_767
"""In one cell, as Excel counts: a sign outside the basic plane is two."""
_WIDEST, _NARROWEST = 60, 9
_WRAPPED = 30
"""Texts longer than so are wrapped."""
_SIZE, _ACROSS, _HIGHEST = 11, 108, 409
"""Points of a letter, letters on a line of running text, points of the highest row."""


class Sheet:
    """One sheet, written from the top.

    Args:
        sheet: an xlsxwriter worksheet.
        book: its workbook, which keeps the formats.
        language: of the numbers.
        shortened: what ends a text that no cell has room for.
    """

    def __init__(self, sheet: Any, book: Any, language: str, shortened: str) -> None:  # noqa: ANN401  (xlsxwriter has no types)
        self.sheet = sheet
        self._book = book
        self._language = language
        self._shortened = shortened
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        self._widths: tuple[float, ...] = ()
        self.row = 0

    def line(self, *texts: str, **look: object) -> None:
        """A row of texts."""
        form = self._format(**{"valign": "top", "text_wrap": True, **look})
        for at, text in enumerate(texts):
            self.text(self.row, at, text, form)
        if look.get("text_wrap", True):
            self._heighten(texts)
        self.row += 1

    def running(self, text: str, **look: object) -> None:
        """A text across the first two columns, in a row as high as it needs."""
        form = self._format(**{"valign": "top", "text_wrap": True, **look})
        size = int(str(look.get("font_size", _SIZE)))
        room = max(1, _ACROSS * _SIZE // size)
        lines = sum(1 + len(line) // room for line in text.split("\n"))
        self.sheet.merge_range(self.row, 0, self.row, 1, "", form)
        self.sheet.set_row(self.row, min(_HIGHEST, lines * size * 1.4 + 2))
        self.text(self.row, 0, text, form)
        self.row += 1

    def text(self, row: int, column: int, text: str, form: Any = None) -> None:  # noqa: ANN401
        """A text in a cell; it stays a text whatever it begins with."""
        if len(text.encode("utf-16-le")) > 2 * _MOST_LETTERS:
            room = 2 * (_MOST_LETTERS - len(self._shortened) - 1)
            text = f"{text.encode('utf-16-le')[:room].decode('utf-16-le', 'ignore')} {self._shortened}"
        self.sheet.write_string(row, column, text, form)

    def table(self, table: Table, pace: Pace) -> None:
        """Headings, rows, filter buttons; the heading row stays when one scrolls."""
        self.widths([[heading, *(row[at] for row in table.rows[:200])] for at, heading in enumerate(table.headings)])
        heading = self._format(bold=True, bg_color="#EAF0F7", bottom=2, bottom_color="#14508C", valign="top", text_wrap=True)
        for at, text in enumerate(table.headings):
            self.text(self.row, at, text, heading)
        top = self.row
        self.sheet.freeze_panes(top + 1, 0)
        for row in table.rows:
            self.row += 1
            for at, (text, kind) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(at, text, kind)
            self._heighten(row)
            pace.step()
        self.sheet.autofilter(top, 0, max(self.row, top), max(len(table.headings) - 1, 0))
        self.sheet.repeat_rows(top)
        self.row += 1

    def picture(self, png: bytes, alternative: str, column: int) -> None:
        """A picture at the top, right of the columns."""
        options = {"image_data": io.BytesIO(png), "description": alternative, "object_position": 3}
        self.sheet.insert_image(2, column, "figure.png", {**options, "x_scale": 0.9, "y_scale": 0.9})

    def widths(self, columns: Sequence[Sequence[str]]) -> None:
        """Each column as wide as its texts, within reason."""
        longest = [max((len(line) for text in texts for line in text.split("\n")), default=0) for texts in columns]
        self.set_widths([min(_WIDEST, max(_NARROWEST, letters * 1.05 + 3)) for letters in longest])

    def set_widths(self, widths: Sequence[float]) -> None:
        """Letters of each column."""
        self._widths = tuple(widths)
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)

    def _heighten(self, texts: Sequence[str]) -> None:
        """Make the row as high as its longest text: not every program does so by itself."""
        pairs = [(text, max(1, int(width))) for text, width in zip(texts, self._widths, strict=False)]
        lines = max((sum(1 + len(line) // room for line in text.split("\n")) for text, room in pairs), default=1)
        if lines > 1:
            self.sheet.set_row(self.row, min(_HIGHEST, lines * _SIZE * 1.4 + 2))

    def _cell(self, at: int, text: str, kind: Column) -> None:
        number = as_number(text, self._language) if kind is Column.NUMBER else None
        day = as_day(text) if kind is Column.DATE else None
        if number is not None:
            value = number.value / 100 if number.percent else number.value
            digits = f"{'#,##' if number.grouped else ''}0{'.' + '0' * number.decimals if number.decimals else ''}"
            self.sheet.write_number(self.row, at, value, self._format(valign="top", num_format=digits + " %" * number.percent))
        elif day is not None:
            self.sheet.write_datetime(self.row, at, day, self._format(valign="top", num_format="yyyy-mm-dd", align="left"))
        elif text:
            align = "right" if kind is Column.NUMBER else "left"
            wrap = len(text) > _WRAPPED or "\n" in text
            self.text(self.row, at, text, self._format(valign="top", text_wrap=wrap, align=align))

    def _format(self, **look: object) -> Any:  # noqa: ANN401
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]
