"""The store a plan goes to: the one named, else the user's own; made with its first plan. Never the demo unless it is named."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store import locations
from store.own_store import create_own_store
from tui.text.output import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli_commands.session import Session


@dataclass(slots=True)
class OwnStore:
    """A session on it, and whether a store that was made for it stays."""

    session: Session
    keep: bool = False


@contextlib.contextmanager
def own_store(session: Session) -> Iterator[OwnStore]:
    """A store to try a plan in. One that had to be made is kept when ``keep`` is set, and else leaves no trace.

    Raises:
        StoreUnreachable: it has to be made and cannot be.
    """
    path = session.named_store or locations.own_store()
    if path.exists():
        yield OwnStore(replace(session, named_store=path))
        return
    building = path.with_name(f".{path.name}.building")
    building.unlink(missing_ok=True)
    create_own_store(building, session.clock)
    own = OwnStore(replace(session, named_store=building))
    try:
        yield own
        if own.keep:
            building.rename(path)
            say(session.words("plan_document.own_store_made", path=path))
    finally:
        building.unlink(missing_ok=True)
