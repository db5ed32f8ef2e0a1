"""Which of the user's mappings reads a file that is none of the publishers'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected, Problem
from store.importing.formats.problem_list import rejected, shorten
from store.importing.mapping.folder import kept_mapping, kept_mappings
from store.importing.mapping.grid import read_grids
from store.importing.mapping.guess import best_table
from store.importing.mapping.headings import find_tables
from store.importing.mapping.read_table import read_grids_with, read_with

if TYPE_CHECKING:
    from pathlib import Path

    from store.importing.series_file import SeriesFile

_NAMED = 12
"""Columns named to the user."""


def read_mapped(name: str, content: bytes, folder: Path | None = None) -> SeriesFile:
    """The content read with the one mapping of ``folder`` (the user's own when none is given) that knows its headings.

    Raises:
        FileRejected: no mapping does (it says which columns there are and how to make one), several do, or it is no table.
    """
    grids = read_grids(name, content)
    kept = kept_mappings(folder)
    fitting = [mapping for mapping in kept.mappings.values() if find_tables(mapping, grids)]
    if len(fitting) == 1:
        return read_grids_with(fitting[0], name, grids)
    if fitting:
        raise rejected(name, "mapping.several_fit", names=", ".join(mapping.name for mapping in fitting))
    table = best_table(grids, None)
    if table is None:
        raise rejected(name, "not_recognised")
    shown = " · ".join(shorten(heading) for heading in table.names[:_NAMED])
    more = max(0, len(table.names) - _NAMED)
    details: dict[str, object] = {"columns": f"{shown} …" if more else shown, "file": shorten(name)}
    raise FileRejected([Problem(name, table.grid.sheet, "", "mapping.unknown_table", details), *kept.problems])


def read_named(mapping: str, name: str, content: bytes, folder: Path | None = None) -> SeriesFile:
    """The content read with the mapping of this name, whatever else knows the file.

    Raises:
        UnknownId: there is no such mapping.
        FileRejected: the mapping or the file is broken.
    """
    return read_with(kept_mapping(mapping, folder), name, content)
