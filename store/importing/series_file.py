"""What a statistics file says, whatever its format: series with values, and what could not be read.

Every reader of ``store/importing/formats`` turns one kind of file into this; everything after (comparing with the store,
showing what would change, applying it) knows only this.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from store.errors import Problem
    from store.model.codes import Missing, Unit


class ReadValue(NamedTuple):
    """One value of a series as the file gives it, places turned into codes. Limits at 95 %, in the unit of the value.

    A tuple, because a workbook holds some fifty thousand of them.
    """

    place_code: str
    period_start: date
    period_end: date
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    preliminary: bool = False
    missing: Missing | None = None
    breakdown: str = "total"


@dataclass(frozen=True, slots=True)
class ReadSeries:
    """One series of a file: which indicator it is, or would become, and its values."""

    indicator_id: str
    """The id the series has in a store: the same for every edition of the file."""
    title: str
    unit: Unit
    product: str
    """Which product of which publisher; two products never become one series."""
    theme: str
    source: str
    """The source line: ``Källa: …``."""
    publisher_label: str
    """The publisher's own words, cleaned."""
    where: str
    """Where in the file: sheet, table or variable."""
    pooled_years: int
    values: tuple[ReadValue, ...]
    published: date | None = None
    """The day its publisher gives for its values: when they come out, or last came."""


@dataclass(frozen=True, slots=True)
class SeriesFile:
    """A whole file."""

    name: str
    format: str
    """Which reader knew it: ``bra_ntu``, ``bra_indicators``, ``sol``, ``kommun_csv``, ``kolada``, ``json_stat``, ``table``."""
    series: tuple[ReadSeries, ...]
    problems: tuple[Problem, ...] = ()
    """What was wrong. A file with problems is refused whole."""
    notes: tuple[str, ...] = field(default_factory=tuple)
    """Catalogue keys of what was left out on purpose and should be said: districts, echoed parent rows, older method years."""
