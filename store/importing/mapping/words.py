"""The words people use in tables of their own: in headings (``heading_words.csv``) and in cells (``cell_words.csv``)."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


@cache
def rows_of(file: str) -> tuple[dict[str, str], ...]:
    """The rows of one of the two lists."""
    text = resources.files("store.importing.mapping").joinpath(file).read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def cell_words(kind: str) -> frozenset[str]:
    """Words of one kind: ``all yes no few unknown nobody year``."""
    return frozenset(row["word"] for row in rows_of("cell_words.csv") if row["kind"] == kind)
