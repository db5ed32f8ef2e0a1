"""Which signs the bytes of a text file are. Plans come from any program there has been, so a few more than usual are tried."""

from __future__ import annotations

from store.importing.formats.problem_list import rejected
from store.importing.formats.text_file import decode
from store.importing.plan_document.words import plain_words

_LOOKED_AT = 200_000
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_OLDER = ("cp1252", "mac-roman", "cp850")
"""Windows, Macintosh before 2001, DOS: one byte a sign, and none of them says which it is."""
_HALF, _MANY = 2, 0.3
_STRAY, _FEW = 5, 0.01
"""Zeros that a text may have by mistake: in all, or of its bytes. They are taken out."""


def plan_text(name: str, content: bytes) -> str:
    """The text of ``content``.

    Raises:
        FileRejected: no text, or as :func:`store.importing.formats.text_file.decode`.
    """
    if not content.startswith(_MARKS) and (wide := _without_mark(content)):
        return content.decode(wide, "replace")
    if not content.startswith(_MARKS) and b"\0" in content:
        if content.count(0) > max(_STRAY, len(content) * _FEW):
            raise rejected(name, "plan_document.not_a_document")
        content = content.replace(b"\0", b"")
    if content.startswith(_MARKS) or _is_utf8(content):
        return decode(name, content)
    best = max(_OLDER, key=lambda encoding: _swedish(content[:_LOOKED_AT], encoding))
    return decode(name, content) if best == _OLDER[0] else content.decode(best)


def _without_mark(content: bytes) -> str:
    """The order of bytes of UTF-16 that does not say that it is: every second byte of Swedish text is zero."""
    first = content[:_LOOKED_AT]
    zeros = [first[at::_HALF].count(0) / max(1, len(first) // _HALF) for at in range(_HALF)]
    if zeros[1] > 1 - _MANY and zeros[0] < _MANY / 10:
        return "utf-16-le"
    return "utf-16-be" if zeros[0] > 1 - _MANY and zeros[1] < _MANY / 10 else ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _swedish(content: bytes, encoding: str) -> int:
    """How many letters that Swedish has beyond a to z, less those signs beyond ASCII that it has not."""
    text = content.decode(encoding, "replace")
    beyond = sum(not sign.isascii() for sign in text)
    good = sum(text.count(letter) for letter in plain_words("letters", "swedish"))
    return good * 2 - beyond
