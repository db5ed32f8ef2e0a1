"""An Excel workbook as sheets of text. The Excel library is imported here and nowhere else, when a workbook is opened."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING

from store.importing.formats.problem_list import rejected
from store.importing.formats.zip_guard import looked_through

if TYPE_CHECKING:
    from collections.abc import Iterator

    import fastexcel
    import polars as pl

ZIP_MARK = b"PK\x03\x04"
OLD_EXCEL_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_SHEETS = 1_000
_LETTERS = 26


class Sheet:
    """One sheet, every cell as text. Rows and columns are counted from 0 from the sheet's own A1."""

    def __init__(self, name: str, frame: pl.DataFrame, first_column: int, superscripts: dict[str, str]) -> None:
        """``first_column`` is the place of the leftmost used column; ``superscripts`` as :func:`looked_through` gives them."""
        self.name = name
        self.frame = frame
        self.first_column = first_column
        self._superscripts = superscripts

    @property
    def height(self) -> int:
        """Number of rows."""
        return self.frame.height

    @cached_property
    def rows(self) -> list[tuple[str | None, ...]]:
        """All rows; columns counted from the leftmost used one."""
        return self.frame.rows()

    def top(self, count: int) -> list[tuple[str | None, ...]]:
        """The first rows, without making the rest."""
        return self.frame.head(count).rows()

    def plain(self, text: str) -> str:
        """A text without the signs that are set as superscript."""
        return self._superscripts.get(text, text)

    def at(self, row: int, column: int) -> str:
        """The cell as Excel names it, with its sheet: ``Tabell 3.23 › C17``."""
        return f"{self.name} › {column_letters(column + self.first_column)}{row + 1}"


class Workbook:
    """An opened workbook. Sheets are unpacked on two threads: the Excel library works outside Python's lock."""

    def __init__(self, name: str, content: bytes) -> None:
        """Open ``content``; ``name`` is the file's name, for errors.

        Raises:
            FileRejected: not a workbook, broken, protected by a password, or too large.
        """
        if content.startswith(OLD_EXCEL_MARK):
            raise rejected(name, "old_or_locked_workbook")
        self.name = name
        self._superscripts = looked_through(name, content)
        self._content = content
        self._readers = threading.local()
        self.sheet_names: list[str] = self._reader().sheet_names[:_MOST_SHEETS]

    def __iter__(self) -> Iterator[Sheet]:
        """Every sheet that holds anything, in order.

        Raises:
            FileRejected: a sheet's part of the file is broken.
        """
        with ThreadPoolExecutor(2) as pool:
            for sheet in pool.map(self._sheet, self.sheet_names):
                if sheet is not None:
                    yield sheet

    def _sheet(self, name: str) -> Sheet | None:
        import fastexcel

        try:
            loaded = self._reader().load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
            frame: pl.DataFrame = loaded.to_polars()
            columns = loaded.selected_columns
        except fastexcel.SheetNotFoundError:
            return None  # a sheet that is a chart
        except BaseException as error:
            if not _is_broken_file(error):
                raise
            raise rejected(self.name, "broken_sheet", place=name) from error
        if not frame.width:
            return None
        return Sheet(name, frame, columns[0].absolute_index, self._superscripts)

    def _reader(self) -> fastexcel.ExcelReader:
        reader: fastexcel.ExcelReader | None = getattr(self._readers, "reader", None)
        if reader is None:
            import fastexcel

            logging.getLogger("fastexcel").setLevel(logging.ERROR)
            try:
                reader = self._readers.reader = fastexcel.read_excel(self._content)
            except BaseException as error:
                if not _is_broken_file(error):
                    raise
                raise rejected(self.name, "broken_workbook") from error
        return reader


def _is_broken_file(error: BaseException) -> bool:
    """Whether this is how the Excel library says that a file is broken; a panic of its Rust part is one of the ways."""
    import fastexcel

    known = (fastexcel.FastExcelError, ValueError, OSError, TypeError, IndexError, MemoryError)
    return isinstance(error, known) or type(error).__name__ == "PanicException"


def column_letters(column: int) -> str:
    """Excel's name of a column counted from 0: 0 → ``A``, 27 → ``AB``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
