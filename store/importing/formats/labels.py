"""Labels as publishers print them, made comparable: blanks, dashes, footnote letters, years and table numbers taken away.

One and the same label comes with hyphen or en dash, with no-break or double blanks, with a footnote letter glued on
(``persona,b``) or a digit (``SAMTLIGA BROTT2``), and with the years of the edition. None of that may make it another series.
"""

from __future__ import annotations

import re
from functools import cache

from store.clean import clean

_BLANKS = re.compile(r"\s+")
_DASHES = re.compile(r" ?[\u2010-\u2015\u2212-] ?")
_TABLE = re.compile(r"^\s*(?:Tabell\s+)?(R?\d+[A-Z]?(?:\.\d+)*)\.?(?:\s+|$)", re.IGNORECASE)
_YEARS = r"\d{4}(?:\s?[\u2010-\u2015-]\s?\d{2,4})?"
_EDITION = re.compile(rf"[\s,(]+{_YEARS}(?:(?:\s*,\s*|\s+samt\s+|\s+och\s+){_YEARS})*\)?[\s.]*$")
_SURVEY = re.compile(r",?\s+enligt\s+(?:NTU|Nationella trygghetsunders)", re.IGNORECASE)
_YEARS_INSIDE = re.compile(rf"[\s,]+{_YEARS}(?=[.,])")
_SHARE = re.compile(r"(?<=[\w)])[.,:]?\s+\(?Andel(?:en)?\s*\(%\).*$", re.IGNORECASE | re.DOTALL)
_WHERE = re.compile(r"\s+i kommunen\b.*$|\s*\(anmälda( brott)?\)", re.IGNORECASE | re.DOTALL)
_NOTE_LETTERS = re.compile(r"(?<=[a-zåäö])[a-f](?:,\s?[a-f])+(?=\s|,|$)|(?<=[.)])[a-f](?:,\s?[a-f])*(?=\s|$)")
_NOTE_DIGITS = re.compile("(?<=[A-Za-zÅÄÖåäö)])(?:\\d{1,2}\\)?|[\u00b9\u00b2\u00b3\u2070-\u2079*]+)$")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_PLAIN = str.maketrans("åäöéüàèô", "aaoeuaeo")
_LONGEST_SLUG = 60


def tidy(text: str) -> str:
    """The label on one line with single blanks and no control characters; case and dashes kept."""
    return _BLANKS.sub(" ", clean(text)).strip()


@cache
def fold(text: str) -> str:
    """The label as a key: lower case, single blanks, every dash a hyphen without blanks, no full stop at the end."""
    return _DASHES.sub("-", tidy(text).casefold()).rstrip(". ")


def without_notes(label: str) -> str:
    """The label without footnote letters, digits or asterisks glued to it, as far as plain text can tell."""
    return _NOTE_DIGITS.sub("", _NOTE_LETTERS.sub("", tidy(label))).strip()


def table_number(title: str) -> str:
    """``3.23`` of ``Tabell 3.23 Problem med …``; empty when the title carries none."""
    found = _TABLE.match(title)
    return found.group(1) if found and not title.strip()[:4].isdigit() else ""


def core(title: str) -> str:
    """What the table is about: no table number, no years, no "enligt NTU …", no "i kommunen, länet …", no ". Andel (%) …"."""
    text = without_notes(_TABLE.sub("", tidy(title), count=1) if table_number(title) else title)
    text = _WHERE.sub("", text)
    cut = _SURVEY.search(text)
    text = _SHARE.sub("", text[: cut.start()] if cut else text)
    return _YEARS_INSIDE.sub("", _EDITION.sub("", text)).strip(" .,")


@cache
def slug(text: str) -> str:
    """A deterministic id of lower-case letters, digits and hyphens, at most 60 characters; ``serie`` when nothing is left."""
    plain = fold(text).translate(_PLAIN)
    return _NOT_SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].strip("-") or "serie"
