"""The blocks of a report as a page template sees them: plain dictionaries of text, lists and numbers."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from store.report.document import Bullets, Fields, Figure, Heading, PageBreak, Paragraph, Table
from store.report.pictures.draw import svg
from store.report.values import values_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.i18n.translator import Translator
    from store.report.document import Block

View = dict[str, Any]
_Shown = Heading | Paragraph | Bullets | Fields | Table | Figure


def views(blocks: tuple[Block, ...], words: Translator) -> Iterator[tuple[Block, View | None]]:
    """Every block with how it looks to a template; a page break is a mark on the block after it, and None itself.

    Headings are one level deeper than in the document: the title is the page's first.
    """
    new_page = False
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, PageBreak):
            new_page = True
            yield block, None
            continue
        yield block, {"id": f"b{number}", "new_page": new_page, **_view(block, words)}
        new_page = False


def _view(block: _Shown, words: Translator) -> View:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level + 1, "text": " ".join(text.split())}
        case Paragraph(text, tone):
            return {"kind": "paragraph", "text": text, "tone": tone.value}
        case Bullets(items):
            return {"kind": "bullets", "entries": list(items)}
        case Fields(rows):
            return {"kind": "fields", "rows": list(rows)}
        case _:
            return {"kind": "table", "table": _table(block)} if isinstance(block, Table) else _figure(block, words)


def _table(table: Table) -> View:
    columns = [{"heading": heading, "kind": kind.value} for heading, kind in zip(table.headings, table.columns, strict=True)]
    return {"caption": table.caption, "columns": columns, "rows": table.rows, "source": table.source}


def _figure(figure: Figure, words: Translator) -> View:
    picture = base64.b64encode(svg(figure, words.language)).decode("ascii")
    return {
        "kind": "figure",
        "caption": figure.caption,
        "alternative": figure.alternative,
        "picture": f"data:image/svg+xml;base64,{picture}",
        "source": figure.source,
        "note": figure.note,
        "table": {**_table(values_table(figure, words)), "source": None},
    }
