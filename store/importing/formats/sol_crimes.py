"""The crimes of a SOL file, told apart where one label stands under several parents, and the series made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.formats.known_series import id_of
from store.importing.formats.labels import fold
from store.importing.series_file import ReadSeries, ReadValue
from store.model.codes import Missing, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importing.formats.cells import Cell
    from store.importing.formats.periods import Period

PRODUCT = "bra_sol"
SOURCE = "Källa: Brå (anmälda brott)"
_MEASURES = ((Unit.COUNT, "antal", "antal"), (Unit.PER_100K, "per-100k", "per 100 000 inv."))
_LONGEST_ID = 70

Key = tuple[str, "Period"]
Pair = tuple["Cell", "Cell"]
"""Count, and count per 100 000 inhabitants."""


@dataclass(slots=True)
class Crime:
    """One crime, or one of several under the same label."""

    label: str
    parent: str
    values: dict[Key, Pair] = field(default_factory=dict)

    @property
    def is_echo(self) -> bool:
        """Whether nothing but ``..`` was given: a parent node."""
        return all(
            cell.missing is Missing.NOT_AVAILABLE or cell.value is None for pair in self.values.values() for cell in pair
        )


class Crimes:
    """Gathers values by label; a second value for one place and period must be another crime, under another parent."""

    def __init__(self) -> None:
        self._by_label: dict[str, list[Crime]] = {}

    def put(self, label: str, parent: str, key: Key, pair: Pair) -> Pair | None:
        """Keep ``pair``. When the same crime already has another one for ``key``, that one is returned and kept."""
        crimes = self._by_label.setdefault(fold(label), [])
        if any(crime.values.get(key) == pair for crime in crimes):
            return None
        free = [crime for crime in crimes if key not in crime.values]
        fitting = next((crime for crime in free if crime.parent == parent), next(iter(free), None))
        if fitting is None:
            rival = next((crime for crime in crimes if crime.parent == parent and not crime.is_echo), None)
            if rival is not None:
                return rival.values[key]
            fitting = Crime(label, parent)
            crimes.append(fitting)
        fitting.values[key] = pair
        return None

    def series(self, notes: set[str]) -> Iterator[ReadSeries]:
        """Count and rate of every crime that has any; echoed parents are noted."""
        for crimes in self._by_label.values():
            real = [crime for crime in crimes if not crime.is_echo]
            if len(real) < len(crimes):
                notes.add("import_file.parents_left_out")
            for crime in real:
                yield from _series(crime, with_parent=len(real) > 1)


def _series(crime: Crime, *, with_parent: bool) -> Iterator[ReadSeries]:
    shown = f"{crime.label} ({crime.parent})" if with_parent and crime.parent else crime.label
    words = (*([crime.parent] if with_parent else []), crime.label)
    for position, (unit, ending, measure) in enumerate(_MEASURES):
        values = tuple(_values(crime, position))
        if any(value.value is not None for value in values):
            identity = id_of("sol", *words)[:_LONGEST_ID].rstrip("-.") + f"-{ending}"
            title = f"{shown}, {measure}"
            yield ReadSeries(identity, title, unit, PRODUCT, "reported_crime", SOURCE, crime.label, crime.label, 1, values)


def _values(crime: Crime, position: int) -> Iterable[ReadValue]:
    for (place, period), pair in crime.values.items():
        cell = pair[position]
        if cell.value is not None or cell.missing is not None:
            yield ReadValue(place, period.start, period.end, cell.value, preliminary=period.preliminary, missing=cell.missing)
