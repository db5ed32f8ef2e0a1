"""Which files of a folder could be statistics or plans: what a file picker shows. Nothing is opened."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.i18n.formats import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = frozenset(
    {".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt", ".json", ".jsonl", ".docx", ".doc", ".pdf", ".md", ".markdown", ".rtf"}
)
"""Of files that are shown. What a file is, its content says; old ``.xls`` and ``.doc`` are refused there with a sentence that
helps."""


class FolderUnreadable(StoreError):
    """The folder ``path`` cannot be listed; ``reason`` is the system's own words."""

    key = "pick_file.folder_unreadable"


@dataclass(frozen=True, slots=True)
class Found:
    """A file or folder."""

    path: Path
    name: str
    is_folder: bool
    size: int
    """Bytes; 0 for a folder."""
    changed_on: float
    """Seconds since 1970, as the disk says."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a picker shows of a folder."""

    folder: Path
    files: tuple[Found, ...]
    """Those that could be brought in, newest first."""
    folders: tuple[Found, ...]
    """In alphabetical order, å ä ö last."""
    others: int
    """Files of other kinds, left out. Hidden ones are not counted."""


def list_folder(folder: Path) -> Listing:
    """What is in ``folder``. Hidden files, and links that lead nowhere, are passed over.

    Raises:
        FolderUnreadable: it is gone, no folder, or closed to us.
    """
    files: list[Found] = []
    folders: list[Found] = []
    others = 0
    try:
        for found in _entries(folder):
            if found.is_folder:
                folders.append(found)
            elif found.path.suffix.lower() in ENDINGS:
                files.append(found)
            else:
                others += 1
    except (OSError, ValueError) as error:
        raise FolderUnreadable(path=folder, reason=getattr(error, "strerror", None) or error) from error
    folders.sort(key=lambda one: alphabetical(one.name))
    files.sort(key=lambda one: alphabetical(one.name))
    files.sort(key=attrgetter("changed_on"), reverse=True)
    return Listing(folder, tuple(files), tuple(folders), others)


def start_folder(last: str, downloads: Iterable[Path]) -> Path:
    """Where a picker begins: the folder of last time, else the first of ``downloads`` that is there, else home."""
    for folder in (*([Path(last)] if last else []), *downloads):
        try:
            if folder.is_dir():
                return folder
        except (OSError, ValueError):
            continue
    return home_folder()


def home_folder() -> Path:
    """The user's own; where the system knows of none, the folder the program was started in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def is_plan_folder(path: Path) -> bool:
    """Whether the folder is laid out as ``radslag export plan`` writes it."""
    try:
        return path.is_dir() and any((path / "plans").glob("*.toml"))
    except (OSError, ValueError):
        return False


def _entries(folder: Path) -> Iterator[Found]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                about = entry.stat()
            except OSError:
                continue
            if getattr(about, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN:
                continue
            if stat.S_ISDIR(about.st_mode):
                yield Found(Path(entry.path), entry.name, True, 0, about.st_mtime)  # noqa: FBT003  (a field)
            elif stat.S_ISREG(about.st_mode):
                yield Found(Path(entry.path), entry.name, False, about.st_size, about.st_mtime)  # noqa: FBT003
