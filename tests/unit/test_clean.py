"""Text made harmless: nothing that steers a terminal passes, and nothing vanishes unseen."""

from __future__ import annotations

import pytest

from store.clean import clean, clean_lines


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Nattvandring", "Nattvandring"),
        ("a\u030a a\u0308 o\u0308", "å ä ö"),
        ("\x1b[2J\x1b]0;x\x07", "\ufffd[2J\ufffd]0;x\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("rad\r\nrad\trad", "rad  rad rad"),
        ("\u202emot\u2066 \u200f", "\ufffdmot\ufffd \ufffd"),
        ("a\u200bb\ufeff", "a\ufffdb\ufffd"),
        ("100\u00a0%", "100\u00a0%"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("\ud800", "\ufffd"),
        ("[/x] [bold]", "[/x] [bold]"),
    ],
)
def test_one_line(text: str, cleaned: str) -> None:
    """Control, direction and zero-width characters are marked; å is one character; emoji, markup and no-break space stay."""
    assert clean(text) == cleaned


def test_several_lines() -> None:
    """Line breaks of any machine become plain; tabs and other controls do not pass."""
    assert clean_lines("ett\r\ntvå\rtre\nfyra\tfem\x00") == "ett\ntvå\ntre\nfyra fem\ufffd"
