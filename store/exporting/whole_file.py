"""Files written whole or not at all: under another name beside the place, then put there. Several files are one deed."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FileNotWritten(StoreError):
    """``path`` could not be written; ``reason`` is the system's own words. Nothing was left behind."""

    key = "whole_file.not_written"


class NoRoomForFile(FileNotWritten):
    """The disk is full. Nothing was left behind."""

    key = "whole_file.no_room"


class NoSuchFolder(StoreError):
    """There is no folder ``path`` to put a file in."""

    key = "whole_file.no_folder"


class FileInTheWay(StoreError):
    """``path`` is there already and is not ours to write over."""

    key = "whole_file.in_the_way"


def write_whole(files: Mapping[Path, bytes], *, replace: bool = False) -> None:
    """Write every file, or none. One that already says the same is left as it is.

    Raises:
        NoSuchFolder: there is nowhere to put it.
        FileInTheWay: a file is there and says something else, unless ``replace``.
        FileNotWritten: the folder or disk refuses; NoRoomForFile: it is full.
    """
    wanted = {path: content for path, content in files.items() if not _says(path, content)}
    for path in wanted:
        _may_be_written(path, replace=replace)
    building = {path: path.with_name(f".{path.name}.new") for path in wanted}
    new = [path for path in wanted if not path.exists()]
    try:
        for path, content in wanted.items():
            building[path].write_bytes(content)
        for path in wanted:
            building[path].replace(path)
    except OSError as error:
        for path in (*building.values(), *new):
            with contextlib.suppress(OSError):
                path.unlink()
        kind = NoRoomForFile if error.errno == errno.ENOSPC else FileNotWritten
        meant = next((path for path, temporary in building.items() if str(temporary) == error.filename), next(iter(wanted)))
        raise kind(path=meant, reason=error.strerror or str(error)) from error


def make_folder(folder: Path) -> None:
    """The folder, in one that is there. What cannot be made is said by :func:`write_whole`, which finds no folder."""
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)


def _may_be_written(path: Path, *, replace: bool) -> None:
    if not path.parent.is_dir():
        raise NoSuchFolder(path=path.parent)
    if path.exists() and not (replace and path.is_file()):
        raise FileInTheWay(path=path)


def _says(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False
