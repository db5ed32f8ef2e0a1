"""Places as people write them in tables of their own: a name, a code, or a code that Excel took for a number."""

from __future__ import annotations

import re

from store.importing.formats.labels import tidy
from store.importing.formats.places import Found, find_code, find_place

_CODE = re.compile(r"\d{2}|\d{4}|G\d+|LPO-\S+", re.IGNORECASE)
_LOST_ZERO = re.compile(r"\d{3}")
_AS_NUMBER = re.compile(r"(\d{3,4})\.0+")


def read_where(text: str) -> Found:
    """The place; ``682`` is 0682: no code has three digits, and Excel takes the zero away."""
    plain = tidy(text)
    whole = _AS_NUMBER.fullmatch(plain)
    plain = whole.group(1) if whole else plain
    if _LOST_ZERO.fullmatch(plain):
        plain = f"0{plain}"
    return find_code(plain.upper()) if _CODE.fullmatch(plain) else find_place(plain)
