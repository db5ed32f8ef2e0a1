"""What a form for a value needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Missing, Unit
from store.model.manual_value import KeptValue, ManualValue

if TYPE_CHECKING:
    from datetime import date

    from store.db.backend import Backend, Row

_INDICATOR = "SELECT id, title, title_en, unit, product, source, value_access FROM indicator WHERE id = $1"
_VALUES = """
SELECT place_code, period_start, period_end, value, low, high, n, preliminary, missing, source, note, recorded_on
FROM observation
WHERE indicator_id = $1 AND place_code = $2 AND breakdown = 'total' AND replaced_on IS NULL
ORDER BY period_end, period_start, recorded_on
"""


@dataclass(frozen=True, slots=True)
class ValueSubject:
    """The series a value is entered in, and the values it has there."""

    indicator_id: str
    title: str
    title_en: str | None
    unit: Unit
    product: str
    source: str
    by_hand: bool
    """False when a public file holds the values: then the next import replaces what is entered."""
    place_code: str
    place_name: str
    kept: tuple[KeptValue, ...]
    """Oldest first."""

    def name(self, language: str) -> str:
        """The title in ``language``, Swedish when there is no other."""
        return self.title_en if language == "en" and self.title_en else self.title

    def at(self, start: date, end: date) -> KeptValue | None:
        """The value of that very period, if there is one."""
        return next((one for one in self.kept if (one.one.period_start, one.one.period_end) == (start, end)), None)


def value_subject(backend: Backend, indicator_id: str, place_code: str) -> ValueSubject:
    """The series and its values at ``place_code``.

    Raises:
        UnknownId: there is no such indicator, or no such place.
    """
    heads = backend.rows(_INDICATOR, [indicator_id])
    places = backend.rows("SELECT name FROM place WHERE code = $1", [place_code])
    if not heads:
        raise UnknownId(kind="indicator", id=indicator_id, near=[])
    if not places:
        raise UnknownId(kind="place", id=place_code, near=[])
    identity, title, title_en, unit, product, source, access = heads[0]
    kept = tuple(_kept(row) for row in backend.rows(_VALUES, [indicator_id, place_code]))
    return ValueSubject(
        identity, title, title_en, Unit(unit), product, source, access == "manual", place_code, places[0][0], kept
    )


def _kept(row: Row) -> KeptValue:
    place, start, end, value, low, high, n, preliminary, missing, source, note, recorded_on = row
    reason = Missing(missing) if missing else None
    return KeptValue(ManualValue(place, start, end, value, low, high, n, preliminary, reason, source, note), recorded_on)
