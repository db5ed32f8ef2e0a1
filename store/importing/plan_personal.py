"""Personal data in a plan's file: where they stand, and the file without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.personal_data import find_personal_data, mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from store.importing.plan_file import PlanFile
    from store.personal_data import PersonalKind

_IDS = frozenset({"id", "parent", "places", "place", "lead", "partners", "parties", "methods", "measures", "goals", "domains"})
"""Keys that hold references, never prose."""


class PersonalNote(NamedTuple):
    """One text of a file that had better be looked at."""

    file: str
    place: str
    """``HED-N1 › detail``."""
    kinds: tuple[PersonalKind, ...]


def personal_notes(name: str, file: PlanFile) -> list[PersonalNote]:
    """Every text with an identity number, a telephone number or somebody's address in it."""
    notes = []
    for place, text in _texts(file.model_dump(mode="python", exclude_defaults=True), file.plan.id):
        kinds = dict.fromkeys(span.kind for span in find_personal_data(text) if not span.kind.is_mild)
        if kinds:
            notes.append(PersonalNote(name, place, tuple(kinds)))
    return notes


def masked_plan(file: PlanFile) -> PlanFile:
    """The same plan with stars in their place."""
    content = _changed(file.model_dump(mode="python"), lambda text: mask_personal_data(text, mild=False))
    return type(file).model_validate(content)


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
