"""Personal data in free text: identity numbers, telephone numbers, e-mail addresses. Found and masked, never refused.

Pure functions, text in, places in the text out. What is found is a guess that leans to caution: a warning costs a glance,
a person's number in a public document costs more. Numbers nobody answers to in person (112, 114 14, 020-) are passed over.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
_BLANK = " \u00a0\u2009\u202f\t"
_IDENTITY = re.compile(
    rf"(?<![0-9])(?<![0-9][.,])(?P<century>1[89]|20)?(?P<year>[0-9]{{2}})(?P<between>[{_DASH}{_BLANK}./]?)(?P<month>[0-9]{{2}})"
    rf"(?P=between)(?P<day>[0-9]{{2}})(?P<before>[{_BLANK}]?[{_DASH}+]?[{_BLANK}]?)(?P<last>[0-9]{{4}})(?![0-9])"
)
_COORDINATION = 60
"""Added to the day of birth in a samordningsnummer."""
_YEARS = range(1850, 2100)
"""Births that a living or lately dead person can have, and some to come: this function knows no day of its own."""
_PHONE = re.compile(
    rf"(?<![0-9+])(?<![0-9][{_DASH}/:.,])(?P<head>(?:\+|00)46[{_BLANK}]?(?:\(0\)[{_BLANK}]?)?|\(?0)"
    rf"(?P<area>[1-9][0-9]{{0,2}})(?P<sep>\)?[{_BLANK}]?[{_DASH}/.]?[{_BLANK}]?)"
    rf"(?P<rest>[0-9]{{2,8}}(?:[{_BLANK}.{_DASH}]?[0-9]{{2,4}}){{0,3}})(?![0-9])(?![{_DASH}:/][0-9])"
)
_NATIONAL = range(7, 10)
"""Digits of a Swedish number without its first nought."""
_MOBILE_DIGITS = 9
_SERVICE = ("20", "77", "99", "90")
"""Area codes of freephone, shared-cost and paid services."""
_REFERENCE = re.compile(
    r"(?:\b(?i:dnr|diarie\w*|ärende\w*|id|kod|sfs|lag|org\w*|bg|pg|bankgiro|plusgiro|konto)\b\W{0,3}(?i:nr\W{0,3})?"
    r"|\b(?!TEL|TFN|MOB)[A-ZÅÄÖ]{2,6}[ /:-]?)$"
)
"""What stands before a registry or account number. A unit's own letters (``KS 0225-123456``) do too."""
_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@|[ ]?[(\[](?:at|snabel-?a)[)\]][ ]?)(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@])"
)
_FUNCTIONS = re.compile(
    r"info|kommun|regist|diari|kontakt|brott|trygg|social|skol|elev|polis|stab|nämnd|namnd|kansli|medborg|service|växel|vaxel|support"
    r"|jour|räddning|raddning|noreply|no-reply|post|reception|samord|fritid|bygg|miljö|miljo|kultur|turist|styrelse|förvaltning"
    r"|forvaltning|synpunkt|press|hr\b|it\b|upphandl|bostad|hyres",
    re.IGNORECASE,
)
_MASK = str.maketrans(dict.fromkeys("0123456789", "*"))


class PersonalKind(StrEnum):
    """What was found."""

    IDENTITY_NUMBER = "identity_number"
    """Personnummer."""
    COORDINATION_NUMBER = "coordination_number"
    """Samordningsnummer: the day is 60 more than the day of birth."""
    PHONE = "phone"
    EMAIL = "email"
    FUNCTION_EMAIL = "function_email"
    """A mailbox that by its name belongs to a function: worth a word, not a warning."""

    @property
    def is_mild(self) -> bool:
        """Whether it may well stand: it names no person."""
        return self is PersonalKind.FUNCTION_EMAIL


class PersonalSpan(NamedTuple):
    """Where it stands in the text."""

    start: int
    end: int
    kind: PersonalKind


def find_personal_data(text: str) -> list[PersonalSpan]:
    """Everything that looks like personal data, in the order of the text; nothing overlaps.

    An identity number has a day that can be and a right check digit; a telephone number is written as Swedish ones are, with
    its right number of digits, and stands neither after ``Dnr`` nor within a longer number.
    """
    found: list[PersonalSpan] = []
    digits = any(character in "0123456789" for character in text)
    for search in ((_emails, "@" in text or "(" in text or "[" in text), (_identities, digits), (_phones, digits)):
        spans, worth_it = search
        if worth_it:
            found += [one for one in spans(text) if not any(one.start < other.end and other.start < one.end for other in found)]
    return sorted(found)


def holds_personal_data(text: str) -> bool:
    """Whether there is anything in the text that had better not stand there; a function's mailbox may."""
    return any(not one.kind.is_mild for one in find_personal_data(text))


def mask_personal_data(text: str, *, mild: bool = True) -> str:
    """``text`` with ``*`` for every digit of a number, and for name and domain of an address.

    ``mild`` says whether functions' mailboxes are masked too. Nothing is found in the result that was to be masked.
    """
    while spans := [one for one in find_personal_data(text) if mild or not one.kind.is_mild]:
        for start, end, kind in reversed(spans):
            part = text[start:end]
            covered = "***@***" if kind in {PersonalKind.EMAIL, PersonalKind.FUNCTION_EMAIL} else part.translate(_MASK)
            text = f"{text[:start]}{covered}{text[end:]}"
    return text


def _identities(text: str) -> Iterator[PersonalSpan]:
    position = 0
    while match := _IDENTITY.search(text, position):
        kind = _identity_kind(match)
        if kind:
            yield PersonalSpan(match.start(), match.end(), kind)
        position = match.end() if kind else match.start() + 1


def _identity_kind(match: re.Match[str]) -> PersonalKind | None:
    year, month, day, last = (match[name] for name in ("year", "month", "day", "last"))
    if match["between"] and not match["before"].strip(_BLANK):
        return None  # 2024-08-15 1630 is a day and a time.
    if not _check_digit_holds(f"{year}{month}{day}{last}"):
        return None
    born_on = int(day)
    is_coordination = born_on > _COORDINATION
    born_on -= _COORDINATION if is_coordination else 0
    centuries = (match["century"],) if match["century"] else ("18", "19", "20")
    if not any(_can_be(int(f"{century}{year}"), int(month), born_on) for century in centuries):
        return None
    return PersonalKind.COORDINATION_NUMBER if is_coordination else PersonalKind.IDENTITY_NUMBER


def _check_digit_holds(ten: str) -> bool:
    """Luhn's sum over the ten digits: every other one, from the first, counts double."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(ten))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _can_be(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year in _YEARS
    except ValueError:
        return False


def _phones(text: str) -> Iterator[PersonalSpan]:
    position = 0
    while match := _PHONE.search(text, position):
        fits = _is_phone(match, text)
        if fits:
            yield PersonalSpan(match.start(), match.end(), PersonalKind.PHONE)
        position = match.end() if fits else match.start() + 1


def _is_phone(match: re.Match[str], text: str) -> bool:
    digits = re.sub(r"[^0-9]", "", match["area"] + match["rest"])
    if len(digits) not in _NATIONAL or digits.startswith(_SERVICE):
        return False
    is_mobile = digits[0] == "7" and digits[1] in "02369"
    if is_mobile and len(digits) != _MOBILE_DIGITS:
        return False
    if len(match["head"].strip("( ")) > 1:
        return True
    written_apart = bool(match["sep"]) or is_mobile
    return written_apart and _area_fits(match) and not _REFERENCE.search(text[max(0, match.start() - 24) : match.start()])


def _area_fits(match: re.Match[str]) -> bool:
    """08 is the one area code of two digits; all others, with the nought, have three or four. 08.00–16.30 are office hours."""
    return len(match["area"]) > 1 or (match["area"] == "8" and "." not in match["sep"])


def _emails(text: str) -> Iterator[PersonalSpan]:
    for match in _EMAIL.finditer(text):
        name = re.split(r"[@(\[]", match[0])[0]
        kind = PersonalKind.FUNCTION_EMAIL if _FUNCTIONS.search(name) and "." not in name else PersonalKind.EMAIL
        yield PersonalSpan(match.start(), match.end(), kind)
