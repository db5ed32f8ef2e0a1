"""Writing never fails on a character."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from tui.text.crash import describe
from tui.text.output import as_json, prepare_streams, say, write

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Sparad: HED-N1 ◐ pågår → ”förskola” – 12,5\u00a0% …"


def _with_stdout(encoding: str, monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding, newline="\n"))
    # So that whatever prepare_streams sets is taken back when the test ends.
    monkeypatch.setenv("RADSLAG_ASCII", "0")
    monkeypatch.delenv("RADSLAG_ASCII")
    prepare_streams()
    return written


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_no_encoding_stops_the_text(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the terminal can write, the rest is replaced."""
    written = _with_stdout(encoding, monkeypatch)
    write(TEXT)
    assert written.getvalue().decode(encoding).startswith("Sparad: HED-N1")


def test_ascii_gets_the_nearest_plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """å is written a, a dash a hyphen, an arrow an arrow; only what has no likeness becomes a question mark."""
    written = _with_stdout("ascii", monkeypatch)
    write("pågår → ”förskola” – 12 犯")
    assert written.getvalue() == b'pagar -> "forskola" - 12 ?\n'


def test_half_a_character_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte that was no text when it came in is written as a question mark."""
    written = _with_stdout("utf-8", monkeypatch)
    write("fil \udcff")
    assert written.getvalue() == b"fil ?\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_is_whole_in_every_encoding(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON says the same whatever the encoding: what cannot be written is escaped, never replaced."""
    written = _with_stdout(encoding, monkeypatch)
    write(as_json({"title": TEXT}))
    assert json.loads(written.getvalue().decode(encoding)) == {"title": TEXT}


def test_closed_streams_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no stdout and no stderr at all, nothing is said."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    write("data")
    say("meddelande")


def test_a_crash_is_described_in_the_log(tmp_path: Path) -> None:
    """The description says what, where and in which version."""
    path = describe(RuntimeError("prov"), tmp_path / "new" / "radslag.log")
    assert path == tmp_path / "new" / "radslag.log"
    text = path.read_text("utf-8")
    assert "RuntimeError: prov" in text
    assert "radslag 0" in text


def test_a_log_that_cannot_be_written_is_written_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where the folder should be: the description goes among the temporary files instead."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    assert describe(RuntimeError("prov"), tmp_path / "file" / "radslag.log") == tmp_path / "radslag.log"
