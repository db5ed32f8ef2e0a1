"""What is repeated on every page of a paper: title, document head, who made it. One line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.report.document import Document

_LONGEST_HEAD, _LONGEST, _LONGEST_VALUE = 118, 110, 45


def head_line(document: Document) -> str:
    """``Diarienummer KS 2023/412 · Gallring Bevaras``: as much of the head as has room; all of it stands on page one."""
    said = _bare(f"{document.title} {document.subtitle or ''}")
    line = ""
    for label, value in document.head:
        if len(value) > _LONGEST_VALUE or _bare(value) in said:
            continue  # the name of a plan, or what stands on the line above or under the title
        longer = " ".join(f"{line} · {label} {value}".removeprefix(" · ").split())
        line = longer if len(longer) <= _LONGEST_HEAD else line
    return line


def title_line(document: Document) -> str:
    """The title, and the line below it where both have room: a loose page says of which council and day, or plan, it is."""
    both = " ".join(f"{document.title} · {document.subtitle or ''}".removesuffix(" · ").split())
    return both if len(both) <= _LONGEST else one_line(document.title)


def one_line(text: str) -> str:
    """The text on one line, ended by … where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _bare(text: str) -> str:
    """Letters and figures only: what differs in dots and dashes says the same."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
