"""A table in a Word file: a heading row that is repeated on every page, widths that are said and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.report.document import Column
from store.report.widths import REPEATED, TALL, column_shares, line_count
from store.report.word.styles import TABLE
from store.report.word.xml import add, add_text, fragment, name, styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.report.document import Table
    from store.report.pace import Pace

_ROOM = 104.0
"""Letters across an A4 page in Calibri; a wider font breaks a word here and there."""
_LOOK = "0620"
"""The style's heading row, no bands."""


class _Column(NamedTuple):
    width: str
    """In twentieths of a point."""
    right: bool


def add_table(body: Any, table: Table, ids: dict[str, str], width: int, pace: Pace) -> None:  # noqa: ANN401
    """Put the table at the end of ``body`` (an lxml element); ``width`` in twentieths of a point."""
    made = add(body, "w:tbl")
    properties = add(made, "w:tblPr")
    add(properties, "w:tblStyle", val=ids[TABLE])
    add(properties, "w:tblW", w=str(width), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    add(
        properties, "w:tblLook", val=_LOOK, firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"
    )
    add(properties, "w:tblCaption", val=" ".join(table.caption.split()))
    shares = column_shares(table, _ROOM)
    columns = [
        _Column(str(round(share * width)), kind is Column.NUMBER) for share, kind in zip(shares, table.columns, strict=True)
    ]
    grid = add(made, "w:tblGrid")
    for column in columns:
        add(grid, "w:gridCol", w=column.width)
    head = _add_row(made, table.headings, columns, ids["Radslag Cell Head"], whole=True)
    if line_count(table.headings, shares, _ROOM) <= REPEATED:
        add(head.find(name("w:trPr")), "w:tblHeader")
    for paragraph in head.iter(name("w:pPr")):
        paragraph.insert(1, fragment("<w:keepNext/>"))
    for row in table.rows:
        _add_row(made, row, columns, ids["Radslag Cell"], whole=line_count(row, shares, _ROOM) <= TALL)
        pace.step()


def _add_row(made: Any, cells: Sequence[str], columns: Sequence[_Column], style: str, *, whole: bool) -> Any:  # noqa: ANN401
    row = add(made, "w:tr")
    if whole:
        add(add(row, "w:trPr"), "w:cantSplit")
    for text, column in zip(cells, columns, strict=True):
        cell = add(row, "w:tc")
        add(add(cell, "w:tcPr"), "w:tcW", w=column.width, type="dxa")
        paragraph = styled(cell, style)
        if column.right:
            add(paragraph.find(name("w:pPr")), "w:jc", val="right")
        if text:
            add_text(paragraph, text)
    return row
