"""A report as blocks, before it is Word, HTML, PDF or anything else. All text is finished: writers only lay out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Tone(StrEnum):
    """How a paragraph is meant, for the writer's style of the same name."""

    BODY = "body"
    LEAD = "lead"
    """The sentence to read if only one is read."""
    SOURCE = "source"
    """A source line under a figure or table."""
    NOTE = "note"
    """A remark in passing: invented figures, what was left out."""


class Column(StrEnum):
    """What a column holds, which says how it is aligned and, in a spreadsheet, typed."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Heading:
    """A real heading, level 1 to 4; the document's title is above them all."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks within it are kept."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and their values: a document head, the facts of a measure."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and one row of headings. Every row has as many cells as there are headings."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series as it is drawn."""

    label: str
    """The period, as it is said."""
    position: float
    """Years, with decimals: where it stands on the time axis."""
    value: float
    low: float | None
    high: float | None
    breaks_before: bool = False
    """The series is broken between the point before and this one: no line joins them."""


@dataclass(frozen=True, slots=True)
class Series:
    """A place's values."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: the place's series with its interval, those of other places as thin lines, target and baseline."""

    caption: str
    alternative: str
    """What the picture shows, in words, for whoever does not see it."""
    unit: str
    """What the axis is counted in: ``%``, ``per 100 000 inv.``."""
    series: Series
    others: tuple[Series, ...]
    target: float | None
    target_label: str | None
    baseline: float | None
    source: str
    note: str | None = None
    low: bool = False
    """Drawn lower than usual, where everything is to have room on one page."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a new page, where there are pages."""


Block = Heading | Paragraph | Bullets | Fields | Table | Figure | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    kind: str
    """``meeting``, ``area``, ``plan``, ``annual``, ``promise`` or ``edition``: the file's name begins with it."""
    subject_id: str
    """Id of what it is about."""
    language: str
    """``sv`` or ``en``."""
    title: str
    subtitle: str | None
    head: tuple[tuple[str, str], ...]
    """Document head: plan, decision, §, registry number, retention … Only what is known."""
    made_on: datetime
    """Naive UTC."""
    made_note: str
    """``Framställd 2026-11-21 med Rådslag``, and whether figures are invented."""
    blocks: tuple[Block, ...]
