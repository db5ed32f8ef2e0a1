"""A JSON-stat dataset taken apart: which dimension is place, which time, which content, and where each cell's value lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING

from store.importing.formats import json_stat_members as members
from store.importing.formats.json_stat_axes import as_object, dimensions, roles, sizes
from store.importing.formats.json_stat_cells import cells, statuses
from store.importing.formats.labels import slug, tidy

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.importing.formats.json_file import Json
    from store.importing.formats.json_stat_axes import Category, Dimension
    from store.importing.formats.json_stat_members import Member
    from store.importing.formats.problem_list import ProblemList

_MOST_CELLS = 1_000_000
"""SCB answers with at most 150 000."""
_PLACE_NAMES = (
    "region",
    "kommun",
    "lan",
    "lanskod",
    "geografi",
    "omrade",
    "geo",
    "geography",
    "place",
    "municipality",
    "county",
)
_TIME_NAMES = ("tid", "ar", "manad", "kvartal", "time", "year", "month", "period")


@dataclass(slots=True)
class Cube:
    """A dataset taken apart."""

    title: str
    table: str
    publisher: str
    places: list[Member]
    times: list[Member]
    contents: list[Member]
    breakdowns: list[Member]
    values: dict[int, float] = field(default_factory=dict)
    status: dict[int, object] = field(default_factory=dict)


def cube(document: Json, problems: ProblemList, notes: set[str]) -> Cube | None:
    """The dataset, or None with a problem said: a size that does not fit, or no place or no time among the dimensions."""
    found = dimensions(document)
    values = document.get("value")
    size = _size(document, found, values, problems)
    if not size or not isinstance(values, list | dict):
        return None
    role = roles(document)
    time = _chosen(found, role.get("time"), _TIME_NAMES, _is_time)
    place = _chosen([one for one in found if one is not time], role.get("geo"), _PLACE_NAMES, _is_place)
    if time is None or place is None:
        problems.add("dimension", "", "no_time_or_place", given=", ".join(one.name for one in found))
        return None
    content = _metric(found, role)
    rest = [one for one in found if one not in (time, place, content)]
    px = as_object(as_object(document.get("extension")).get("px"))
    title = tidy(str(document.get("label", "")))
    numbers, marks = cells(values, problems)
    return Cube(
        title=title,
        table=tidy(str(px.get("tableid") or px.get("matrix") or ""))[:40],
        publisher=tidy(str(document.get("source") or "")) or "PxWeb",
        places=members.places(place, problems, notes),
        times=members.times(time, problems),
        contents=members.contents(content, title),
        breakdowns=members.breakdowns(rest),
        values=numbers,
        status=statuses(document.get("status"), size) | marks,
    )


def _size(document: Json, found: list[Dimension], values: object, problems: ProblemList) -> int:
    """How many cells there must be; 0, with a problem said, when the file does not hold together."""
    size = prod(len(one.categories) for one in found)
    said = sizes(document)
    if not found or not isinstance(values, list | dict):
        problems.add("dimension", "", "broken_record", given="dimension")
    elif not values:
        problems.add("value", "", "only_metadata")
    elif size > _MOST_CELLS or (isinstance(values, list) and len(values) != size):
        problems.add("value", "", "wrong_size", expected=size, found=len(values))
    elif isinstance(said, list) and said != [len(one.categories) for one in found]:
        expected = " × ".join(str(len(one.categories)) for one in found)
        problems.add("size", "", "wrong_size", expected=expected, found=" × ".join(str(one) for one in said))
    else:
        return size
    return 0


def _chosen(found: list[Dimension], role: object, names: tuple[str, ...], fits: Callable[[Category], bool]) -> Dimension | None:
    """The dimension the file's role names; failing that, one with a usual name; failing that, one most of whose labels fit."""
    named = {str(name) for name in role} if isinstance(role, list) else set()
    for one in found:
        if one.name in named:
            return one
    usual = [one for one in found if slug(one.name) in names or slug(one.label) in names]
    if usual:
        return usual[0]
    return next((one for one in found if 2 * sum(map(fits, one.categories)) > len(one.categories)), None)


def _is_time(category: Category) -> bool:
    return members.period_of(category) is not None


def _is_place(category: Category) -> bool:
    return members.place_code(category).code is not None


def _metric(found: list[Dimension], role: Json) -> Dimension | None:
    named = role.get("metric")
    names = {str(name) for name in named} if isinstance(named, list) else {"ContentsCode"}
    return next((one for one in found if one.name in names), None)
