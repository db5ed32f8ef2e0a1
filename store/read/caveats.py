"""What a reader of reported crimes has to be told beside the figure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model.indicator import Indicator

_FOUND_BY_POLICE = ("narkotika", "trafik", "rattfylleri", "dopning")
"""Words in the ids of crimes that are reported because the police looked for them (reference/domain.md 8.2)."""


class Caveat(StrEnum):
    """Why more reported crimes need not be more crime."""

    POLICE_DETECTED = "police_detected"
    REPORTED = "reported"


def caveat_of(indicator: Indicator) -> Caveat | None:
    """The caveat that belongs beside the indicator's figures, if any."""
    if indicator.theme != "reported_crime":
        return None
    return Caveat.POLICE_DETECTED if any(word in indicator.id for word in _FOUND_BY_POLICE) else Caveat.REPORTED
