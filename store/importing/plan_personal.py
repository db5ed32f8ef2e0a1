"""Personal data in the files of a plan: where they stand, and what was read without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import BaseModel

from store.personal_data import find_personal_data, mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from store.personal_data import PersonalKind

Record = TypeVar("Record", bound=BaseModel)
_IDS = frozenset({"id", "parent", "places", "place", "lead", "partners", "parties", "methods", "measures", "goals", "domains"})
"""Keys that hold references, never prose."""


class PersonalNote(NamedTuple):
    """One text of a file that had better be looked at."""

    file: str
    place: str
    """``HED-N1 › detail``."""
    kinds: tuple[PersonalKind, ...]


def personal_notes(name: str, record: BaseModel, where: str) -> list[PersonalNote]:
    """Every text of a record with an identity number, a telephone number or somebody's address in it.

    ``name``: the file's; ``where``: what stands for a text above the first id.
    """
    notes = []
    for place, text in _texts(record.model_dump(mode="python", exclude_defaults=True), where):
        kinds = dict.fromkeys(span.kind for span in find_personal_data(text) if not span.kind.is_mild)
        if kinds:
            notes.append(PersonalNote(name, place, tuple(kinds)))
    return notes


def masked(record: Record) -> Record:
    """The same with stars in their place."""
    content = _changed(record.model_dump(mode="python"), lambda text: mask_personal_data(text, mild=False))
    return type(record).model_validate(content)


def _texts(content: Mapping[str, object], where: str) -> Iterator[tuple[str, str]]:
    here = str(content.get("id", where))
    for key, value in content.items():
        if key in _IDS:
            continue
        if isinstance(value, dict):
            yield from _texts(value, here)
        elif isinstance(value, list | tuple):
            for one in value:
                yield from _texts(one, here) if isinstance(one, dict) else ()
        elif type(value) is str:
            yield f"{here} › {key}", value


def _changed(value: object, change: Callable[[str], str], key: str = "") -> object:
    if key in _IDS:
        return value
    if isinstance(value, dict):
        return {name: _changed(one, change, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_changed(one, change) for one in value)
    return change(value) if type(value) is str else value
