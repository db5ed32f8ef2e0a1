"""Indicators that travel with the program: a store that has no statistics yet can still be told what a goal means."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from store.importing.indicator_file import IndicatorFile
from store.importing.load_indicators import load_heads
from store.importing.read_file import read_toml

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.db.backend import Backend
    from store.importing.indicator_file import IndicatorHead

_OF_ANY_MUNICIPALITY = frozenset({"ntu_municipal", "bra_indicators"})


def published_heads(but: Collection[str] = ()) -> list[IndicatorHead]:
    """Published series that exist for any municipality, save those whose id is in ``but``."""
    file = read_toml(resources.files("sample_data") / "indicators" / "indicators.toml", IndicatorFile)
    return [head for head in file.indicator if head.product in _OF_ANY_MUNICIPALITY and head.id not in but]


def add_missing_heads(backend: Backend, wanted: Collection[str]) -> None:
    """Put those of ``wanted`` that the store lacks into it, without values: the next statistics file fills them."""
    there = {str(identity) for (identity,) in backend.rows("SELECT id FROM indicator")}
    missing = set(wanted) - there
    if missing:
        load_heads(backend, [head for head in published_heads(but=there) if head.id in missing])
