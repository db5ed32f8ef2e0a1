"""The words of one paragraph of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NS}}}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "",
}
_PICTURES = (f"{_W}drawing", f"{_W}pict")


def paragraph_text(element: _Element) -> str:
    """What is read on paper: insertions are there, deletions are not, a field shows its result."""
    parts: list[str] = []
    _gather(element, parts, 0)
    return "".join(parts).strip()


def _gather(element: _Element, parts: list[str], depth: int) -> None:
    for child in element.iterchildren():
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _SIGNS:
            if child.getparent().tag != f"{_W}tabs":
                parts.append(_SIGNS[child.tag])
        elif child.tag == f"{_W}p":
            parts.append("\n")  # a text box: its paragraphs stand on lines of their own
            _gather(child, parts, depth + 1)
            parts.append("\n")
        elif child.tag not in {_FALLBACK, f"{_W}del", f"{_W}pPr", f"{_W}rPr"} and depth < _DEEPEST:
            _gather(child, parts, depth + 1)


_DEEPEST = 60


def breaks_page(element: _Element) -> bool:
    """Whether a new page begins with the paragraph."""
    if element.find(f"{_W}pPr/{_W}pageBreakBefore") is not None:
        return True
    if any(child.get(f"{_W}type") == "page" for child in element.iter(f"{_W}br")):
        return True
    return next(element.iter(f"{_W}lastRenderedPageBreak"), None) is not None


def has_picture(element: _Element) -> bool:
    """Whether there is a picture in it, which may show words nobody can read here."""
    return any(next(element.iter(tag), None) is not None for tag in _PICTURES)


def is_bold(element: _Element) -> bool:
    """Whether every word of the paragraph is set in bold."""
    runs = [run for run in element.iter(f"{_W}r") if any((text.text or "").strip() for text in run.iter(f"{_W}t"))]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: _Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b")
    return mark is not None and mark.get(f"{_W}val", "true") not in {"0", "false"}
