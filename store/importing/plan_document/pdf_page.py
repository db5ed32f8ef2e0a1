"""One page of a PDF: runs of letters with where they stand, and the lines drawn between them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_MOST_LETTERS = 60_000
"""On one page; a plan's page has some three thousand."""
_MOST_PATHS = 20_000
_THIN = 3.0
_SHORT = 8.0
_BOLD = 600
_NAMED_BOLD = b"bold"
_LONGEST_NAME = 200
_GENERATED = frozenset("\r\n\x00\ufffe\uffff")
_HYPHEN = "\x02"
"""What the library gives for a hyphen at a line's end."""


@dataclass(slots=True)
class Run:
    """Letters on one line without a wide gap. Lengths are points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    first: int
    """The number of its first letter on the page."""
    bold: bool = False
    """Whether its first letter is."""

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


class Rule(NamedTuple):
    """A drawn line, or an edge of a drawn box."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def flat(self) -> bool:
        """Whether it runs across the page."""
        return self.right - self.left > self.top - self.bottom


def page_runs(page: pdfium.PdfPage) -> list[Run]:
    """The page's letters as runs, in the order of the file."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        runs: list[Run] = []
        box = raw.FS_RECTF()
        for index in range(min(text.count_chars(), _MOST_LETTERS)):
            letter = chr(raw.FPDFText_GetUnicode(text, index))
            if letter in _GENERATED or not raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
                continue
            size = float(raw.FPDFText_GetFontSize(text, index)) or box.top - box.bottom
            _add(runs, Run("-" if letter == _HYPHEN else letter, box.left, box.right, box.bottom, box.top, size, index))
        for run in runs:
            run.bold = _is_bold(text, run.first)
        return [run for run in runs if run.text.strip()]
    finally:
        text.close()


def _is_bold(text: pdfium.PdfTextPage, index: int) -> bool:
    """By the weight the font gives, else by its name."""
    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(text, index) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    length = raw.FPDFText_GetFontInfo(text, index, name, _LONGEST_NAME, ctypes.c_int())
    return 0 < length <= _LONGEST_NAME and _NAMED_BOLD in name.value.lower()


def _add(runs: list[Run], letter: Run) -> None:
    last = runs[-1] if runs else None
    height = max(letter.top - letter.bottom, 1.0)
    if last is None or abs(last.bottom - letter.bottom) > height * 0.4 or not -height <= letter.left - last.right <= height:
        if letter.text.strip():
            runs.append(letter)
        return
    gap = letter.left - last.right
    if gap > height * 0.25 and not last.text.endswith(" ") and letter.text != " ":
        last.text += " "
    last.text += letter.text
    last.right = max(last.right, letter.right)


def page_rules(page: pdfium.PdfPage) -> list[Rule]:
    """Every drawn line; of a box its four edges."""
    from pypdfium2 import raw

    found: list[Rule] = []
    for number, drawn in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if number > _MOST_PATHS:
            break
        found += _edges(*drawn.get_bounds())
    return found


def _edges(left: float, bottom: float, right: float, top: float) -> list[Rule]:
    width, height = right - left, top - bottom
    if width < _THIN and height < _THIN:
        return []
    if width < _THIN or height < _THIN:
        return [Rule(left, bottom, right, top)] if max(width, height) > _SHORT else []
    if height < _SHORT:
        return []
    across = [Rule(left, edge, right, edge) for edge in (bottom, top)]
    return [*across, *(Rule(edge, bottom, edge, top) for edge in (left, right))]
