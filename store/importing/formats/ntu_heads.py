"""Which of Brå's NTU products a workbook is, and which series each of its tables is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.known_series import Head, id_of, known_head
from store.importing.formats.labels import tidy
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.importing.formats.ntu_rows import RowReader
    from store.importing.formats.ntu_table import NtuTable

SOURCE = "Källa: Brå (NTU)"
_PREFIX = {"ntu_municipal": "ntu", "ntu_county": "ntu-lan", "ntu_national": "ntu-riket"}


def product_of(tables: list[NtuTable], rows: RowReader) -> str:
    """By the numbers of the tables and the places in their rows."""
    if any(table.number.startswith(("R", "r")) for table in tables):
        return "ntu_county"
    first = next((table for table in tables if not table.counts_respondents), None)
    places = {code for code in rows.read(first).codes if code != "00"} if first else set()
    return "ntu_municipal" if places else "ntu_national"


def head_of(table: NtuTable, product: str) -> Head:
    """The known series of the table; else one of its own words."""
    label, answer = table.label, table.answer
    known = known_head(product, label, Unit.PERCENT, table=table.number, answer=answer)
    if known:
        return known
    title = label or tidy(table.sheet.name)
    shown = f"{title} ({answer})" if answer and answer not in title.lower() else title
    theme = "victimisation" if table.is_victimisation else "trust" if "förtroende" in title.lower() else "perception"
    return Head(id_of(_PREFIX[product], title, answer), shown, Unit.PERCENT, product, theme, SOURCE, label)
