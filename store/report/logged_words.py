"""A value of the log in words, without the signs that a screen puts before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.report.content import UNKNOWN

if TYPE_CHECKING:
    from store.i18n.translator import Translator

_CODES = {"status": "status", "hidden": "code.hidden", "direction": "code.direction", "link": "link"}
"""Fields whose values are codes, and where their words are."""
_NUMBERS = {"baseline", "target"}


def logged_words(field: str, value: str | None, words: Translator) -> str:
    """What the log holds, as it is said; a dash for nothing."""
    if not value:
        return UNKNOWN
    key = f"{_CODES.get(field, '')}.{value}"
    if field in _CODES and words.knows(key):
        return words(key)
    if field in _NUMBERS:
        try:
            return format_number(float(value), words.language)
        except ValueError:
            return value
    return value
