"""A table while it is being described: read once, guessed at and tried as often as the user changes her mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import FileRejected
from store.importing.mapping.consistent import inconsistencies
from store.importing.mapping.grid import Grid, read_grids
from store.importing.mapping.guess import as_said, guess_in
from store.importing.mapping.headings import WITHIN
from store.importing.mapping.read_table import read_grids_with

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from store.importing.mapping.draft import MappingDraft
    from store.importing.mapping.model import Mapping
    from store.importing.mapping.roles import Role
    from store.importing.series_file import SeriesFile

_BELOW = 50
"""Rows below the headings that are enough to show how a table is read."""


class OpenTable(NamedTuple):
    """A file nobody has described."""

    name: str
    """The file's, as shown."""
    grids: list[Grid]

    def top(self) -> OpenTable:
        """The first rows of every sheet: quick to read at every key, however long the table is."""
        return OpenTable(self.name, [grid._replace(rows=grid.rows[: WITHIN + _BELOW]) for grid in self.grids])

    def draft(self) -> MappingDraft:
        """What it seems to be.

        Raises:
            FileRejected: nothing that looks like a table.
        """
        return guess_in(self.name, self.grids)

    def as_said(self, draft: MappingDraft, said: Pairs[int, Role]) -> MappingDraft:
        """The draft with what the columns at some positions are said to be; nothing else is guessed again."""
        return as_said(draft, self.grids, said)

    def read(self, mapping: Mapping) -> SeriesFile:
        """What the mapping reads in it.

        Raises:
            FileRejected: the mapping contradicts itself, or cannot read the very table it was made of.
        """
        problems = inconsistencies(mapping, self.name)
        file = None if problems else read_grids_with(mapping, self.name, self.grids)
        if file is None or file.problems:
            raise FileRejected(list(file.problems) if file else problems)
        return file


def open_table(name: str, content: bytes) -> OpenTable:
    """The file, read once.

    Raises:
        FileRejected: broken, too large, or not text.
    """
    return OpenTable(name, read_grids(name, content))
