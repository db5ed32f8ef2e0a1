"""Files into a folder: all of them or none, and never over a file that somebody else wrote."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError, StoreUnreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class ForeignFile(StoreError):
    """``path`` is there already, and was not written by an export."""

    key = "export.foreign_file"


class NotAFolder(StoreError):
    """``path`` is a file, or lies below one."""

    key = "export.not_a_folder"


def write_folder(folder: Path, files: Mapping[str, str | Iterable[str]], is_own: Callable[[Path], bool]) -> list[Path]:
    """Write ``files`` (text, or pieces of it, by path within the folder), and return their paths.

    Everything is written aside first and moved into place when it is whole: a new folder at once, an existing one file by file.
    A file that is there already is replaced only when ``is_own`` says that an export wrote it; other files are left alone.

    Raises:
        ForeignFile, NotAFolder: then nothing is written. StoreUnreachable: the disk refuses.
    """
    folder = folder.absolute()
    try:
        _require_own(folder, files, is_own)
        _write(folder, files)
    except OSError as error:
        raise StoreUnreachable(path=folder, reason=error.strerror or error) from error
    return [folder / name for name in files]


def _write(folder: Path, files: Mapping[str, str | Iterable[str]]) -> None:
    is_new = not folder.exists()
    around = folder.parent if is_new else folder
    around.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".radslag-", dir=around) as beside:
        whole = Path(beside) / "whole"
        for name, text in files.items():
            path = whole / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines([text] if isinstance(text, str) else text)
        if is_new:
            whole.rename(folder)
        else:
            for name in files:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (whole / name).replace(folder / name)


def begins_with(path: Path, mark: str) -> bool:
    """Whether the file's first words are ``mark``."""
    with path.open("rb") as file:
        return file.read(len(mark.encode())) == mark.encode()


def _require_own(folder: Path, files: Iterable[str], is_own: Callable[[Path], bool]) -> None:
    for name in ("", *files):
        for path in (folder / name).parents if name else (folder, *folder.parents):
            if path.exists() and not path.is_dir():
                raise NotAFolder(path=path)
    for path in (folder / name for name in files):
        if path.is_symlink() or path.is_dir() or (path.exists() and not is_own(path)):
            raise ForeignFile(path=path)
