"""Text from files and keyboards, made harmless before it is kept or shown.

Terminal control sequences in a title can clear the screen, set the window title or write the clipboard. Markup is handled by
never parsing data as markup; control characters are handled here, once where text enters the store and once where it is shown.
"""

from __future__ import annotations

import unicodedata

_REPLACEMENT = "\ufffd"
_INVISIBLE = "\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\u061c"
_TABLE: dict[int, str] = {
    **dict.fromkeys([*range(32), *range(127, 160)], _REPLACEMENT),
    **{ord(character): _REPLACEMENT for character in _INVISIBLE},
    **dict.fromkeys([*range(8234, 8239), *range(8294, 8298)], _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    ord("\n"): " ",
    ord("\t"): " ",
    ord("\r"): " ",
}
_TABLE_LINES = {**_TABLE, ord("\n"): "\n"}


def clean(text: str) -> str:
    """One line without control, bidirectional or zero-width characters, in composed form (so that å is one character).

    Half characters (surrogates, which a terminal in another encoding leaves) go too: no file can hold them.

    Line breaks and tabs become spaces; everything else that is not printable becomes U+FFFD, so that nothing vanishes unseen.
    No-break space and the joiner of emoji are kept.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed if composed.isprintable() else composed.translate(_TABLE)


def clean_lines(text: str) -> str:
    """Like :func:`clean`, but line breaks stay (Windows and old Mac ones become plain)."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return composed if composed.isprintable() else composed.translate(_TABLE_LINES)
