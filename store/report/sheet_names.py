"""Names of a workbook's sheets."""

from __future__ import annotations

import re

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


class SheetNames:
    """Makes captions into names that Excel takes: short, free of its own signs, each once whatever the case of its letters."""

    def __init__(self) -> None:
        self._taken = {"history"}
        """Excel keeps this name for itself."""

    def name(self, caption: str) -> str:
        """A name not given before."""
        plain = " ".join(_FORBIDDEN.sub(" ", caption).split()).strip("' ") or "-"
        number = 1
        name = _cut(plain, _LONGEST)
        while name.casefold() in self._taken:
            number += 1
            name = f"{_cut(plain, _LONGEST - len(str(number)) - 3)} ({number})"
        self._taken.add(name.casefold())
        return name


def _cut(text: str, letters: int) -> str:
    """At most so many letters as Excel counts them: one outside the basic plane is two."""
    text = text[:letters]
    while len(text.encode("utf-16-le")) > 2 * letters:
        text = text[:-1]
    return text.strip("' ") or "-"
