"""Whether the parts of a mapping fit together: what no single field can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import Problem
from store.importing.formats.labels import fold
from store.importing.formats.places import find_code
from store.importing.mapping.shapes import Across, Shape
from store.importing.mapping.when import read_when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.mapping.model import Mapping


def inconsistencies(mapping: Mapping, file: str) -> list[Problem]:
    """Every way in which the mapping contradicts itself; ``file`` is the name shown."""
    return [Problem(file, place, field, f"mapping.{key}", details) for place, field, key, details in _found(mapping)]


_Found = tuple[str, str, str, dict[str, object]]


def _found(mapping: Mapping) -> Iterator[_Found]:
    yield from _headings(mapping)
    yield from _shape(mapping)
    yield from _place_and_period(mapping)
    if mapping.series and mapping.columns.indicator is None:
        yield "columns", "indicator", "labels_needed", {}


def _headings(mapping: Mapping) -> Iterator[_Found]:
    known = {fold(heading) for heading in mapping.table.headings}
    used: dict[str, str] = {}
    for role, heading in mapping.columns:
        if heading is None:
            continue
        if fold(heading) not in known:
            yield "columns", role, "no_such_heading", {"given": heading}
        if used.setdefault(fold(heading), role) != role:
            yield "columns", role, "heading_used_twice", {"given": heading, "other": used[fold(heading)]}


def _shape(mapping: Mapping) -> Iterator[_Found]:
    columns, is_wide = mapping.columns, mapping.table.shape is Shape.WIDE
    if is_wide and mapping.table.across is None:
        yield "table", "across", "across_needed", {}
    if is_wide:
        for role in ("value", "low", "high", "n"):
            if getattr(columns, role) is not None:
                yield "columns", role, "not_in_wide", {}
    elif columns.value is None:
        yield "columns", "value", "value_needed", {}
    elif mapping.table.across is not None:
        yield "table", "across", "not_in_long", {}


def _place_and_period(mapping: Mapping) -> Iterator[_Found]:
    columns, fixed, across = mapping.columns, mapping.fixed, mapping.table.across
    places = [columns.place, fixed.place, across is Across.PLACE or None]
    if sum(one is not None for one in places) != 1:
        yield "columns", "place", "one_place", {}
    spans = [columns.period, columns.start or columns.end, fixed.period, across is Across.PERIOD or None]
    if sum(one is not None for one in spans) != 1 or (columns.start is None) != (columns.end is None):
        yield "columns", "period", "one_period", {}
    if columns.part is not None and columns.period is None:
        yield "columns", "part", "part_of_nothing", {}
    if fixed.place is not None and find_code(fixed.place).code is None:
        yield "fixed", "place", "unknown_code", {"given": fixed.place}
    if fixed.period is not None and read_when(fixed.period, mapping.cells.dates) is None:
        yield "fixed", "period", "not_a_period", {"given": fixed.period}
