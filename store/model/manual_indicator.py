"""A series a person founds: what its values are, which way is good, who asks, how often."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model.codes import Unit


class Better(StrEnum):
    """Which way of a scale is good. A proposal for new links only: what a goal wants belongs to the link."""

    LOWER = "lower"
    HIGHER = "higher"


class ManualProduct(StrEnum):
    """Who asked, when the values are entered by hand. Two of them never join into one line."""

    LUPP = "lupp"
    WASTE_WATER = "waste_water"
    BUSINESS_SURVEY = "business_survey"
    POLICE_SURVEY = "police_survey"
    MANUAL = "manual"


class Rhythm(StrEnum):
    """How often a new value comes."""

    YEARLY = "yearly"
    TWO_YEARS = "two_years"
    IRREGULAR = "irregular"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class NewIndicator:
    """The head of a series whose values are entered by hand."""

    title: str
    unit: Unit
    better: Better
    product: ManualProduct
    source: str
    """The source line that stands under every figure."""
    rhythm: Rhythm
    note: str | None = None
