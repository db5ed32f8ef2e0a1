"""From one municipality to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.base import BaseScreen


def next_planned_place(screen: BaseScreen, code: str) -> str:
    """The place after ``code`` among those with a plan; the first of them after any other, ``code`` when there is none."""
    overview = screen.radslag.overview
    places = [place.code for place in overview.places] if overview else []
    return places[(places.index(code) + 1) % len(places)] if code in places else (places or [code])[0]
