"""Text to the streams. Whatever the terminal's encoding is, writing never fails on a character."""

from __future__ import annotations

import codecs
import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

_ERRORS = "radslag"
_PLAIN = {
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}": ">",
    "\N{MIDDLE DOT}": "-",
    "\N{DOUBLE EXCLAMATION MARK}": "!!",
    "\N{NO-BREAK SPACE}": " ",
}
_GLYPHS = "○◌◐‖●◉✕✓≈✗"


def prepare_streams() -> None:
    """Let both streams replace what their encoding lacks, and use plain glyphs where the real ones will not do."""
    codecs.register_error(_ERRORS, _replaced)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors=_ERRORS)
    if not _can_write(sys.stdout, _GLYPHS):
        os.environ.setdefault("RADSLAG_ASCII", "1")


def write(text: str) -> None:
    """Data, to stdout, at once.

    Raises:
        OSError: nobody takes it any longer, or the disk it goes to is full.
    """
    if sys.stdout is not None and text:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def say(text: str) -> None:
    """A message, to stderr. That nobody listens is no error."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
        except OSError:
            return


def silence() -> None:
    """Send what is still waiting in stdout nowhere, so that the interpreter does not fail on it when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return


def as_json(data: Mapping[str, object]) -> str:
    """Readable JSON; plain ASCII where the stream cannot take every character as it is."""
    return json.dumps(data, ensure_ascii=not _can_write(sys.stdout, f"å{_GLYPHS}\U0010ffff"), indent=2)


def _can_write(stream: TextIO | None, text: str) -> bool:
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _replaced(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_PLAIN.get(character) or _base(character) for character in text), error.end


def _base(character: str) -> str:
    """``å`` as ``a``; what has no plain letter as ``?``."""
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"
