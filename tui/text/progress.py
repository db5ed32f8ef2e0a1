"""How far a long piece of work has come, on one line of the terminal that is written over and at last taken away."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from store.i18n.translator import Translator


class ProgressLine:
    """Tells on stderr, where a person sits there; silent in a pipe."""

    def __init__(self, words: Translator) -> None:
        self._words = words
        self._said = ""
        self._heard = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """The line is taken away, however the work ended."""
        self._write("")

    def tell(self, done: int, of: int) -> None:
        """So much is done."""
        self._write(self._words("report.writing", percent=str(done * 100 // max(of, 1))))

    def _write(self, text: str) -> None:
        if self._heard and text != self._said:
            try:
                sys.stderr.write(f"\r{text.ljust(len(self._said))}{'' if text else chr(13)}")
                sys.stderr.flush()
            except OSError:
                self._heard = False
            self._said = text
