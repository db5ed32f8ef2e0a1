"""A series of one's own: its head. Values are entered afterwards, one by one."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue
from store.model.manual_value import MAX_LINE, MAX_NOTE
from store.write.change_log import Event, record

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.manual_indicator import NewIndicator

_ADD = """
INSERT INTO indicator (id, title, unit, product, theme, source, value_access, rhythm, note, position, better)
SELECT $1, $2, $3, $4, 'other', $5, 'manual', $6, $7, coalesce(max(position), 0) + 1, $8 FROM indicator
"""
_LONGEST_SLUG = 40


def found_indicator(backend: Backend, head: NewIndicator, clock: Clock, *, role: str | None = None) -> str:
    """Keep the head and return the id it was given. Inside the caller's transaction.

    Raises:
        InvalidValue: title or source is missing, or a text is longer than a line or a note.
    """
    title, source, note = (clean(text).strip() for text in (head.title, head.source, head.note or ""))
    for field, text, most in (("title", title, MAX_LINE), ("source", source, MAX_LINE), ("note", note, MAX_NOTE)):
        if len(text) > most:
            raise InvalidValue(field=field, text=f"{text[:40]}…", expected="entry.too_long")
    if not title or not source:
        raise InvalidValue(
            field="source" if title else "title", text="", expected="entry.no_source" if title else "entry.no_title"
        )
    taken = {identity for (identity,) in backend.rows("SELECT id FROM indicator")}
    identity = indicator_id(title, taken)
    columns = [identity, title, head.unit.value, head.product.value, source, head.rhythm.value, note or None, head.better.value]
    backend.count(_ADD, columns)
    record(backend, [Event("indicator", identity, "created", None, title, None, role)], clock.now())
    return identity


def indicator_id(title: str, taken: Collection[str] = ()) -> str:
    """An id that can be read and stays: ``man-unga-som-hotats``, with a number after it when that is taken."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    first = f"man-{slug or 'indikator'}"
    candidates = (first if number == 1 else f"{first}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)


def hide_indicator(backend: Backend, identity: str, *, hidden: bool) -> None:
    """Take the head away from every list, or bring it back. Leaves no event: the caller records it."""
    backend.count("UPDATE indicator SET hidden = $1, version = version + 1 WHERE id = $2", [hidden, identity])
