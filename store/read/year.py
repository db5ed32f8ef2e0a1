"""Everything that has a day in a span, for one council or for every place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.i18n.formats import alphabetical
from store.model.year import YearKind, YearView
from store.read.edition_standing import standings
from store.read.meeting import councils
from store.read.year_documents import document_entries
from store.read.year_follow_up import follow_up_entries
from store.read.year_releases import release_entries

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.db.backend import Backend
    from store.model.year import YearEntry

_ORDER = {kind: number for number, kind in enumerate(YearKind)}


def year_view(backend: Backend, year: int, today: date, council_id: str | None = None) -> YearView:
    """One year: of the council ``council_id``, or of all places.

    Raises:
        UnknownId: there is no such council.
    """
    every = councils(backend)
    council = next((one for one in every if one.id == council_id), None)
    if council_id is not None and council is None:
        raise UnknownId(kind="council", id=council_id, near=[])
    codes = {code for code, _ in council.places} if council else None
    entries = dated(backend, date(year, 1, 1), date(year, 12, 31), today, place_codes=codes, council_id=council_id)
    return YearView(year, today, council, entries, every)


def dated(
    backend: Backend,
    first: date,
    last: date,
    today: date,
    *,
    place_codes: Collection[str] | None = None,
    council_id: str | None = None,
) -> tuple[YearEntry, ...]:
    """Everything with a day from ``first`` to ``last``, both included, by day.

    Args:
        backend: an open store.
        first: the first day.
        last: the last day.
        today: the day on which expected releases are reckoned.
        place_codes: only what belongs to one of these places; None for all.
        council_id: only this council's meetings and decisions; None for those of every council that covers the places.
    """
    aside = standings(backend, today)
    found = [
        *follow_up_entries(backend, first, last, council_id, aside=sorted(aside)),
        *document_entries(backend, first, last, aside, today),
        *release_entries(backend, first, last, today, place_codes),
    ]
    wanted = [entry for entry in found if _belongs(entry, place_codes)]
    return tuple(sorted(wanted, key=lambda entry: (entry.day, _ORDER[entry.kind], alphabetical(entry.title), entry.key)))


def _belongs(entry: YearEntry, place_codes: Collection[str] | None) -> bool:
    return place_codes is None or any(code in place_codes for code, _ in entry.places)
