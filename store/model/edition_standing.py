"""Where a plan stands among its own editions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class EditionStanding(StrEnum):
    """Whether a plan is the one that holds, in the order they are shown. A plan without other editions always is."""

    CURRENT = "current"
    COMING = "coming"
    """It takes over from another and has not begun: its first day is to come, or nobody has said it."""
    EARLIER = "earlier"
    """A later edition has begun."""


@dataclass(frozen=True, slots=True)
class PlanEdition:
    """One of a plan's editions."""

    id: str
    title: str
    period: str | None
    begins: date | None
    """Its first day, or else the day it was decided."""
    standing: EditionStanding
