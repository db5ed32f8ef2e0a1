"""Lines joined to paragraphs: where one ends, what a word cut in two at the line's end was."""

from __future__ import annotations

import re
from statistics import quantiles
from typing import TYPE_CHECKING

from store.importing.plan_document.text_lines import without_markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.text_lines import Line

BULLET = re.compile(r"^(\s*)(?:[-*+•●▪◦‣–—·o\uf0b7\uf0a7\u2022\u25cf\u25aa]|\d{1,2}[.)]|[a-h]\))\s+(?=\S)")
NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\S)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_CAPITALS = re.compile(r"(?<!\w)[A-Z\u00c5\u00c4\u00d6]{2,}-$")
"""Such a word keeps its hyphen: "ANDTS-undervisning"."""
_DATE_CUT = re.compile(r"\d[-\u2013]$")
_AND = re.compile(r"(och|eller|samt|respektive|resp\.?|till)\b")
_FULL = 0.72
"""A line shorter than this part of the usual full line ends its paragraph."""
_FEW = 8


def full_width(lines: Sequence[Line]) -> int:
    """How long a full line is in a text whose paragraphs are broken over lines; 0 when each paragraph is one line."""
    lengths = sorted(len(line.text.strip()) for line in lines if len(line.text.strip()) > _FEW * 4 and "\t" not in line.text)
    if lengths and any(line.size for line in lines):
        return lengths[-1]  # a PDF's lines are as it sets them
    if len(lengths) < _FEW:
        return 0
    widest = quantiles(lengths, n=20)[-2]
    near = sum(1 for length in lengths if widest * 0.85 <= length <= widest * 1.15)
    return round(widest) if widest < _LONGEST_LINE and near >= len(lengths) * _SHARE else 0


_LONGEST_LINE = 200
_SHARE = 0.25


def joined(parts: Sequence[str]) -> str:
    """Lines of one paragraph as running text. A word cut at the line's end is made whole, ``brotts-`` ``och`` is not."""
    text = ""
    for part in parts:
        line = without_markup(part).strip()
        if text and _HYPHEN.search(text) and line[:1].islower() and not _AND.match(line):
            text = (text if _CAPITALS.search(text) else text[:-1]) + line
        elif text and _DATE_CUT.search(text) and line[:1].isdigit():
            text += line
        else:
            text = f"{text} {line}" if text else line
    return text


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether the paragraph of ``line`` goes on in the line that follows at once."""
    here, then = line.strip(), following.strip()
    if not width or BULLET.match(following):
        return False
    if _HYPHEN.search(here) and then[:1].islower():
        return True
    if len(here) >= width * _FULL:
        return True
    return then[:1].islower() and not here.endswith((".", ":", "!", "?"))
