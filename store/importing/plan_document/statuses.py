"""The status that a plan's own words give."""

from __future__ import annotations

from store.importing.plan_document.words import begins, found_in, word_lists
from store.model.status import Status

_LONGEST = 60
_FEW_WORDS = 3
"""More words tell of something else that is done or begun."""


def status_said(words: str) -> Status | None:
    """The status of a status column's words; None when they say none, or are a whole account."""
    text = words.strip(" .")
    if not text or len(text) > _LONGEST:
        return None
    for name in word_lists("statuses"):
        if begins("statuses", name, text):
            return Status(name)
    if len(text.split()) > _FEW_WORDS:
        return None
    found = [name for name in word_lists("statuses") if found_in("statuses", name, text)]
    return Status(found[0]) if len(found) == 1 else None
