"""How large a file is."""

from __future__ import annotations

from store.i18n.formats import format_number

_UNITS = ("B", "kB", "MB", "GB")
_STEP = 1000


def size_words(size: int, language: str) -> str:
    """``1,7 MB``, as file managers count: thousands."""
    value, unit = float(size), 0
    while round(value) >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    few = unit > 0 and value < 10  # noqa: PLR2004  (one decimal where there is but one digit before it)
    return f"{format_number(value, language, 1 if few else 0)} {_UNITS[unit]}"
