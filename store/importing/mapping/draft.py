"""What can be told of a table nobody has described, before the user has said anything."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.importing.formats.labels import fold
from store.importing.formats.problem_list import shorten
from store.importing.formats.sheets import column_letters
from store.importing.mapping.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Pairs

    from store.importing.mapping.shapes import Across, Dates
    from store.model.codes import Missing, Unit


@dataclass(frozen=True, slots=True)
class ColumnDraft:
    """One column: its name, up to three of its values, and what it seems to be."""

    name: str
    samples: tuple[str, ...]
    role: Role
    is_sure: bool
    """Whether its heading says so, or the user; else it is guessed from the values."""


@dataclass(frozen=True, slots=True)
class MappingDraft:
    """A table and what is guessed of it."""

    file: str
    sheet: str
    header_row: int
    first_column: int
    columns: tuple[ColumnDraft, ...]
    across: Across | None
    rows: int
    other_sheets: tuple[str, ...]
    marks: dict[str, Missing] = field(default_factory=dict)
    """Marks that stand where values should, and what they are taken for."""
    dates: Dates | None = None
    unit: Unit | None = None
    """What the headings or a percent sign say."""
    is_scale_in_doubt: bool = False
    """Shares that all lie between 0 and 1, without a percent sign."""

    def column(self, role: Role) -> ColumnDraft | None:
        """The column of a role, if there is one."""
        return next((one for one in self.columns if one.role is role), None)

    def with_roles(self, chosen: Pairs[Role, str]) -> MappingDraft:
        """The draft with the columns the user names, by name or letter; a value column makes a wide table a long one.

        Raises:
            InvalidValue: there is no such column.
        """
        positions = {self.position(said, role): role for role, said in chosen.items()}
        across = None if Role.VALUE in chosen else self.across
        gone = {*chosen, *([Role.ACROSS] if across is None else [])}
        if Role.PERIOD in chosen or Role.START in chosen:
            gone |= {Role.PERIOD, Role.PART, Role.START, Role.END} - set(chosen)
        columns = [
            replace(one, role=positions[at], is_sure=True)
            if at in positions
            else (replace(one, role=Role.UNUSED) if one.role in gone else one)
            for at, one in enumerate(self.columns)
        ]
        return replace(self, columns=tuple(columns), across=across)

    def with_said(self, said: Pairs[int, Role]) -> MappingDraft:
        """The draft with what the columns at these positions, from 0, are said to be; two may be said to be the same."""
        columns = tuple(
            replace(one, role=said[at], is_sure=one.is_sure or said[at] is not one.role) if at in said else one
            for at, one in enumerate(self.columns)
        )
        return replace(self, columns=columns)

    def without(self, roles: Iterable[Role]) -> MappingDraft:
        """The draft with no column for these roles."""
        gone = set(roles)
        columns = tuple(replace(one, role=Role.UNUSED) if one.role in gone else one for one in self.columns)
        return replace(self, columns=columns)

    def position(self, said: str, role: Role) -> int:
        """The column a name or a letter (``C``) means; names go first.

        Raises:
            InvalidValue: none.
        """
        names = [fold(one.name) for one in self.columns]
        letters = [column_letters(at + self.first_column).casefold() for at in range(len(names))]
        for known in (names, letters):
            if fold(said) in known:
                return known.index(fold(said))
        raise InvalidValue(text=shorten(said), field=str(role), expected="mapping.expected_column")
