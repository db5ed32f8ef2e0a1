"""What a file picker asks the disk, in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_downloads_path
from rich.cells import cell_len

from store.clean import clean
from store.i18n.translator import LANGUAGES, Translator
from store.importing.folder import Listing, home_folder, list_folder, start_folder
from store.importing.said_paths import paths_said
from tui.rows.folder_rows import FolderRows

if TYPE_CHECKING:
    from pathlib import Path


def first_folder(last: str) -> Path:
    """Where to begin: the folder of last time, else the downloads as the system or either language calls them, else home."""
    names = [Translator(language)("pick_file.downloads") for language in LANGUAGES]
    home = home_folder()
    return start_folder(last, [user_downloads_path(), *(home / name for name in names)])


def listed(folder: Path, words: Translator) -> tuple[Listing, FolderRows]:
    """The folder, and lines for it.

    Raises:
        FolderUnreadable: it is gone, no folder, or closed to us.
    """
    listing = list_folder(folder)
    return listing, FolderRows(folder, listing, words)


def looked_up(text: str, folder: Path) -> tuple[list[Path], list[str]]:
    """What the text names, and what each of it is: ``file``, ``folder``, ``other``, or empty when there is none."""
    paths = paths_said(text, folder=folder)
    return paths, [_kind(path) for path in paths]


def _kind(path: Path) -> str:
    try:
        if path.is_dir():
            return "folder"
        return "file" if path.is_file() else "other" if path.exists() else ""
    except (OSError, ValueError):
        return ""


def short(folder: Path, width: int) -> str:
    """The folder, home as ``~``; when it is long its beginning gives way."""
    home = home_folder()
    text = clean(f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)).removesuffix("/.")
    while width > 1 and cell_len(text) > width:
        text = f"…{text[2:]}"
    return text
