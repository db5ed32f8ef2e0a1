"""The demo store: the four sample plans in a file of their own, never mixed with the user's data."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from store.db.connect import create_store, open_store, store_kind
from store.errors import NotADemo, StoreError, StoreMissing, StoreUnreachable

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from store.clock import Clock
    from store.db.duckdb_backend import DuckBackend


def open_demo(path: Path, clock: Clock) -> DuckBackend:
    """Open the demo at ``path``, making it first when there is none.

    Raises:
        NotADemo: ``path`` is a store of the user's own, or something else altogether; it is left untouched.
    """
    try:
        backend = open_store(path, clock)
    except StoreMissing:
        create_demo(path, clock)
        backend = open_store(path, clock)
    except StoreError as error:
        if error.key in {"error.not_a_store", "error.store_damaged"}:
            raise NotADemo(path=str(path)) from error
        raise
    if store_kind(backend) != "demo":
        backend.close()
        raise NotADemo(path=str(path))
    return backend


def create_demo(path: Path, clock: Clock, folder: Traversable | None = None) -> None:
    """Build a demo store from ``folder`` (the sample data that travel with the program).

    It is built under another name and renamed when whole: an interrupted start leaves no half demo behind.
    """
    # The readers cost a tenth of a second to import, and an existing demo needs none of them.
    from store.importing.load_reference import load_reference
    from store.importing.load_sample import load_sample, read_sample

    building = path.with_name(f".{path.name}.building")
    try:
        building.unlink(missing_ok=True)
    except OSError as error:
        raise StoreUnreachable(path=str(path), reason=error.strerror or str(error)) from error
    try:
        backend = create_store(building, clock, "demo")
    except StoreError as error:
        if error.details.get("path") == str(building):  # the user named the file, not what it is called while it is built
            error.details["path"] = str(path)
        raise
    try:
        with backend.transaction():
            load_reference(backend)
            codes = {code for (code,) in backend.rows("SELECT code FROM place")}
            load_sample(backend, read_sample(folder or resources.files("sample_data"), codes), clock)
    except BaseException:
        backend.close()
        building.unlink(missing_ok=True)
        raise
    backend.close()
    building.rename(path)
