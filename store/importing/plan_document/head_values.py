"""Values of the document head as a plan file writes them."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.importing.plan_document.parties import is_perhaps_person
from store.importing.plan_document.when import month_number, spans
from store.importing.plan_document.words import begins, word_lists

_SECTION = re.compile(r"\u00a7 ?\d{1,4}(?:[/:-]\d{1,4})?")
_REGISTRY = re.compile(r"\b(?:dnr|diarie(?:nummer|nr)?)\b[.:\s]*", re.IGNORECASE)
_REGISTRY_NO = re.compile(
    r"\b[A-Z\u00c5\u00c4\u00d6]{1,8}[ -]?\d{2,4}[-/:. ]\d{1,6}(?:[ /-]\d{1,5})*|\b\d{4}[-/:]\d{2,6}(?:[-/]\d{1,4})?\b"
)
_YEAR_MONTH = re.compile(r"\b(20\d\d)-(0[1-9]|1[0-2])\b(?!-\d)")
_YEAR = re.compile(r"\b20\d\d\b")
_DATES = re.compile(r"\b20\d\d-\d\d-\d\d\b|\b\d{1,2} [a-z]{3,9} 20\d\d\b", re.IGNORECASE)
_UNTIL = re.compile(r"\bt\.? ?o\.? ?m\b|\btill(?: och med)?\b", re.IGNORECASE)
_BODY = re.compile(r"kommunfullm\w+|kommunstyrelse\w*|\w*n\u00e4mnd\w*", re.IGNORECASE)
_LONGEST = 200
_DAYS = frozenset({"decided_on", "document_date"})


class Label(NamedTuple):
    """A field's label and what stands after it."""

    field: str
    value: str
    colon: bool


def head_label(text: str) -> Label | None:
    """The field that a line or cell begins to tell: ``Dokumentägare Stabschef``, ``Beslutsdatum:``. The longest label wins."""
    found = [(match.end(), name) for name in word_lists("head") if (match := begins("head", name, text))]
    if not found:
        return None
    end, name = max(found)
    rest = text[end:]
    colon = rest.lstrip().startswith(":")
    return Label(name, rest.strip().lstrip(":").strip(), colon)


def values_of(field: str, text: str) -> dict[str, str]:
    """What a label's text says, by name of the plan file's field; empty when it cannot be read as that."""
    if not text or len(text) > (2_000 if field == "short_description" else _LONGEST):
        return {}
    if field == "decided_on" and _BODY.search(text):
        return _decided_by(text)
    if field in _DAYS:
        day = _first_day(text)
        return _with_section({field: day} if day else {}, text)
    if field == "decided_by":
        return _decided_by(text)
    if field in {"valid", "valid_to"}:
        return _valid(field, text)
    return _plain(field, text)


def _plain(field: str, text: str) -> dict[str, str]:
    """Fields of one text or number."""
    value = text.rstrip(" ,;")
    if value.endswith(".") and "." not in value[:-1]:
        value = value[:-1]
    if field == "review_by":
        value = _review(text)
    elif field == "registry_no":
        number = _REGISTRY.sub("", text).strip(" .,")
        value = number if any(sign.isdigit() for sign in number) else ""
    elif field == "section_no":
        number = text if text.startswith("\u00a7") else f"\u00a7 {text}"
        value = number if re.fullmatch(r"\u00a7 ?\d{1,4}(/\d+)?", number) else ""
    elif field == "person" or is_perhaps_person(text):
        value = ""
    return {field: value} if value else {}


def value_said(field: str, text: str) -> str:
    """What a person wrote in a field, as a plan file writes it: a day in words becomes one in digits.

    Raises:
        ValueError: the field holds a day, and the text names none.
    """
    read = _first_day if field in _DAYS | {"valid_from", "valid_to"} else _review if field == "review_by" else str
    value = read(text)
    if text and not value:
        raise ValueError(field)
    return value


def validity(text: str) -> dict[str, str]:
    """``valid_from``, ``valid_to`` and ``period`` of a text that names both ends."""
    found = spans(text)
    if not found or (len(found) == 1 and found[0].end.year == found[0].start.year and len(text) > _SHORT):
        return {}
    last = found[0] if found[0].end.year > found[0].start.year else found[-1]
    start, end = found[0].start, last.end
    if end <= start:
        return {}
    period = f"{start.year}\u2013{end.year}" if end.year > start.year else str(start.year)
    return {"valid_from": start.isoformat(), "valid_to": end.isoformat(), "period": period}


_SHORT = 40


def one_end(label: str, text: str) -> dict[str, str]:
    """``valid_from`` or ``valid_to`` of a sentence that names one day: "Gäller till och med 2026-12-31"."""
    found = spans(text)
    if len(found) != 1 or found[0].start != found[0].end:
        return {}
    if _UNTIL.search(label):
        return {"valid_to": found[0].end.isoformat()}
    return {"valid_from": found[0].start.isoformat()} if _FROM.search(label) else {}


_FROM = re.compile(r"\bfr\.? ?o\.? ?m\b|\bfr\u00e5n\b", re.IGNORECASE)


def registry_in(text: str) -> str:
    """A registry number with its mark, anywhere in a line: ``Dnr KS 24-203``."""
    marked = _REGISTRY.search(text)
    number = _REGISTRY_NO.match(text[marked.end() :]) if marked else None
    return number[0].strip() if number else ""


def _first_day(text: str) -> str:
    return next((span.start.isoformat() for span in spans(text) if span.start == span.end), "")


def _with_section(values: dict[str, str], text: str) -> dict[str, str]:
    section = _SECTION.search(text)
    return values | ({"section_no": section[0]} if section and values else {})


def _decided_by(text: str) -> dict[str, str]:
    """``Kommunfullmäktige 2023-11-27 § 145`` is three fields."""
    day = _first_day(text)
    body = _SECTION.sub("", _DATES.sub("", text)).strip(" ,.;()\u2013-")
    body = re.sub(r"\s+(?:den|datum|dnr.*)$", "", body, flags=re.IGNORECASE).strip(" ,.;(\u2013-")
    values = {"decided_by": body} if body and not is_perhaps_person(body) else {}
    section = _SECTION.search(text)
    return values | ({"decided_on": day} if day else {}) | ({"section_no": section[0]} if section else {})


def _valid(field: str, text: str) -> dict[str, str]:
    found = spans(text)
    if len(found) > 1 or (found and found[0].start != found[0].end and field == "valid"):
        return validity(text) or {}
    if not found:
        return {}
    if field == "valid_to" or _UNTIL.match(text):
        return {"valid_to": found[0].end.isoformat()}
    return {"valid_from": found[0].start.isoformat()}


def _review(text: str) -> str:
    if day := _first_day(text):
        return day
    if found := _YEAR_MONTH.search(text):
        return found[0]
    named = re.search(r"\b([a-z]{3,9}) (20\d\d)\b", text, re.IGNORECASE)
    if named and month_number(named[1]):
        return f"{named[2]}-{month_number(named[1]):02}"
    year = _YEAR.search(text)
    return year[0] if year else ""
