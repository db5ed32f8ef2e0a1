"""The series of one file while it is read: which indicator each row belongs to, and its values, none of them twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.formats.known_series import id_of
from store.importing.formats.labels import fold, tidy
from store.importing.series_file import ReadSeries

if TYPE_CHECKING:
    from datetime import date

    from store.importing.mapping.model import Mapping
    from store.importing.series_file import ReadValue
    from store.model.codes import Unit

Key = tuple[str, str, "date", "date"]


@dataclass(slots=True)
class KeptSeries:
    """One series."""

    id: str
    title: str
    unit: Unit
    label: str
    where: str
    values: dict[Key, ReadValue] = field(default_factory=dict)

    def keep(self, value: ReadValue) -> ReadValue:
        """Keep the value, and return what is kept for its place and period: another one if there was one already."""
        key = (value.place_code, value.breakdown, value.period_start, value.period_end)
        return self.values.setdefault(key, value)


class SeriesOfFile:
    """All series of a file, by the label of the row."""

    def __init__(self, mapping: Mapping) -> None:
        """``mapping`` names the indicators."""
        self._mapping = mapping
        self._named = {fold(one.label): one for one in mapping.series}
        self._by_label: dict[str, KeptSeries] = {}
        self._by_id: dict[str, KeptSeries] = {}

    def of(self, label: str | None, where: str) -> KeptSeries | None:
        """The series of a label, or the only one when there is no column of labels.

        None when two labels that nobody has named would get the same id.
        """
        key = fold(label or "")
        if key not in self._by_label:
            made = self._new(tidy(label or ""), where)
            known = self._by_id.setdefault(made.id, made)
            if known is not made and key not in self._named:
                return None
            self._by_label[key] = known
        return self._by_label[key]

    def read(self) -> tuple[ReadSeries, ...]:
        """Every series that has values."""
        head = self._mapping.indicator
        return tuple(
            ReadSeries(
                one.id,
                one.title,
                one.unit,
                head.product,
                head.theme,
                head.source,
                publisher_label=one.label,
                where=one.where,
                pooled_years=max(value.period_end.year - value.period_start.year + 1 for value in one.values.values()),
                values=tuple(one.values.values()),
            )
            for one in self._by_id.values()
            if one.values
        )

    def _new(self, label: str, where: str) -> KeptSeries:
        head, columns = self._mapping.indicator, self._mapping.columns
        if not label:
            return KeptSeries(head.id, head.title, head.unit, columns.value or head.title, where)
        named = self._named.get(fold(label))
        if named:
            return KeptSeries(named.id, named.title or label, named.unit or head.unit, label, where)
        return KeptSeries(id_of(head.id, label), label[:200], head.unit, label[:200], where)
