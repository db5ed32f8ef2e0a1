"""Which lines of a text are headings: marked as such, underlined, numbered, larger, or short and alone above running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.text_blocks import BULLET, NUMBERED
from store.importing.plan_document.text_lines import without_markup
from store.importing.plan_document.words import begins, is_all, word_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.text_lines import Line

_MARKED = re.compile(r"^(#{1,6})\s+\S")
_UNDERLINE = re.compile(r"^(=|-){3,}\s*$")
_BOLD = re.compile(r"^\*\*[^*]+\*\*:?\s*$")
_DATE_OR_CODE = re.compile(r"^[\d\W]+$|\d{4}-\d\d-\d\d|^dnr\b", re.IGNORECASE)
_NOTE_MARKS = re.compile("[\u00b9\u00b2\u00b3\u2070-\u2079*]+$")
_SAYS = re.compile(r"[^:]{2,60}: \S")
"""A label and what it says: "Ansvarig: Socialtjansten"."""
_LARGER = 1.12
_LONGEST, _MOST_WORDS = 90, 11
_FEWEST_WORDS = 4
"""Words from which a line with a full stop is a sentence."""
_TEXT = 40
"""Signs from which a line is running text, and the short line above it its heading."""


def has_marked_headings(lines: Sequence[Line]) -> bool:
    """Whether the text marks its headings, so that a short line alone is none."""
    return any(_MARKED.match(line.text.strip()) for line in lines)


def heading_level(lines: Sequence[Line], at: int, *, marked: bool = False) -> int | None:
    """The level of the heading on this line, 0 when only its form says so, None when it is none.

    ``marked`` says that the text marks its headings: then form alone makes none, save for words like "Mål:".
    """
    text = lines[at].text.strip()
    if sign := _MARKED.match(text):
        return len(sign[1])
    if lines[at].running or not text:
        return None
    if at + 1 < len(lines) and _UNDERLINE.match(lines[at + 1].text) and len(text) < _LONGEST and not _SAYS.match(text):
        return 1 if lines[at + 1].text.startswith("=") else 2
    if _BOLD.match(text) and len(text) < _LONGEST:
        return 0
    return _level_by_form(lines, at, without_markup(text).strip(), marked=marked)


def _level_by_form(lines: Sequence[Line], at: int, text: str, *, marked: bool) -> int | None:
    if not _may_be(text):
        return None
    if lines[at].size:
        return 0 if lines[at].bold or lines[at].size > _LARGER or (_is_label(text) and lines[at - 1].is_empty) else None
    numbered = NUMBERED.match(text)
    if BULLET.match(lines[at].text) and not (numbered and _stands_alone(lines, at)):
        return None
    if _is_label(text) and (text.endswith(":") or at == 0 or lines[at - 1].is_empty):
        return 0
    if _is_over_areas(text) and lines[at - 1].is_empty and at + 1 < len(lines) and lines[at + 1].is_empty:
        return 0
    return 0 if not marked and _above_text(lines, at) else None


def _may_be(text: str) -> bool:
    if not text or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or "\t" in text:
        return False
    first = NUMBERED.sub("", text)[:1]
    ending = _NOTE_MARKS.sub("", text)
    if _SAYS.match(text) and not begins("areas", "one", NUMBERED.sub("", text)):
        return False
    return first.isupper() and not ending.endswith((".", ",", ";")) and not _DATE_OR_CODE.search(text)


def _is_label(text: str) -> bool:
    plain = text.rstrip(": ")
    named = any(is_all("labels", name, plain) for name in word_lists("labels") if name not in _ATTRIBUTES)
    return named or (begins("areas", "one", plain) is not None and ":" in plain)


def _is_over_areas(text: str) -> bool:
    """Whether it is a heading like "Prioriterade områden", which has only headings below it."""
    return is_all("areas", "many", NUMBERED.sub("", text).rstrip(": "))


_ATTRIBUTES = frozenset({"who", "partners", "start", "due", "status", "detail"})


def _above_text(lines: Sequence[Line], at: int) -> bool:
    """Whether it stands alone, or directly, above running text or bullets."""
    if lines[at].text.strip().endswith(":"):
        return False
    if at and not lines[at - 1].is_empty and not lines[at - 1].running:
        return False
    below = at + 1
    while below < len(lines) and (lines[below].is_empty or lines[below].running):
        below += 1
    if below >= len(lines):
        return False
    following = lines[below].text.strip()
    if below == at + 1:
        return len(following) >= _TEXT and following[:1].isupper()
    return _is_running_text(following) or bool(BULLET.match(lines[below].text)) or following.count("\t") > 1


def _is_running_text(text: str) -> bool:
    return len(text) >= _TEXT or (text.endswith(".") and len(text.split()) >= _FEWEST_WORDS)


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    before = at == 0 or lines[at - 1].is_empty
    return before and _above_text(lines, at)
