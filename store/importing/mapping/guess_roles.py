"""What the columns of a table seem to be: by their headings first, by what stands in them second."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from store.importing.formats.labels import fold
from store.importing.mapping.cell_values import is_number
from store.importing.mapping.roles import Role
from store.importing.mapping.shapes import Across
from store.importing.mapping.when import read_day, read_when
from store.importing.mapping.where import read_where
from store.importing.mapping.words import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable

_LATEST = 2035
"""Years after this are taken for codes of municipalities: 2083 is Hedemora."""
_LOOKED_AT = 200
_MOSTLY = 0.8
_AT_LEAST_ACROSS = 2

Roles = list[tuple[Role, bool]]
"""For each column its role, and whether its heading says so."""


class _Word(NamedTuple):
    role: Role
    how: str
    word: str


def guess_roles(names: tuple[str, ...], columns: list[list[str]]) -> tuple[Roles, Across | None]:
    """A role for every column; and what the columns are across, when the table is wide."""
    roles: Roles = [(Role.UNUSED, False)] * len(names)
    across = _across(names)
    if across:
        held = _looks_like_a_year if across is Across.PERIOD else _is_a_place
        roles = [(Role.ACROSS, True) if held(name) else role for name, role in zip(names, roles, strict=True)]
    taken = {Role(across)} | {Role.VALUE, Role.LOW, Role.HIGH, Role.N, Role.START, Role.END} if across else set[Role]()
    _by_heading(names, roles, taken)
    _by_contents(columns, roles, taken)
    return roles, across


def _across(names: tuple[str, ...]) -> Across | None:
    if sum(_looks_like_a_year(name) for name in names) >= _AT_LEAST_ACROSS:
        return Across.PERIOD
    return Across.PLACE if sum(_is_a_place(name) for name in names) >= _AT_LEAST_ACROSS else None


def _by_heading(names: tuple[str, ...], roles: Roles, taken: set[Role]) -> None:
    """Each role goes to the first column that has the earliest of its words: a column of codes before one of names."""
    for word in _words():
        for at, name in enumerate(names):
            if word.role not in taken and roles[at][0] is Role.UNUSED and _fits(word, fold(name)):
                others = sum(one is Role.UNUSED and _says(word.role, names[place]) for place, (one, _) in enumerate(roles))
                roles[at] = (word.role, word.role is not Role.VALUE or others == 1)
                taken.add(word.role)
    _one_way_to_say_when(roles, taken)


def _one_way_to_say_when(roles: Roles, taken: set[Role]) -> None:
    """Start and end belong together, and then there is no other period; a month is a part of a year, or the period itself."""
    found = {role for role, _ in roles}
    if {Role.START, Role.END} <= found:
        _drop(roles, taken, {Role.PERIOD, Role.PART})
        return
    _drop(roles, taken, {Role.START, Role.END})
    if Role.PERIOD not in taken and Role.PART in found:
        roles[:] = [(Role.PERIOD, is_sure) if role is Role.PART else (role, is_sure) for role, is_sure in roles]
        taken.add(Role.PERIOD)
    elif not any(role is Role.PERIOD for role, _ in roles):
        _drop(roles, taken, {Role.PART})


def _drop(roles: Roles, taken: set[Role], dropped: set[Role]) -> None:
    for at, (role, _) in enumerate(roles):
        if role in dropped:
            roles[at] = (Role.UNUSED, False)
            taken.discard(role)


def _by_contents(columns: list[list[str]], roles: Roles, taken: set[Role]) -> None:
    needed: list[tuple[Role, Callable[[str], bool]]] = [(Role.PERIOD, _looks_like_a_year), (Role.PLACE, _is_a_place)]
    if any(role is Role.START for role, _ in roles):
        needed.pop(0)
    for role, fits in needed:
        at = next((at for at, cells in enumerate(columns) if roles[at][0] is Role.UNUSED and _mostly(cells, fits)), None)
        if role not in taken and at is not None:
            roles[at] = (role, False)
            taken.add(role)
    numeric = [at for at, cells in enumerate(columns) if roles[at][0] is Role.UNUSED and _mostly(cells, is_number)]
    if Role.VALUE not in taken and len(numeric) == 1:
        roles[numeric[0]] = (Role.VALUE, False)


def _mostly(cells: list[str], fits: Callable[[str], bool]) -> bool:
    filled = list(dict.fromkeys(cell for cell in cells[:_LOOKED_AT] if cell.strip()))
    return bool(filled) and sum(map(fits, filled)) >= _MOSTLY * len(filled)


def _looks_like_a_year(text: str) -> bool:
    period = read_when(text, None)
    return read_day(text) is not None or (period is not None and period.end.year <= _LATEST)


def _is_a_place(text: str) -> bool:
    return read_where(text).code is not None


def _says(role: Role, name: str) -> bool:
    return any(word.role is role and _fits(word, fold(name)) for word in _words())


def _fits(word: _Word, name: str) -> bool:
    if word.how == "is":
        return name == word.word
    return name.startswith(word.word) if word.how == "starts" else word.word in name


@cache
def _words() -> tuple[_Word, ...]:
    return tuple(_Word(Role(row["role"]), row["how"], fold(row["word"])) for row in rows_of("heading_words.csv"))
