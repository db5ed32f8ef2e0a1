"""Blocks of a page as plain text: the same words as on the screen, in lines of a given width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import ascii_only, plain_signs
from tui.widgets.blocks import laid_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.widgets.blocks import Block


def as_text(blocks: Sequence[Block], width: int) -> str:
    """The lines without their roles."""
    text = "\n".join("".join(piece for piece, _ in line).rstrip() for line in laid_out(blocks, width))
    return plain_signs(text) if ascii_only() else text
