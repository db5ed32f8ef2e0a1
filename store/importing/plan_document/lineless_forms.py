"""Forms without lines: labels one below the other, what they say beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.columns import role_of
from store.importing.plan_document.lineless_tables import Found
from store.importing.plan_document.pieces import Cell
from store.importing.plan_document.text_blocks import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.lineless_tables import PlacedLine

_FEWEST = 3
_MOST_LINES = 200
_LABEL_WORDS = 4
_SAME = 0.5
"""Line heights within which two stretches begin at the same place."""


def find_form(lines: Sequence[PlacedLine]) -> Found | None:
    """The form whose first label is on the first of ``lines``; None when it has fewer than three, or none of a measure."""
    if not lines or len(lines[0].parts) != 2 or not _label(lines[0], lines[0].parts[0].left):  # noqa: PLR2004  (label, value)
        return None
    edges = (lines[0].parts[0].left, lines[0].parts[1].left)
    rows: list[tuple[str, list[str]]] = []
    for line in lines[:_MOST_LINES]:
        label, value = _label(line, edges[0]), _value(line, edges)
        if value is None or not (label or (rows and value)):
            break
        if label:
            rows.append((label, [value] if value else []))
        else:
            rows[-1][1].append(value)
    roles = {role_of(label) for label, _ in rows}
    if len(rows) < _FEWEST or "measure" not in roles:
        return None
    taken = sum(max(1, len(value)) for _, value in rows)
    return Found(tuple((Cell(label), Cell(joined(value))) for label, value in rows), edges, taken)


def _label(line: PlacedLine, left: float) -> str:
    """The label at the line's beginning; empty when there is none."""
    first = line.parts[0]
    known = len(first.text.split()) <= _LABEL_WORDS and role_of(first.text)
    return first.text if known and abs(first.left - left) < line.unit * _SAME else ""


def _value(line: PlacedLine, edges: Sequence[float]) -> str | None:
    """What stands beside the label, or goes on below it; None when the line is no part of the form."""
    beside = [part for part in line.parts if abs(part.left - edges[1]) < line.unit * _SAME]
    others = [part for part in line.parts if part not in beside]
    label = bool(others) and len(others) == 1 and bool(_label(line, edges[0])) and others[0] is line.parts[0]
    if others and not label:
        return None
    return " ".join(part.text for part in beside)
