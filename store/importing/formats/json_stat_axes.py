"""A JSON-stat dimension as the file describes it: codes, labels and positions, and how far apart its cells lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.labels import tidy

if TYPE_CHECKING:
    from store.importing.formats.json_file import Json


class Category(NamedTuple):
    """One category of a dimension."""

    code: str
    label: str
    position: int


@dataclass(slots=True)
class Dimension:
    """One dimension."""

    name: str
    stride: int
    """How far two neighbours of it lie from each other in the flat list of values."""
    label: str
    categories: list[Category]
    units: dict[str, str]
    """Code → unit, where the file gives them."""


def dimensions(document: Json) -> list[Dimension]:
    """All dimensions in the file's order; none when the file does not describe them."""
    described = as_object(document.get("dimension"))
    names = document.get("id") or described.get("id")
    if not isinstance(names, list):
        return []
    found = [_one(str(name), as_object(described.get(str(name)))) for name in names]
    stride = 1
    for one in reversed(found):
        one.stride = stride
        stride *= len(one.categories)
    return found if stride else []


def sizes(document: Json) -> object:
    """The sizes the file says its dimensions have; version 1 says them among the dimensions."""
    return document.get("size") or as_object(document.get("dimension")).get("size")


def roles(document: Json) -> Json:
    """Which dimension is time, place, content; version 1 says it among the dimensions."""
    return as_object(document.get("role") or as_object(document.get("dimension")).get("role"))


def as_object(value: object) -> Json:
    """``value`` when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def _one(name: str, described: Json) -> Dimension:
    category = as_object(described.get("category"))
    labels, index = as_object(category.get("label")), category.get("index")
    codes = [str(code) for code in index] if isinstance(index, list) else _ordered(index) or [str(code) for code in labels]
    units = {code: str(as_object(unit).get("base", "")) for code, unit in as_object(category.get("unit")).items()}
    categories = [Category(code, tidy(str(labels.get(code, code))), position) for position, code in enumerate(codes)]
    return Dimension(name, 1, tidy(str(described.get("label", name))), categories, units)


def _ordered(index: object) -> list[str]:
    """Codes in the order of their positions, which must be 0, 1, 2 and so on."""
    positions = {str(code): position for code, position in as_object(index).items() if type(position) is int}
    ordered = sorted(positions, key=lambda code: positions[code])
    return ordered if [positions[code] for code in ordered] == list(range(len(ordered))) else []
