"""What is repeated on every page of a paper: title, document head, who made it. One line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.report.document import Document

_LONGEST_HEAD, _LONGEST = 90, 110


def head_line(document: Document) -> str:
    """``Diarienummer KS 2023/412 · Gallring Bevaras``: as much of the head as has room; all of it stands on page one."""
    line = ""
    for label, value in document.head:
        longer = " ".join(f"{line} · {label} {value}".removeprefix(" · ").split())
        line = longer if len(longer) <= _LONGEST_HEAD else line
    return line


def one_line(text: str) -> str:
    """The text on one line, ended by … where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
