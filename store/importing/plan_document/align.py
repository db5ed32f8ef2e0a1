"""A plan's list of measures beside its table of the same measures: which row speaks of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.similar import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALIKE = 0.22
"""Mean likeness from which list and table are about the same."""
_MOST = 200
"""Longer lists are not compared pair by pair."""


def aligned(listed: Sequence[str], rows: Sequence[str]) -> list[list[int]] | None:
    """For each row the places in the list it speaks of, in the same order; None when the two are about different things.

    Every listed measure goes to one row, each row takes some that follow each other: the choice with the greatest likeness.
    """
    if not listed or not rows or len(listed) > _MOST or len(rows) > _MOST:
        return None
    alike = [[overlap(one, row) for row in rows] for one in listed]
    owner = _best_path(alike)
    if sum(alike[place][row] for place, row in enumerate(owner)) / len(listed) < _ALIKE:
        return None
    return [[place for place, row in enumerate(owner) if row == number] for number in range(len(rows))]


def _best_path(alike: Sequence[Sequence[float]]) -> list[int]:
    """For each listed measure its row, never going back, with the greatest sum. A row nobody speaks of costs a little."""
    rows = len(alike[0])
    best = [[0.0] * rows for _ in alike]
    came = [[0] * rows for _ in alike]
    for place, line in enumerate(alike):
        for row in range(rows):
            if not place:
                best[place][row] = line[row] - _SKIPPED * row
                continue
            came[place][row] = max(range(row + 1), key=lambda old: best[place - 1][old] - _SKIPPED * max(0, row - old - 1))
            old = came[place][row]
            best[place][row] = best[place - 1][old] - _SKIPPED * max(0, row - old - 1) + line[row]
    owner = [max(range(rows), key=lambda row: best[-1][row] - _SKIPPED * (rows - 1 - row))]
    for place in range(len(alike) - 1, 0, -1):
        owner.append(came[place][owner[-1]])
    return owner[::-1]


_SKIPPED = 0.3
