"""A mapping: how one kind of table is known again, and how it is read. Its fields are the keys of the file it is kept in.

A table is LONG (one observation a row) or WIDE (periods, or places, as columns). It is known by its headings alone: the file's
name changes with every edition.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from store.importing.file_fields import Line, PlaceCode, Slug, Table
from store.importing.formats.labels import tidy
from store.importing.mapping.shapes import Across, Dates, Scale, Shape
from store.model.codes import Missing, Unit

MOST_COLUMNS = 2_000
LONGEST_NAME = 60

Heading = Annotated[str, StringConstraints(max_length=500), AfterValidator(tidy), StringConstraints(min_length=1)]
"""A column's name, as :func:`store.importing.mapping.headings.names_of` gives it."""
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-.][a-z0-9]+)*$", max_length=LONGEST_NAME)]
"""What a mapping is called: also its file's name, so nothing that means anything to a file system."""


class TableLook(Table):
    """``[table]``: how it is known again."""

    shape: Shape = Shape.LONG
    headings: tuple[Heading, ...] = Field(min_length=1, max_length=MOST_COLUMNS)
    """All of them in a long table, in any order; in a wide one those that are no period (or place)."""
    across: Across | None = None
    sheet: Line | None = None
    """Only this sheet; left out: every sheet with these headings."""
    header_row: int | None = Field(default=None, ge=1, le=1_000)
    """Only this row, counted from 1; left out: the first that has the headings."""


class ColumnRoles(Table):
    """``[columns]``: which heading is what."""

    place: Heading | None = None
    period: Heading | None = None
    part: Heading | None = None
    """Month or quarter, where ``period`` says only the year."""
    start: Heading | None = None
    end: Heading | None = None
    value: Heading | None = None
    low: Heading | None = None
    high: Heading | None = None
    n: Heading | None = None
    indicator: Heading | None = None
    breakdown: Heading | None = None
    preliminary: Heading | None = None


class Fixed(Table):
    """``[fixed]``: what is the same for every row and stands in no column."""

    place: PlaceCode | None = None
    period: Line | None = None


class Cells(Table):
    """``[cells]``: how a cell is read."""

    scale: Scale | None = None
    dates: Dates | None = None
    missing: dict[Heading, Missing] = Field(default_factory=dict, max_length=100)
    """Mark → why there is no value. Nothing but what stands here is a mark: in one table ``-`` is zero, in another unknown."""


class SeriesHead(Table):
    """``[indicator]``: what the values are. Which way is good is no matter of the table but of each goal."""

    id: Slug
    title: Line
    unit: Unit
    source: Line
    product: Slug = "manual"
    theme: Slug = "other"


class LabelledSeries(Table):
    """``[[series]]``: one label of the indicator column. A label without one gets an id of ``indicator.id`` and its words."""

    label: Heading
    id: Slug
    title: Line | None = None
    unit: Unit | None = None


class Mapping(Table):
    """The whole file. ``name`` is the file's own."""

    name: Name = "mapping"
    table: TableLook
    columns: ColumnRoles = ColumnRoles()
    fixed: Fixed = Fixed()
    cells: Cells = Cells()
    indicator: SeriesHead
    series: tuple[LabelledSeries, ...] = Field(default=(), max_length=MOST_COLUMNS)
