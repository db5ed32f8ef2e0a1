"""The register of parties: who they are, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model.codes import PartyKind


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party, with how many it is named in."""

    id: str
    name: str
    kind: PartyKind
    leads: int
    """Measures it is responsible for."""
    partners: int
    """Measures it takes part in."""
    plans: int
    """Plans it has signed."""


@dataclass(frozen=True, slots=True)
class UnsplitWho:
    """A measure that says who in the plan's words only."""

    measure_id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class PartyRegister:
    """All parties, and what is still to be sorted into them."""

    parties: tuple[PartyRow, ...]
    unsplit: tuple[UnsplitWho, ...]


@dataclass(frozen=True, slots=True)
class PartyMeasure:
    """A measure a party is named in."""

    id: str
    title: str
    is_lead: bool
