"""Who has signed a plan, and who carries what in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.model.codes import PartyKind


@dataclass(frozen=True, slots=True)
class Party:
    """A function or an organisation, never a person."""

    id: str
    name: str
    kind: PartyKind


@dataclass(frozen=True, slots=True)
class PlanParties:
    """The parties of a plan."""

    signed: tuple[Party, ...]
    """Those whose document it is."""
    leads: Mapping[str, tuple[Party, ...]]
    """By measure id."""
    partners: Mapping[str, tuple[Party, ...]]
    """By measure id."""

    def stands_for(self, named: Party) -> tuple[Party, ...]:
        """The signatories a party means: itself, or, for a party that has not signed, those of its kind that have.

        A joint promise says "the municipality" of each of the municipalities that made it.
        """
        if named in self.signed:
            return (named,)
        return tuple(one for one in self.signed if one.kind == named.kind)
