"""What several views have in common: the heading with its mark for examples, sections, labelled fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.status import DONE_FIRST
from tui.present import status_glyph, status_word
from tui.text.columns import DASH, NO_BREAK, indented, joined, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.i18n.translator import Translator
    from store.model.status import Status


def heading(text: str, words: Translator, width: int, *, example: bool) -> list[str]:
    """The first lines of a view. Invented data are said to be invented before anything else is said."""
    mark = indented(words("text.example"), width) if example else []
    return [*indented(text, width), *mark]


def section(title: str, lines: Sequence[str]) -> list[str]:
    """A blank line, the title, the lines; nothing at all when there are no lines."""
    return ["", title, *lines] if lines else []


def labelled(fields: Iterable[tuple[str, str | None]], words: Translator, width: int, indent: int = 0) -> list[str]:
    """Label key and text, the texts aligned; what has no text is left out."""
    rows = [(words(f"text.{key}"), text) for key, text in fields if text]
    return table(rows, width, indent=indent) if rows else []


def status_counts(by_status: Mapping[Status, int], words: Translator) -> str:
    """``● 4 genomförd · ◐ 6 pågår``: what is done first, what nobody has left out."""
    return joined(_count(status, by_status[status], words) for status in DONE_FIRST if by_status.get(status)) or DASH


def _count(status: Status, count: int, words: Translator) -> str:
    """Glyph, number and word, kept on one line."""
    return f"{status_glyph(status)} {count} {status_word(status, words)}".replace(" ", NO_BREAK)


def finished(lines: Iterable[str]) -> str:
    """The lines as one text."""
    return "\n".join(lines)
