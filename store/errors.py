"""Everything that can go wrong, as data.

An error carries a catalogue key and named details; whoever shows it asks the translator for the sentence
(what happened, where, what to do). The tree:

    StoreError
    ├── StoreMissing · StoreLocked · StoreTooNew · StoreDamaged · NotAStore · NotADemo · StoreUnreachable · StoreReadOnly
    ├── WriteFailed · DiskFull
    ├── StaleVersion · NothingToUndo
    ├── UnknownId · UnknownStatus · InvalidValue
    └── FileRejected (holds Problems)
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import ClassVar


class StoreError(Exception):
    """The root. ``key`` names the sentence in the catalogue, ``details`` fills its gaps."""

    key: ClassVar[str] = "error.store"

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(f"{self.key}: " + ", ".join(f"{name}={value}" for name, value in details.items()))


class StoreMissing(StoreError):
    """There is no file at ``path``."""

    key = "error.store_missing"


class StoreLocked(StoreError):
    """Another program (``program``, ``pid``) holds ``path``."""

    key = "error.store_locked"


class StoreTooNew(StoreError):
    """``path`` was written by a newer version than this one."""

    key = "error.store_too_new"


class StoreDamaged(StoreError):
    """``path`` is there but cannot be read as a store; ``reason`` is the engine's own words."""

    key = "error.store_damaged"


class NotAStore(StoreError):
    """``path`` is a readable database, but not one of ours."""

    key = "error.not_a_store"


class NotADemo(StoreError):
    """``path`` is something else than a demo store, and the demo must not touch it."""

    key = "error.not_a_demo"


class StoreUnreachable(StoreError):
    """The folder or file ``path`` cannot be opened or made; ``reason`` says why."""

    key = "error.store_unreachable"


class StoreReadOnly(StoreError):
    """``path`` may be read but not written."""

    key = "error.store_read_only"


class WriteFailed(StoreError):
    """A change could not be committed; nothing of it was saved."""

    key = "error.write_failed"


class DiskFull(WriteFailed):
    """The disk is full; nothing of the change was saved."""

    key = "error.disk_full"


class StaleVersion(StoreError):
    """``id`` was changed by somebody else since it was read."""

    key = "error.stale_version"


class NothingToUndo(StoreError):
    """There is no change left to undo."""

    key = "error.nothing_to_undo"


class UnknownId(StoreError):
    """No row of ``kind`` has the id ``id``; ``near`` lists ids that look like it."""

    key = "error.unknown_id"


class UnknownStatus(StoreError):
    """``text`` is not a status; ``choices`` lists those that are."""

    key = "error.unknown_status"


class InvalidValue(StoreError):
    """``text`` cannot be read as ``field``; ``expected`` is a catalogue key that says what would do."""

    key = "error.invalid_value"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: where it stands and which sentence says what was expected."""

    file: str
    place: str
    """Where in the file: ``area 2 › goal 1`` or ``row 17``."""
    field: str
    key: str
    details: dict[str, object] = dataclasses.field(default_factory=dict)


class FileRejected(StoreError):
    """Files were refused whole; nothing of them was loaded."""

    key = "error.file_rejected"

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(count=len(problems), file=problems[0].file if problems else "")
