"""What a check looks at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckScope:
    """Some plans and the places they belong to."""

    plans: tuple[tuple[str, str], ...]
    """(id, title)."""
    places: tuple[tuple[str, str, str], ...]
    """(code, name, kind)."""

    @property
    def plan_ids(self) -> list[str]:
        """The ids of the plans, as a query asks for them."""
        return [identity for identity, _ in self.plans]

    @property
    def place_codes(self) -> list[str]:
        """The codes of the places."""
        return [code for code, _, _ in self.places]
