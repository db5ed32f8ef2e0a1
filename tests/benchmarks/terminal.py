"""A program in a pseudo-terminal of its own, and the moment something stands on its screen.

What the program writes is read and stamped as it comes; a screen is made of it only afterwards, when the bytes already hold
what is looked for or nothing more comes. So drawing costs the measured program no time, and the stamp is that of the read that
completed the picture. The questions Textual asks a terminal at its start are answered at once.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import pty
import re
import select
import signal
import sys
import termios
import time
from typing import TYPE_CHECKING, Self

from tests.benchmarks.report import Unmeasurable

try:
    import pyte
except ImportError:
    sys.exit("The benchmarks that drive a terminal need pyte: pip install pyte")

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

SIZE = (120, 36)
"""Columns and lines."""
KEYS = {"down": "\x1b[B", "up": "\x1b[A", "pagedown": "\x1b[6~", "enter": "\r", "escape": "\x1b"}

_QUESTION = re.compile(rb"\x1b\[(?:\?(?P<mode>\d+)\$p|(?P<other>c|6n|\?u))")
"""Whether a mode is known, what terminal it is, where the cursor stands, whether it has kitty's keyboard."""
_SEQUENCE = re.compile(
    r"""\x1b(?:
        \[ [0-9;:]* (?P<plain>[@-~])                     # an order as old as the VT100
        | \[ [0-?]* [ -/]* [@-~]                         # a newer or a private one
        | [\]P^_X] [^\x07\x1b]* (?:\x07|\x1b\\)          # a string to the terminal
        | (?![\[\]P^_X]) [ -/]* [0-~]                    # a short one
    )""",
    re.VERBOSE,
)
_REPEATED = re.compile(r"(.)\x1b\[(\d+)b", re.DOTALL)
_UNDERSTOOD = frozenset("@ABCDEFGHJKLMPXdf")
"""Of all sequences only those that move the cursor or take text away matter here; pyte trips over some of the others."""
_IDLE = 0.3
_CHUNK = 1 << 16


class NotSeen(Unmeasurable):
    """What was waited for never stood on the screen."""


class Terminal:
    """One run of one program."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        columns, lines = SIZE
        self._screen = pyte.Screen(columns, lines)
        self._drawing = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting: list[tuple[float, str]] = []
        """Read, not drawn yet."""
        self._tail = ""
        """The beginning of a sequence whose end has not come."""
        self.ended = False
        self.started = time.perf_counter()
        self._process, self._master = pty.fork()
        if self._process == 0:
            _become(command, {**environment, "COLUMNS": str(columns), "LINES": str(lines)}, folder)

    def __enter__(self) -> Self:
        """The program runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """It does no longer."""
        self.kill()

    @property
    def lines(self) -> list[str]:
        """The screen as it was last drawn."""
        return list(self._screen.display)

    def until(self, hint: str, seen: Callable[[list[str]], bool] | None = None, seconds: float = 20) -> float:
        """Wait until ``seen`` holds for the screen, and return the moment. By then ``hint`` must have been written.

        Raises:
            NotSeen: it never came.
        """
        test = seen or (lambda lines: any(hint in line for line in lines))
        end = time.perf_counter() + seconds
        written = ""
        while time.perf_counter() < end and not self.ended:
            text = self._read(_IDLE)
            written += text or ""
            if text is None or hint in _SEQUENCE.sub("", written):
                stamp = self._draw(test)
                if stamp is not None:
                    return stamp
        standing = "\n".join(line.rstrip() for line in self.lines if line.strip())
        raise NotSeen(f"{hint!r} never stood on the screen:\n{standing}")

    def settle(self, quiet: float = 0.12, seconds: float = 10) -> None:
        """Wait until the program has written nothing for ``quiet`` seconds, and draw."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and self._read(quiet) is not None:
            pass
        self._draw(lambda _: False)

    def press(self, *keys: str) -> float:
        """Press keys (names of :data:`KEYS`, or text) and return the moment before."""
        moment = time.perf_counter()
        os.write(self._master, "".join(KEYS.get(key, key) for key in keys).encode())
        return moment

    def leave(self, key: str, seconds: float = 10) -> None:
        """Leave the program by its own key, so that it can put its things away."""
        self.press(key)
        end = time.perf_counter() + seconds
        while not self.ended and time.perf_counter() < end:
            self._read(_IDLE)
        if not self.ended:
            raise NotSeen(f"{key!r} did not end the program")

    def kill(self) -> None:
        """End it, however far it has come."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        with contextlib.suppress(OSError):
            os.close(self._master)

    def _read(self, seconds: float) -> str | None:
        """What the program wrote, or None when it wrote nothing for ``seconds`` (or has ended)."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return None
        try:
            data = os.read(self._master, _CHUNK)
        except OSError:  # Linux's way to say that nobody holds the other end
            data = b""
        stamp = time.perf_counter()
        if not data:
            self.ended = True
            return None
        for question in _QUESTION.finditer(data):
            os.write(self._master, _answer(question["mode"], question["other"]))
        text = self._decoder.decode(data)
        self._waiting.append((stamp, text))
        return text

    def _draw(self, test: Callable[[list[str]], bool]) -> float | None:
        """Draw what has been read, piece by piece; the moment of the piece after which ``test`` held."""
        while self._waiting:
            stamp, text = self._waiting.pop(0)
            self._drawing.feed(self._drawable(text))
            if test(self.lines):
                return stamp
        return None

    def _drawable(self, text: str) -> str:
        """``text`` without what the screen need not know, up to the last whole sequence."""
        text = _REPEATED.sub(lambda found: found[1] * (1 + int(found[2])), self._tail + text)
        start = text.rfind("\x1b")
        if start >= 0 and _SEQUENCE.match(text, start) is None:
            text, self._tail = text[:start], text[start:]
        else:
            self._tail = ""
        return _SEQUENCE.sub(lambda found: found[0] if found["plain"] in _UNDERSTOOD else "", text)


def _answer(mode: bytes | None, other: bytes | None) -> bytes:
    """What a terminal says that draws whole frames at once (mode 2026) and has no other new mode."""
    if mode is not None:
        return b"\x1b[?%s;%d$y" % (mode, 2 if mode == b"2026" else 0)
    return {b"c": b"\x1b[?62;22c", b"6n": b"\x1b[1;1R", b"?u": b"\x1b[?0u"}[other or b"c"]


def _become(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
    """In the child: be the program. Never returns."""
    try:
        termios.tcsetwinsize(0, (SIZE[1], SIZE[0]))
        os.chdir(folder)
        os.execvpe(command[0], list(command), dict(environment))
    except OSError as error:
        sys.stderr.write(f"{command[0]}: {error.strerror}\n")
    finally:
        os._exit(127)
