"""What a room of the report is given, and what it hands back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.i18n.translator import Translator
    from store.report.document import Block

UNKNOWN = "–"
"""What stands in a cell where nothing is known."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The words of the report and the day it is made: lateness depends on it."""

    words: Translator
    today: date


@dataclass(frozen=True, slots=True)
class Content:
    """A report without what all reports have in common."""

    title: str
    subtitle: str | None
    head: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    example: bool
    """Something in it is invented for the demo."""


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """Those parts that say something."""
    return between.join(part for part in parts if part)


def own_source(setting: Setting, *, example: bool) -> str:
    """The source line of what is followed up here: no table stands without one."""
    source = setting.words("report.source_own", day=setting.today.isoformat())
    return joined([source, setting.words("text.example") if example else ""])
