"""Tables of a report: headings by catalogue key, columns typed by what they hold, nothing where there are no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.document import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.i18n.translator import Translator

_DATES = {"due", "day", "reported_on"}
_NUMBERS = {"no", "goals", "measures", "late", "quantity", "reached", "year", "minutes"}


def table(
    caption: str, keys: Sequence[str], rows: Iterable[Sequence[str]], source: str | None, words: Translator
) -> Iterator[Table]:
    """A table with the columns ``report.column.<key>``; none at all without rows."""
    cells = tuple(tuple(row) for row in rows)
    if cells:
        headings = tuple(words(f"report.column.{key}") for key in keys)
        yield Table(caption, headings, cells, tuple(_kind(key) for key in keys), source)


def _kind(key: str) -> Column:
    if key in _DATES:
        return Column.DATE
    return Column.NUMBER if key in _NUMBERS else Column.TEXT
