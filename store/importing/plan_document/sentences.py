"""Sentences: the unit in which it is kept count of that nothing of the source is lost."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[\"'\u201d)\u00b9\u00b2\u00b3]*\s+(?=[\"'\u201d(\u2022]?[A-Z\u00c0-\u00de0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:t\.? ?ex|bl\.? ?a|p\.? ?g\.? ?a|m\.? ?fl|s\.? ?k|d\.? ?v\.? ?s|o\.? ?s\.? ?v|f\.? ?d|fr\.? ?o\.? ?m|t\.? ?o\.? ?m"
    r"|resp|ca|kl|nr|st|jfr|inkl|exkl|ev|kap|sid?|dnr|dok|bil|tel|enl|ang|[A-Z])\.)$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\u2022\s*")
_TAIL = 14
"""Signs before a full stop that tell whether it ends a sentence."""
_NUMBER_ONLY = re.compile(r"^\d{1,2}\.$")


def sentences(text: str) -> list[str]:
    """The sentences of ``text`` in order, blanks at their ends and bullets taken off. A new line or a tab ends one."""
    found: list[str] = []
    for line in re.split(r"[\n\t]+", text):
        found += _of_line(_BULLET.sub("", line.strip()))
    return [sentence for sentence in found if sentence]


def _of_line(line: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for end in _END.finditer(line):
        tail = line[max(start, end.start() - _TAIL) : end.start()]
        if _ABBREVIATION.search(tail) or _NUMBER_ONLY.match(tail.strip()):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    return [*parts, line[start:].strip()]
