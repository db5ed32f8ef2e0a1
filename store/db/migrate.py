"""Numbered SQL files, each applied once, in one transaction with the row that says so.

A released file is never edited: its hash is kept in the store, and a difference is an error.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from store.errors import StoreDamaged, StoreTooNew

if TYPE_CHECKING:
    from datetime import datetime

    from store.db.backend import Backend

_LEDGER = """
CREATE TABLE IF NOT EXISTS migration (
    version integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_on timestamp NOT NULL);
CREATE TABLE IF NOT EXISTS store_info (name text PRIMARY KEY, content text NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file of ``store/db/migrations``."""

    version: int
    name: str
    sql: str

    @property
    def sha256(self) -> str:
        """What the store remembers the file by."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def released() -> list[Migration]:
    """Every migration this version knows, in order."""
    folder = resources.files("store.db") / "migrations"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".sql")), key=lambda item: item.name)
    return [Migration(int(file.name[:4]), file.name[5:-4], file.read_text("utf-8")) for file in files]


def pending(backend: Backend, path: str) -> list[Migration]:
    """What has yet to be applied.

    Raises:
        StoreTooNew: the store has a migration this version does not know.
        StoreDamaged: an applied migration differs from the released one.
    """
    applied: dict[int, str] = dict(backend.rows("SELECT version, sha256 FROM migration"))
    known = released()
    if max(applied, default=0) > max(migration.version for migration in known):
        raise StoreTooNew(path=path)
    for migration in known:
        if applied.get(migration.version, migration.sha256) != migration.sha256:
            raise StoreDamaged(path=path, reason=f"migration {migration.version:04} differs from the released one")
    return [migration for migration in known if migration.version not in applied]


def create_ledger(backend: Backend) -> None:
    """Make the tables that remember migrations, in a new store."""
    backend.script(_LEDGER)


def apply(backend: Backend, migrations: list[Migration], now: datetime) -> None:
    """Apply each in a transaction of its own, then checkpoint, so that no log mixes schema changes with rows."""
    for migration in migrations:
        with backend.transaction():
            backend.script(migration.sql)
            backend.count(
                "INSERT INTO migration (version, name, sha256, applied_on) VALUES ($1, $2, $3, $4)",
                [migration.version, migration.name, migration.sha256, now],
            )
    if migrations:
        backend.script("CHECKPOINT")
