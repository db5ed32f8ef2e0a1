"""``indicators.toml`` (heads of series), ``methods.csv`` and the observation tables."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from store.importing.file_fields import Day, Line, PlaceCode, Prose, Slug, Table
from store.model.codes import Missing, Unit
from store.model.manual_indicator import Better


class IndicatorHead(Table):
    """``[[indicator]]``."""

    id: Slug
    title: Line
    title_en: Line | None = None
    unit: Unit
    product: Literal["ntu_municipal", "bra_indicators", "manual"] | Line
    """One of ours, or what somebody's own mapping calls it."""
    theme: Literal["victimisation", "perception", "trust", "reported_crime", "school", "other"] | Line
    source: Line
    publisher_label: Line | None = None
    table: Line | None = None
    description: Prose | None = None
    pooled_years: int = Field(default=1, ge=1, le=10)
    values: Literal["open", "manual"]
    rhythm: Literal["yearly", "two_years", "irregular", "monthly"] | None = None
    note: Prose | None = None
    better: Better | None = None
    """Which way is good, as a proposal for new links."""


class IndicatorFile(Table):
    """The whole of ``indicators.toml``."""

    indicator: tuple[IndicatorHead, ...]


class MethodRow(Table):
    """One row of ``methods.csv``."""

    id: Slug
    name: Line
    description: Prose | None = None


class ObservationRow(Table):
    """One row of an observation table. Limits at 95 %, in the unit of the value; a missing value carries its reason."""

    indicator: Slug
    place: PlaceCode
    period_start: Day
    period_end: Day
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = Field(default=None, ge=0, le=2_000_000_000)
    preliminary: bool = False
    missing: Missing | None = None
    source: Line | None = None
    note: Prose | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.period_end < self.period_start:
            raise ValueError("period_ends_before_it_starts")
        if (self.value is None) == (self.missing is None) and self.missing is not Missing.ROUNDED_TO_ZERO:
            raise ValueError("value_or_reason")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("limits_reversed")
        return self
