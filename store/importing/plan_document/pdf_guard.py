"""A PDF's parts are packed. Before it is read, this makes sure that what draws its pages is no larger than a plan's can be."""

from __future__ import annotations

import re
import zlib

from store.importing.formats.problem_list import rejected

_MOST_OF_ONE = 10_000_000
"""Bytes of drawing commands of one page; a page of text has some ten thousand, a map perhaps two million."""
_MOST_TOGETHER = 100_000_000
_MOST_PARTS = 100_000
_PART = re.compile(rb"stream\r?\n")
_OF_NO_PAGE = re.compile(rb"/(?:Image|Length1|Length2|FontFile\d?|Type1C|CIDFontType0C|OpenType|ICCBased|Metadata)\b|/N \d")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_BEFORE = 1_500
_AT_ONCE = 1_000_000


def guard(name: str, content: bytes) -> None:
    """Unpack every part that may draw on a page, at most one step more than is allowed.

    Pictures and fonts are passed over: they are never unpacked for reading the words.

    Raises:
        FileRejected: a part, or all together, are far larger than in a plan.
    """
    together = 0
    for number, found in enumerate(_PART.finditer(content)):
        if number > _MOST_PARTS:
            raise rejected(name, "plan_document.too_large_unpacked")
        if content[found.start() - 3 : found.start()] == b"end":
            continue
        told = _dictionary(content, found.start())
        if _OF_NO_PAGE.search(told):
            continue
        size = _size(content, found.end(), len(_PACKED.findall(told)))
        together += size
        if size > _MOST_OF_ONE or together > _MOST_TOGETHER:
            raise rejected(name, "plan_document.too_large_unpacked")


def _dictionary(content: bytes, end: int) -> bytes:
    """What the file says of the part, just before it."""
    before = content[max(0, end - _BEFORE) : end]
    return before[before.rfind(b" obj") + 1 :]


def _size(content: bytes, start: int, packings: int) -> int:
    """How large a part is, unpacked as often as it is packed; 0 when it cannot be."""
    if not packings:
        end = content.find(b"endstream", start, start + _MOST_OF_ONE + 1)
        return (end if end >= 0 else len(content)) - start
    size = 0
    outer, inner = zlib.decompressobj(), zlib.decompressobj() if packings > 1 else None
    rest = content[start : start + _AT_ONCE]
    try:
        while size <= _MOST_OF_ONE and not outer.eof and rest:
            more = outer.decompress(rest, _AT_ONCE)
            size += len(inner.decompress(more, _MOST_OF_ONE + 1)) if inner else len(more)
            start += len(rest) - len(outer.unconsumed_tail)
            rest = outer.unconsumed_tail or content[start : start + _AT_ONCE]
    except zlib.error:
        return size
    return size
