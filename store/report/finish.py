"""A document made fit for any paper: text that every file can hold, headings that skip no level, captions that differ."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from store.clean import clean_lines
from store.report.captions import told_apart
from store.report.document import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.report.document import Block, Document

DEEPEST = 4
_NOT_CHARACTERS = dict.fromkeys(
    [*range(0xFDD0, 0xFDF0), *(plane * 0x10000 + end for plane in range(17) for end in (0xFFFE, 0xFFFF))], "\ufffd"
)
"""Code points that no XML may hold; control characters go in :func:`store.clean.clean_lines`."""


def finish(document: Document) -> Document:
    """The same report with clean text, headings in order and captions told apart, so that no writer needs to think of it.

    Line breaks are kept.
    """
    finished: Document = _cleaned(document)
    return replace(finished, blocks=told_apart(tuple(_in_order(finished.blocks))))


def _in_order(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """A heading is at most one level below the one before it, and says something: a screen reader's user walks by them."""
    last = 0
    for block in blocks:
        if isinstance(block, Heading):
            if not block.text.strip():
                continue
            last = max(1, min(block.level, last + 1, DEEPEST))
            yield Heading(last, block.text)
        else:
            yield block


def _cleaned(value: Any) -> Any:  # noqa: ANN401  (whatever a document is made of)
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return clean_lines(value).translate(_NOT_CHARACTERS)
    if isinstance(value, tuple):
        return tuple(_cleaned(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    return value
