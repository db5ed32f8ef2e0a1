"""The user's own store: empty of plans, with places and named methods, made when her first plan comes in."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from store.db.connect import create_store

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import Clock


def create_own_store(path: Path, clock: Clock) -> None:
    """Make it at ``path``, where nothing is. Half a store is never left behind.

    Raises:
        StoreUnreachable: the folder cannot be made or written in.
    """
    # Their models take a tenth of a second to build, and a store is made once.
    from store.importing.indicator_file import MethodRow
    from store.importing.load_indicators import load_methods
    from store.importing.load_reference import load_reference
    from store.importing.read_file import read_csv

    backend = create_store(path, clock, "own")
    try:
        with backend.transaction():
            load_reference(backend)
            load_methods(backend, read_csv(resources.files("sample_data") / "methods.csv", MethodRow))
    except BaseException:
        backend.close()
        path.unlink(missing_ok=True)
        raise
    backend.close()
