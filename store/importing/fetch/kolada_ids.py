"""What was typed as KPIs and places, checked before anybody is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue
from store.importing.fetch.faults import UnknownPlace
from store.importing.formats.places import find_code, find_place, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_KPI = re.compile(r"[NU][0-9]{5}")
_MOST_IDS = 25
"""Kolada takes at most this many ids in one part of a path."""
_PADDED = 4


def kpi_ids(given: Iterable[str]) -> list[str]:
    """KPI ids in the order given, each once; ``n07540`` and ``N07540,N07631`` will do.

    Raises:
        InvalidValue: one is no KPI id, or there is none.
    """
    ids = [part.upper() for part in _parts(given)]
    for one in ids:
        if not _KPI.fullmatch(one):
            raise InvalidValue(field="kpi", text=one, expected="fetch.expected_kpi")
    if not ids:
        raise InvalidValue(field="kpi", text="", expected="fetch.expected_kpi")
    return list(dict.fromkeys(ids))


def place_ids(given: Iterable[str]) -> list[str]:
    """Kolada's ids of places given by code or name: ``2083``, ``Hedemora``, ``20``, ``0020``, ``Dalarnas län``, ``riket``.

    Raises:
        UnknownPlace: one is no municipality, county or country.
        InvalidValue: there is none.
    """
    ids = [_place_id(part) for part in _parts(given)]
    if not ids:
        raise InvalidValue(field="place", text="", expected="fetch.expected_place")
    return list(dict.fromkeys(ids))


def batches(ids: Sequence[str]) -> Iterator[list[str]]:
    """As many at a time as Kolada takes in one part of a path."""
    for start in range(0, len(ids), _MOST_IDS):
        yield list(ids[start : start + _MOST_IDS])


def _place_id(text: str) -> str:
    code = find_code(text).code or find_place(text).code
    if code is None or not code.isdigit():
        raise UnknownPlace(text=text, names=near(text))
    return code.rjust(_PADDED, "0")


def _parts(given: Iterable[str]) -> Iterator[str]:
    """A comma parts as the blank between arguments does; what is typed is cleaned."""
    for text in given:
        yield from (part for part in (clean(one).strip() for one in text.split(",")) if part)
