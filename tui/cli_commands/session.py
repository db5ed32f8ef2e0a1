"""What every subcommand needs: the words, the day, where the store is, and how to open it."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store import locations
from store.errors import StoreReadOnly
from tui.text.output import as_json, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.settings import Settings

_PAPER_WIDTH = 80
"""How wide the text is when nobody says: it is going to a file or a pipe."""
_NARROWEST, _WIDEST = 40, 120


class Reply(NamedTuple):
    """What a command has to say on stdout, and the exit code."""

    text: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    words: Translator
    clock: Clock
    settings: Settings
    named_store: Path | None
    """The store that ``--store`` or RADSLAG_STORE names."""
    interactive: bool
    """Whether a person sits at both ends, so that screens make sense."""

    @property
    def width(self) -> int:
        """How wide lines may be. Very long lines are hard to read, so a wide terminal is not filled."""
        return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_PAPER_WIDTH, 24)).columns))

    def store_path(self) -> Path:
        """The named store, else the user's own, else the demo (and then it is said)."""
        own, demo = locations.own_store(), locations.demo_store()
        if self.named_store or own.exists() or not demo.exists():
            return self.named_store or own
        say(self.words("cli.using_demo", path=demo))
        return demo

    @contextlib.contextmanager
    def reading(self) -> Iterator[Backend]:
        """The store, opened without the right to change it: several may read at once, a read-only folder will do."""
        from store.db.connect import open_store

        path = self.store_path()
        try:
            backend = open_store(path, self.clock, read_only=True)
        except StoreReadOnly:  # An older store has to be brought up to date, and that is writing.
            backend = open_store(path, self.clock)
        with contextlib.closing(backend):
            yield backend

    @contextlib.contextmanager
    def writing(self) -> Iterator[Backend]:
        """The store in one transaction: committed when the block ends, untouched when an error leaves it."""
        from store.db.connect import open_store

        with contextlib.closing(open_store(self.store_path(), self.clock)) as backend, backend.transaction():
            yield backend

    def role(self, given: str | None) -> str:
        """The function that stands in the journal."""
        return given or self.settings.role or self.words("code.role.coordinator")

    def shown(self, data: Callable[[], Mapping[str, object]], text: Callable[[], str], *, json: bool) -> Reply:
        """The same view as JSON or as text; only the one asked for is made."""
        return Reply(as_json(data()) if json else text())
