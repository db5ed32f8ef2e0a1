"""What a file picker shows of a folder, and what a pasted or dropped path means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from store.importing.folder import FolderUnreadable, list_folder, start_folder
from store.importing.said_paths import files_said, is_there, paths_said
from tui.rows.size_words import size_words

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, name: str, changed: int = 0) -> Path:
    """A file, last changed so many seconds after a time long ago."""
    file = folder / name
    file.write_text("x")
    os.utime(file, (1_700_000_000 + changed,) * 2)
    return file


def test_files_newest_first(tmp_path: Path) -> None:
    """The file just downloaded is on top; those of the same second are in alphabetical order."""
    for name, changed in (("gammal.csv", 0), ("ny.xlsx", 9), ("Öst.json", 5), ("väst.txt", 5)):
        make(tmp_path, name, changed)
    assert [one.name for one in list_folder(tmp_path).files] == ["ny.xlsx", "väst.txt", "Öst.json", "gammal.csv"]


def test_folders_in_swedish_order(tmp_path: Path) -> None:
    """Å, ä and ö come last, in that order, whatever the case."""
    for name in ("Ödeshög", "ärenden", "Zink", "Ånge", "arkiv"):
        (tmp_path / "in" / name).mkdir(parents=True)
    assert [one.name for one in list_folder(tmp_path / "in").folders] == ["arkiv", "Zink", "Ånge", "ärenden", "Ödeshög"]


def test_what_is_left_out(tmp_path: Path) -> None:
    """Other kinds are counted, hidden files and links to nowhere are passed over, endings are read in any case."""
    for name in ("foto.jpg", "brev.odt", ".dold.csv", "STOR.CSV"):
        make(tmp_path, name)
    (tmp_path / "borta.csv").symlink_to(tmp_path / "inte-här")
    os.mkfifo(tmp_path / "rör.csv")
    listing = list_folder(tmp_path)
    assert ([one.name for one in listing.files], listing.others) == (["STOR.CSV"], 2)


def test_a_folder_that_is_gone_or_no_folder(tmp_path: Path) -> None:
    """Each is our own error, never the system's."""
    for path in (tmp_path / "borta", make(tmp_path, "fil.csv"), tmp_path / ("x" * 5000), tmp_path / "a\0b"):
        with pytest.raises(FolderUnreadable):
            list_folder(path)


def test_where_to_begin(tmp_path: Path, home: Path) -> None:
    """The folder of last time, else downloads, else home: the first that is there."""
    downloads = tmp_path / "Hämtningar"
    assert start_folder("", [downloads]) == home
    downloads.mkdir()
    assert start_folder(str(tmp_path / "borta"), [tmp_path / "Downloads", downloads]) == downloads
    assert start_folder(str(tmp_path), [downloads]) == tmp_path


@pytest.mark.parametrize(
    "written",
    ["{file}", "  {file}\n", "'{file}'", '"{file}"', "{escaped}", "file://{encoded}", "{name}", "./{name}"],
)
def test_a_path_however_the_terminal_writes_it(tmp_path: Path, written: str) -> None:
    """Plain, with quotation marks, with backslashes, as an address, or counted from the folder shown."""
    file = make(tmp_path, "Nya siffror [x] för åk 9.csv")
    escaped = str(file).replace(" ", "\\ ").replace("[", "\\[").replace("]", "\\]")
    encoded = str(file).replace(" ", "%20").replace("å", "%C3%A5")
    text = written.format(file=file, escaped=escaped, encoded=encoded, name=file.name)
    assert paths_said(text, folder=tmp_path) == [file]


def test_several_files_dropped_at_once(tmp_path: Path) -> None:
    """Two paths with a blank between are two files."""
    one, other = make(tmp_path, "en fil.csv"), make(tmp_path, "två.csv")
    assert paths_said(f"'{one}' {other} ", folder=tmp_path) == [one, other]


def test_home_by_its_sign(home: Path, tmp_path: Path) -> None:
    """``~`` is the user's own folder."""
    file = make(home, "siffror.csv")
    assert paths_said("~/siffror.csv", folder=tmp_path) == [file]
    assert paths_said("~", folder=tmp_path) == [home]


def test_a_name_written_in_the_other_form_of_unicode(tmp_path: Path) -> None:
    """A file called with a + ring is found by its name with å, as a field writes it."""
    file = make(tmp_path, "Ma\u030al.csv")
    assert [path.resolve() for path in paths_said(str(tmp_path / "Mål.csv"), folder=tmp_path)] == [file.resolve()]


def test_windows_paths_keep_their_backslashes(tmp_path: Path) -> None:
    """There the backslash parts folders."""
    (said,) = paths_said('"C:\\Users\\Åsa\\min fil.csv"', folder=tmp_path, windows=True)
    assert str(said).endswith("C:\\Users\\Åsa\\min fil.csv")


@pytest.mark.parametrize("text", ["'ingen ände", "x" * 5000, "a\0b", "~ingen/fil", "file://", "\\", "''"])
def test_whatever_is_pasted(tmp_path: Path, text: str) -> None:
    """Any other text names something that is not there, and never stops the program."""
    assert not any(is_there(path) and path.is_file() for path in paths_said(text, folder=tmp_path))
    assert files_said(text) == []
    assert paths_said("  ", folder=tmp_path) == []


def test_only_whole_paths_are_dropped_files(home: Path) -> None:
    """Dropping writes whole paths: a pasted word is no file, even if one at home is called so."""
    file = make(home, "ord.csv")
    assert files_said("ord.csv") == []
    assert files_said(f"'{file}'") == [file]
    assert files_said(f"'{file}' ord.csv") == []


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 B"), (999, "999 B"), (1_340, "1,3 kB"), (999_700, "1,0 MB"), (37_000, "37 kB")]
)
def test_sizes_as_file_managers_write_them(size: int, said: str) -> None:
    """At most three digits and a decimal comma."""
    assert size_words(size, "sv") == said
