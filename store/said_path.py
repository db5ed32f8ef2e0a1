"""A path as somebody writes it: half of one, or one that no disk can have, is no reason to fall over."""

from __future__ import annotations

from pathlib import Path


def said_path(text: str) -> Path:
    """The path, with ``~`` for one's own folder. A ``~`` of nobody is a name like any other."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_folder(path: Path) -> bool:
    """Whether there is such a folder."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_possible(path: Path) -> bool:
    """Whether there is something of that name, or could be: not when it is longer than a disk takes."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return True
