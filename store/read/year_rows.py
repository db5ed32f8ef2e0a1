"""Rows of (source, place) gathered into entries: one plan of three municipalities is one line of the year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.model.year import YearEntry


def gathered(entries: Iterable[YearEntry]) -> list[YearEntry]:
    """Entries of the same source as one, with the places of all."""
    found: dict[str, YearEntry] = {}
    for entry in entries:
        there = found.setdefault(entry.key, entry)
        if there is not entry:
            found[entry.key] = replace(there, places=tuple(sorted({*there.places, *entry.places})))
    return list(found.values())
