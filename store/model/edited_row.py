"""A row of a plan as a form is to show it, and what can be chosen in the form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.model.codes import PartyKind


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that can be named, or is named already."""

    id: str
    name: str
    kind: PartyKind
    hidden: bool = False
    """Taken off the lists to choose from; whoever names it goes on naming it."""


@dataclass(frozen=True, slots=True)
class EditChoices:
    """What there is to choose among: pairs are (id, what it is called)."""

    parties: tuple[KnownParty, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    """(code, name) of municipalities and police areas."""
    plans: tuple[tuple[str, str], ...] = ()
    """Other plans than this one."""
    goals: tuple[tuple[str, str], ...] = ()
    """The area's, and others the measure serves already."""
    methods: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EditedRow:
    """A row as it was when the form was opened; a new one has no version yet."""

    entity: str
    """As in :data:`store.model.edit_fields.EDIT_FIELDS`."""
    id: str
    """Of a new row: the id of what it will belong to."""
    version: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    parts: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Goals, parties, sections … by the name of the part."""

    @property
    def is_new(self) -> bool:
        """Whether it is still to be made."""
        return self.version is None

    @property
    def title(self) -> str:
        """What it is called; empty when it is new."""
        return str(self.values.get("title") or self.values.get("name") or "")
