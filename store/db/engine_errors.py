"""DuckDB's error texts read into our own errors. The texts are the engine's only way to say which error it was."""

from __future__ import annotations

import errno
import os
import re

from store.errors import (
    DiskFull,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreReadOnly,
    StoreTooNew,
    StoreUnreachable,
    WriteFailed,
)

_LOCK = re.compile(r"Conflicting lock is held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")
_DAMAGED = (
    "not a valid DuckDB database",
    "Could not read enough bytes",
    "Corrupt database file",
    "replaying WAL",
    "checksum",
)
_FULL = ("No space left", os.strerror(errno.ENOSPC), "File too large", os.strerror(errno.EFBIG))


def open_error(error: Exception, path: str) -> StoreError:
    """What refused opening ``path``."""
    text = str(error)
    if found := _LOCK.search(text):
        return StoreLocked(path=path, program=found["program"], pid=found["pid"])
    if "version number" in text and "can only read" in text:
        return StoreTooNew(path=path)
    if any(words in text for words in _DAMAGED):
        return StoreDamaged(path=path, reason=_first_line(text))
    if "Permission denied" in text or "read-only" in text.lower():
        return StoreReadOnly(path=path)
    return StoreUnreachable(path=path, reason=_first_line(text))


def commit_error(error: Exception, path: str) -> StoreError:
    """What stopped a statement or its commit in an open store at ``path``."""
    text = str(error)
    if any(words in text for words in _FULL):
        return DiskFull(path=path)
    if "read-only" in text.lower():
        return StoreReadOnly(path=path)
    if any(words in text for words in _DAMAGED):
        return StoreDamaged(path=path, reason=_first_line(text))
    return WriteFailed(path=path, reason=_first_line(text))


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0][:300] if text.strip() else ""
