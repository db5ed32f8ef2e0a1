"""The filter language of ``/``: words, and ``key:value`` pairs in Swedish or English.

``status:pågår ägare:skola sen:ja ord`` — all conditions must hold; several statuses are separated by comma; a value with blanks
stands within quotation marks (``ägare:"lokala brå"``).
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.clean import clean
from store.model.edition_standing import EditionStanding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from store.model.status import Status


@dataclass(frozen=True, slots=True)
class MeasureFilter:
    """Which measures are wanted. An empty filter wants all."""

    place_code: str | None = None
    """The code, or the name."""
    plan_id: str | None = None
    area_id: str | None = None
    statuses: tuple[Status, ...] = ()
    owners: tuple[str, ...] = ()
    """Words of a lead party's name."""
    parties: tuple[str, ...] = ()
    """Words of any party's name, lead or partner."""
    words: tuple[str, ...] = ()
    late: bool | None = None
    reported: bool | None = None
    """Whether there is an interim report for this year."""
    owned: bool | None = None
    editions: tuple[EditionStanding, ...] = ()
    """Of plans in several editions; without it those that hold, unless a plan or area is asked for by name."""
    text: str = ""
    """The filter as it was typed, for the breadcrumb and for saving."""


@dataclass(eq=False, slots=True)
class FilterProblem(Exception):
    """What in a typed filter could not be understood; ``key`` names the sentence.

    Not frozen: Python itself writes to an exception on its way out of a ``with`` block.
    """

    key: str
    given: str


_KEYS: dict[str, str] = {
    "status": "status",
    "ägare": "owner",
    "agare": "owner",
    "owner": "owner",
    "lead": "owner",
    "part": "party",
    "party": "party",
    "sen": "late",
    "late": "late",
    "rapport": "reported",
    "reported": "reported",
    "område": "area",
    "area": "area",
    "kommun": "place",
    "place": "place",
    "plan": "plan",
    "utgåva": "edition",
    "utgava": "edition",
    "edition": "edition",
}
FILTER_KEYS = ("status", "ägare", "part", "sen", "rapport", "område", "kommun", "plan", "utgåva")
"""The Swedish keys, for help and suggestions."""
_ONCE = {"late", "reported", "area", "place", "plan", "edition"}
"""A measure has one of each: two that must both hold would find nothing, or mean something else than was typed."""
_EDITIONS: dict[str, tuple[EditionStanding, ...]] = {
    **dict.fromkeys(("alla", "all"), tuple(EditionStanding)),
    **dict.fromkeys(("gällande", "gallande", "current"), (EditionStanding.CURRENT,)),
    **dict.fromkeys(("tidigare", "earlier"), (EditionStanding.EARLIER,)),
    **dict.fromkeys(("kommande", "coming"), (EditionStanding.COMING,)),
}
_TRUTH = {"ja": True, "yes": True, "nej": False, "no": False}


def parse_filter(text: str, statuses: Mapping[str, Status], base: MeasureFilter | None = None) -> MeasureFilter:
    """Read a typed filter on top of ``base`` (where the user stands).

    Args:
        text: what was typed.
        statuses: every name a status may be called by, in lower case; a beginning is enough where it is unambiguous.
        base: the filter of the screen it was typed on.

    Raises:
        FilterProblem: an unknown key or value.
    """
    wanted = replace(base or MeasureFilter(), text=clean(text).strip())
    seen: set[str | None] = set()
    for token in _tokens(wanted.text):
        key, colon, value = token.partition(":")
        field = _KEYS.get(key.lower()) if colon else None
        if colon and field is None and key.isalpha():
            raise FilterProblem("filter.unknown_key", key)
        if field in _ONCE and field in seen:
            raise FilterProblem("filter.twice", key)
        seen.add(field)
        if field and not value:
            raise FilterProblem("filter.no_value", key)
        wanted = replace(wanted, words=(*wanted.words, token)) if field is None else _narrowed(wanted, field, value, statuses)
    return wanted


def _narrowed(wanted: MeasureFilter, field: str, value: str, statuses: Mapping[str, Status]) -> MeasureFilter:
    narrow: dict[str, Callable[[], MeasureFilter]] = {
        "status": lambda: replace(wanted, statuses=(*wanted.statuses, *_statuses(value, statuses))),
        "owner": lambda: (
            replace(wanted, owned=False)
            if value in {"-", "saknas", "none"}
            else replace(wanted, owners=(*wanted.owners, value))
        ),
        "party": lambda: replace(wanted, parties=(*wanted.parties, value)),
        "late": lambda: replace(wanted, late=_truth(value)),
        "reported": lambda: replace(wanted, reported=_truth(value)),
        "area": lambda: replace(wanted, area_id=value.upper()),
        "place": lambda: replace(wanted, place_code=value),
        "plan": lambda: replace(wanted, plan_id=value.upper()),
        "edition": lambda: replace(wanted, editions=_editions(value)),
    }
    return narrow[field]()


def _statuses(value: str, statuses: Mapping[str, Status]) -> list[Status]:
    found = []
    for name in value.lower().split(","):
        hits = {status for label, status in statuses.items() if label == name} or {
            status for label, status in statuses.items() if name and label.startswith(name)
        }
        if len(hits) != 1:
            raise FilterProblem("filter.unknown_status", name)
        found.append(hits.pop())
    return found


def _truth(value: str) -> bool:
    if value.lower() not in _TRUTH:
        raise FilterProblem("filter.yes_or_no", value)
    return _TRUTH[value.lower()]


def _editions(value: str) -> tuple[EditionStanding, ...]:
    if value.lower() not in _EDITIONS:
        raise FilterProblem("filter.unknown_edition", value)
    return _EDITIONS[value.lower()]


def _tokens(text: str) -> list[str]:
    lexer = shlex.shlex(text, posix=True)
    lexer.whitespace_split, lexer.commenters, lexer.escape, lexer.quotes = True, "", "", '"'
    try:
        return list(lexer)
    except ValueError:
        return text.replace('"', " ").split()
