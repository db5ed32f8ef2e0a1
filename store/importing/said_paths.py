"""Paths as people and terminals write them: typed, pasted, dropped."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from store.clean import clean
from store.importing.folder import is_plan_folder

_NOWHERE = Path("\0")
"""A folder that cannot be: names counted from it name nothing."""


def paths_said(text: str, *, folder: Path, windows: bool = sys.platform == "win32") -> list[Path]:
    """What a typed, pasted or dropped text names, relative names counted from ``folder``.

    A terminal that a file is dropped on writes its path in quotation marks or with backslashes before blanks, several files
    with blanks between, some as ``file://``. A text that is the name of something there is taken as it stands.
    """
    line = text.strip().strip("\r\n")
    whole = _path(line, folder)
    if not line or is_there(whole):
        return [whole] if line else []
    try:
        parts = _split(line, windows=windows)
    except ValueError:  # a quotation mark that never ends
        parts = [line.strip("\"'")]
    paths = [_path(part, folder) for part in parts if part]
    return paths if all(is_there(path) for path in paths) else [_path(parts[0], folder) if len(parts) == 1 else whole]


def files_said(text: str) -> list[Path]:
    """The files, or folders with plans, ``text`` names with their whole paths; none when any part of it is something else."""
    paths = paths_said(text, folder=_NOWHERE)
    try:
        return paths if all(path.is_file() or is_plan_folder(path) for path in paths) else []
    except (OSError, ValueError):
        return []


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; a name no disk can have is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _split(line: str, *, windows: bool) -> list[str]:
    splitter = shlex.shlex(line, posix=True, punctuation_chars=False)
    splitter.whitespace_split = True
    splitter.commenters = ""
    if windows:
        splitter.escape = ""
    return list(splitter)


def _path(said: str, folder: Path) -> Path:
    if said.lower().startswith("file://"):
        said = unquote(urlsplit(said).path)
    path = Path(said)
    try:
        path = folder / path.expanduser()
    except RuntimeError:  # ~nobody
        path = folder / path
    return path if is_there(path) else _as_written_on_disk(path)


def _as_written_on_disk(path: Path) -> Path:
    """The file whose name looks like that of ``path``: å may be one character or two, and a field cleans what is pasted."""
    wanted = clean(path.name)
    try:
        with os.scandir(path.parent) as entries:
            return next((Path(entry.path) for entry in entries if clean(entry.name) == wanted), path)
    except (OSError, ValueError):
        return path
