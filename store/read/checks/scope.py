"""What a check looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True)
class CheckScope:
    """Some plans and the places they belong to."""

    plans: tuple[tuple[str, str], ...]
    """(id, title)."""
    places: tuple[tuple[str, str, str], ...]
    """(code, name, kind)."""
    by_name: bool = False
    """Whether one plan was asked for by its own id: it is looked at even when it is an earlier edition."""

    def without(self, plan_ids: Collection[str]) -> CheckScope:
        """The same without these plans."""
        return replace(self, plans=tuple(one for one in self.plans if one[0] not in plan_ids))

    @property
    def plan_ids(self) -> list[str]:
        """The ids of the plans, as a query asks for them."""
        return [identity for identity, _ in self.plans]

    @property
    def place_codes(self) -> list[str]:
        """The codes of the places."""
        return [code for code, _, _ in self.places]
