"""Models into words: glyph and label of a status, dates, values. Screen and plain text use the same functions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from store.model.codes import Change
from store.model.status import DONE_FIRST, Status
from store.wording import measure as measure_wording

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.i18n.translator import Translator

_GLYPHS = {
    Status.NOT_STARTED: "○",
    Status.PLANNED: "◌",
    Status.IN_PROGRESS: "◐",
    Status.DELAYED: "!",
    Status.PAUSED: "‖",
    Status.COMPLETED: "●",
    Status.EMBEDDED: "◉",
    Status.CANCELLED: "✕",
}
_ASCII_GLYPHS = {
    Status.NOT_STARTED: "o",
    Status.PLANNED: ".",
    Status.IN_PROGRESS: ">",
    Status.DELAYED: "!",
    Status.PAUSED: "=",
    Status.COMPLETED: "*",
    Status.EMBEDDED: "@",
    Status.CANCELLED: "x",
}
_BRAILLE, _BRAILLE_END = "\u2800", "\u28ff"
_ASCII_DRAWN = dict(zip("●○◇□△▽×◆•▲▼│┤└┬─╌┄┊", "*o+#^vx@.AV|+++--.:", strict=True))
"""Signs of drawings with ordinary characters in their place."""
_CHANGE_GLYPHS = {Change.IMPROVED: "✓", Change.UNCLEAR: "≈", Change.WORSENED: "✗", Change.NOT_ASSESSABLE: "?"}
_ASCII_CHANGE = {Change.IMPROVED: "+", Change.UNCLEAR: "~", Change.WORSENED: "-", Change.NOT_ASSESSABLE: "?"}


def ascii_only() -> bool:
    """Whether the user asked for plain characters (``RADSLAG_ASCII=1``)."""
    return os.environ.get("RADSLAG_ASCII", "") not in {"", "0"}


def plain_signs(drawing: str) -> str:
    """A drawing in characters every terminal has, cell for cell: dots and lines become stops and dashes."""
    return "".join(_plain_sign(sign) for sign in drawing)


def _plain_sign(sign: str) -> str:
    if _BRAILLE <= sign <= _BRAILLE_END:
        return " " if sign == _BRAILLE else "."
    return _ASCII_DRAWN.get(sign, sign)


def urgent_sign() -> str:
    """One cell: this has passed its day."""
    return "!" if ascii_only() else "‼"


def other_sign() -> str:
    """One cell: this is to be done too."""
    return "-" if ascii_only() else "·"


def status_glyph(status: Status) -> str:
    """One cell wide in every common terminal."""
    return (_ASCII_GLYPHS if ascii_only() else _GLYPHS)[status]


def change_glyph(change: Change) -> str:
    """One cell: better, unclear, worse, cannot be assessed."""
    return (_ASCII_CHANGE if ascii_only() else _CHANGE_GLYPHS)[change]


def status_word(status: Status, words: Translator, *, short: bool = False) -> str:
    """The label; ``short`` for narrow columns."""
    return words(f"{'short_status' if short else 'status'}.{status}")


def status_text(status: Status, words: Translator, *, short: bool = False) -> str:
    """Glyph and word: status is never a colour, nor a sign, alone."""
    return f"{status_glyph(status)} {status_word(status, words, short=short)}"


def status_names(words: Translator) -> dict[str, Status]:
    """Every name a status can be typed by: its code and its label, in lower case."""
    return {status.value: status for status in Status} | {words(f"status.{status}"): status for status in Status}


def status_bar(by_status: Mapping[Status, int], width: int) -> str:
    """One glyph per measure, done first; in proportion when there are more than ``width``."""
    total = sum(by_status.values())
    present = [status for status in DONE_FIRST if by_status.get(status)]
    if total <= width:
        return "".join(status_glyph(status) * by_status[status] for status in present)
    ideal = {status: by_status[status] * width / total for status in present}
    cells = {status: max(1, int(share)) for status, share in ideal.items()}
    while sum(cells.values()) < width:
        cells[min(present, key=lambda status: cells[status] - ideal[status])] += 1
    while sum(cells.values()) > width and max(cells.values()) > 1:
        longest = [status for status in present if cells[status] > 1]
        cells[max(longest, key=lambda status: cells[status] - ideal[status])] -= 1
    return "".join(status_glyph(status) * cells[status] for status in present)


def change_counts(by_change: Mapping[Change, int]) -> str:
    """``1 ✓  2 ≈  4 ?``, or a dash when nothing is linked."""
    parts = [f"{by_change[change]} {change_glyph(change)}" for change in Change if by_change.get(change)]
    return "  ".join(parts) or "–"


def day_with_weekday(day: date, words: Translator) -> str:
    """``lör 21 nov``."""
    return f"{words(f'calendar.weekday.{day.weekday()}')} {day.day} {words(f'calendar.month.{day.month}')}"


def in_days(day: date, today: date, words: Translator) -> str:
    """``om 12 dagar``, ``i dag``; empty for a day that has passed."""
    left = (day - today).days
    if left < 0:
        return ""
    return words("calendar.in_days", count=left) if left else words("calendar.today")


lateness = measure_wording.lateness
"""``12 dagar sen``, or nothing; on paper too."""
