"""Figures written by hand, and the same written back into a field."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

_NUMBER = "[-\u2212]?\\d(?:[\\d \u00a0\u202f]*\\d)?(?:[.,]\\d+)?"
_DASH = "[\u2010-\u2015\u2212-]"
_WHOLE = re.compile(_NUMBER, re.ASCII)
_LIMITS = re.compile(f"({_NUMBER}) ?%? ?{_DASH} ?({_NUMBER}) ?%?", re.ASCII)


def typed_number(text: str, *, percent: bool = False) -> float:
    """``12,5``, ``12.5``, ``1 234``, ``−3``; with ``percent`` a percent sign may follow.

    A comma and a point are both decimal signs, so thousands are parted by blanks only.

    Raises:
        ValueError: it is not one number.
    """
    plain = text.strip()
    if percent:
        plain = plain.removesuffix("%").rstrip()
    if not _WHOLE.fullmatch(plain):
        raise ValueError(text)
    number = float(re.sub("[ \u00a0\u202f]", "", plain).replace("\u2212", "-").replace(",", "."))
    if not isfinite(number):
        raise ValueError(text)
    return number


def typed_limits(text: str) -> tuple[float, float]:
    """``8–12``, ``8,1 - 17,9``, ``8 %–12 %``: lower and upper limit.

    Raises:
        ValueError: it is not two numbers with a dash between.
    """
    found = _LIMITS.fullmatch(text.strip().replace("\u00a0", " "))
    if not found:
        raise ValueError(text)
    return typed_number(found[1]), typed_number(found[2])


def number_text(value: float | None, language: str) -> str:
    """The number exactly, as :func:`typed_number` reads it back; empty for none."""
    if value is None:
        return ""
    plain = str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")
    return plain if language == "en" else plain.replace(".", ",")
