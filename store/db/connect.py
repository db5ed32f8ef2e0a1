"""The one place that opens a store."""

from __future__ import annotations

import shutil
import stat
from typing import TYPE_CHECKING

import duckdb

from store.db import migrate
from store.db.duckdb_backend import DuckBackend
from store.db.engine_errors import open_error
from store.errors import NotAStore, StoreDamaged, StoreError, StoreMissing, StoreUnreachable, WriteFailed

if TYPE_CHECKING:
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # Without these two DuckDB reaches for the network when it meets a file it does not know.
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
    "memory_limit": "1GB",
    # A new store takes a tenth of the room: some fifty small tables, each column of which would begin a block of 256 KiB.
    "default_block_size": "16384",
    # Our questions are small: a second thread costs more to wake than it saves.
    "threads": "1",
}


def open_store(path: Path, clock: Clock, *, read_only: bool = False) -> DuckBackend:
    """Open an existing store, bringing an older one up to date first (a dated copy is laid beside it).

    Raises:
        StoreMissing, StoreLocked, StoreTooNew, StoreDamaged, NotAStore, StoreUnreachable, StoreReadOnly.
    """
    _check_file(path)
    backend = _connect(path, read_only=read_only)
    try:
        _check_is_ours(backend, path)
        _bring_up_to_date(backend, path, clock)
    except StoreError:
        backend.close()
        raise
    return backend


def create_store(path: Path, clock: Clock, kind: str) -> DuckBackend:
    """Make a new, empty store of ``kind`` (``own`` or ``demo``) at ``path`` and open it. The file must not exist."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnreachable(path=str(path.parent), reason=error.strerror or str(error)) from error
    backend = _connect(path, read_only=False)
    try:
        migrate.create_ledger(backend)
        migrate.apply(backend, migrate.pending(backend, str(path)), clock.now())
        backend.count("INSERT INTO store_info (name, content) VALUES ('kind', $1)", [kind])
    except StoreError:
        backend.close()
        raise
    return backend


def store_kind(backend: Backend) -> str:
    """``own`` or ``demo``."""
    [(kind,)] = backend.rows("SELECT content FROM store_info WHERE name = 'kind'")
    return str(kind)


def _connect(path: Path, *, read_only: bool) -> DuckBackend:
    try:
        return DuckBackend(duckdb.connect(str(path), read_only=read_only, config=_CONFIG), str(path))
    except (duckdb.Error, OSError) as error:
        raise open_error(error, str(path)) from error


def _check_is_ours(backend: DuckBackend, path: Path) -> None:
    # Whether our tables answer is asked of them: a look through the catalogue takes nine milliseconds of every start.
    try:
        backend.rows("SELECT (SELECT count(*) FROM migration), (SELECT count(*) FROM store_info)")
    except WriteFailed:
        _check_tables(backend, path)
        raise


def _check_tables(backend: DuckBackend, path: Path) -> None:
    tables = backend.rows("SELECT count(*) FROM information_schema.tables WHERE table_name IN ('migration', 'store_info')")
    if tables != [(2,)]:
        raise NotAStore(path=str(path))


def _bring_up_to_date(backend: DuckBackend, path: Path, clock: Clock) -> None:
    waiting = migrate.pending(backend, str(path))
    if not waiting:
        return
    backend.script("CHECKPOINT")
    copy = path.with_name(f"{path.stem}.{clock.now():%Y%m%d-%H%M%S}.before-{waiting[0].version:04}{path.suffix}")
    try:
        shutil.copyfile(path, copy)
    except OSError as error:
        raise StoreUnreachable(path=str(copy), reason=error.strerror or str(error)) from error
    migrate.apply(backend, waiting, clock.now())


def _check_file(path: Path) -> None:
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreMissing(path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise StoreUnreachable(path=str(path), reason=getattr(error, "strerror", None) or str(error)) from error
    if stat.S_ISDIR(found.st_mode):
        raise NotAStore(path=str(path))
    if found.st_size == 0:
        raise StoreDamaged(path=str(path), reason="0 bytes")
