"""What the preparation of a meeting is made of: sections of lines. Screen and plain text show the same ones."""

from __future__ import annotations

from dataclasses import dataclass

Target = tuple[str, str]
"""What a line leads to: (``measure``, ``indicator``, ``plan``, ``area``, ``meeting`` or ``item``, id)."""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One line."""

    key: str
    """Unlike every other in its section."""
    about: str
    """The id of what it is about; empty where there is none to say."""
    what: str
    """What happened, or what is to be done."""
    title: str = ""
    """What it is about, in words."""
    sign: str = ""
    role: str = ""
    """``urgent``, ``muted`` or plain."""
    more: tuple[str, ...] = ()
    """Sentences that there is room for where the line is read alone."""
    target: Target | None = None
    place: str | None = None
    """Code of the place, for an indicator."""
    heading: bool = False
    """A line that groups those below it."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the preparation."""

    key: str
    name: str
    count: int
    urgent: bool
    """Whether there is something in it that has passed its day."""
    summary: str
    """The most important of it in a few words."""
    lines: tuple[MeetingLine, ...]
    empty: str
    """Stands there when there is no line."""
