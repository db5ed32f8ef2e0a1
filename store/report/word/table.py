"""A table in a Word file: a heading row that is repeated on every page, widths that are said and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.report.document import Column
from store.report.widths import column_shares
from store.report.word.styles import TABLE
from store.report.word.xml import add, add_text, name, styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.report.document import Table
    from store.report.pace import Pace

_ROOM = 104.0
"""Letters across an A4 page in Calibri; a wider font breaks a word here and there."""
_TALL = 700
"""A row with a longer cell may be divided between pages."""
_LOOK = "0620"
"""The style's heading row, no bands."""


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
    widths = [str(round(share * width)) for share in column_shares(table, _ROOM)]
    grid = add(made, "w:tblGrid")
    for column in widths:
        add(grid, "w:gridCol", w=column)
    rights = [kind is Column.NUMBER for kind in table.columns]
    _add_row(made, table.headings, widths, rights, ids["Radslag Cell Head"], heading=True)
    for row in table.rows:
        _add_row(made, row, widths, rights, ids["Radslag Cell"], heading=False)
        pace.step()


def _add_row(made: Any, cells: Sequence[str], widths: list[str], rights: list[bool], style: str, *, heading: bool) -> None:  # noqa: ANN401
    row = add(made, "w:tr")
    if heading or max((len(cell) for cell in cells), default=0) < _TALL:
        properties = add(row, "w:trPr")
        add(properties, "w:cantSplit")
        if heading:
            add(properties, "w:tblHeader")
    for text, width, right in zip(cells, widths, rights, strict=True):
        cell = add(row, "w:tc")
        add(add(cell, "w:tcPr"), "w:tcW", w=width, type="dxa")
        paragraph = styled(cell, style)
        properties = paragraph.find(name("w:pPr"))
        if heading:
            add(properties, "w:keepNext")
        if right:
            add(properties, "w:jc", val="right")
        if text:
            add_text(paragraph, text)
