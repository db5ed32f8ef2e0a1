"""Files are written whole or not at all, and never over what is not ours."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from store.exporting.whole_file import FileInTheWay, FileNotWritten, NoRoomForFile, NoSuchFolder, write_whole


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_all_files_or_none(tmp_path: Path) -> None:
    """One file in the way, or one that cannot be written, and none of them is there."""
    (tmp_path / "b").write_text("annat")
    with pytest.raises(FileInTheWay):
        write_whole({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    with pytest.raises(NoSuchFolder):
        write_whole({tmp_path / "a": b"1", tmp_path / "nowhere" / "c": b"2"})
    (tmp_path / ".c.new").mkdir()
    with pytest.raises(FileNotWritten):
        write_whole({tmp_path / "a": b"1", tmp_path / "c": b"2"})
    assert _names(tmp_path) == [".c.new", "b"]
    assert (tmp_path / "b").read_text() == "annat"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full halfway, what was begun is taken away and what was there stays."""
    (tmp_path / "a").write_bytes(b"before")
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if content == b"much":
            write(path, b"mu")
            raise OSError(errno.ENOSPC, "full", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(NoRoomForFile) as refused:
        write_whole({tmp_path / "a": b"after", tmp_path / "b": b"much"}, replace=True)
    assert refused.value.details["path"] == tmp_path / "b"
    assert _names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"before"


def test_the_same_again_is_no_quarrel(tmp_path: Path) -> None:
    """A file that already says just this is left as it is; with ``replace`` another is written over, a folder never."""
    for content, replace in ((b"1", False), (b"1", False), (b"2", True)):
        write_whole({tmp_path / "a": content}, replace=replace)
    assert (tmp_path / "a").read_bytes() == b"2"
    with pytest.raises(FileInTheWay):
        write_whole({tmp_path: b"1"}, replace=True)
