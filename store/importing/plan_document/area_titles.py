"""Headings that say themselves that they name an area: "Fokusområde 2: Narkotika"."""

from __future__ import annotations

import re

from store.importing.plan_document.words import begins, is_all

_AFTER_SIGN = re.compile(r"^\s*(?P<number>\d{1,2}|[A-Z])?\s*[:.\u2010-\u2015-]\s*(?P<title>\S.*)$")
_AFTER_NUMBER = re.compile(r"^\s+(?P<number>\d{1,2}|[A-Z])\s+(?P<title>\S.*)$")
_AFTER_BLANK = re.compile(r"^\s+(?P<number>)(?P<title>[A-Z\u00c5\u00c4\u00d6\"\u201d].*)$")
_YEARS_ONLY = re.compile(r"[\d\s\u2010-\u2015/-]+")


def explicit_title(text: str) -> tuple[str, str, str] | None:
    """(label, number, title) of "Fokusområde 2: Narkotika"; None when the text is no such heading."""
    label = begins("areas", "one", text)
    if not label or not label[0].strip():
        return None
    rest = text[label.end() :]
    found = _AFTER_SIGN.match(rest) or _AFTER_NUMBER.match(rest)
    if not found and not is_all("areas", "needs_sign", label[0].strip()):
        found = _AFTER_BLANK.match(rest)
    if not found or _YEARS_ONLY.fullmatch(found["title"]):
        return None
    return label[0].strip(), found["number"] or "", found["title"].strip()
