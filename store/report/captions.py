"""Captions that tell tables apart: the same table under every area says of which area it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from store.report.document import Figure, Heading, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.report.document import Block


def told_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Where a caption stands more than once, the heading that differs is put behind it: ``Indikatorer: Narkotika``.

    In a workbook, in a CSV file and in a screen reader's list of tables the captions stand without their headings.
    """
    paths: dict[int, tuple[str, ...]] = {}
    same: defaultdict[str, list[int]] = defaultdict(list)
    path: tuple[str, ...] = ()
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            path = (*path[: block.level - 1], block.text)
        elif isinstance(block, Table | Figure):
            paths[at] = path
            same[block.caption].append(at)
    behind = {at: text for places in same.values() for at, text in _behind(places, paths).items()}
    return tuple(_captioned(block, behind.get(at)) for at, block in enumerate(blocks))


def _behind(places: Sequence[int], paths: dict[int, tuple[str, ...]]) -> dict[int, str]:
    """The deepest heading that all of them have and no two share; nothing where there is none, or nothing to tell apart."""
    if len(places) > 1:
        for level in reversed(range(min(len(paths[at]) for at in places))):
            texts = {at: paths[at][level] for at in places}
            if len(set(texts.values())) == len(places):
                return texts
    return {}


def _captioned(block: Block, behind: str | None) -> Block:
    if behind is None or not isinstance(block, Table | Figure):
        return block
    return replace(block, caption=f"{block.caption}: {behind}")
