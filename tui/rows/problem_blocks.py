"""What was wrong in files that were refused: by file, and in each by kind."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tui.widgets.blocks import Blank, Block, Heading, Line, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.errors import Problem
    from store.i18n.translator import Translator

_SHOWN = 200
_MORE = "import_file.more_of_the_kind"
"""The reader tells the first few of each kind, and counts the rest in a problem of this key."""
_HERE = {"mapping.unknown_table": "map_table.unknown"}
"""What the command line says with a command to type, and the screen with a key above."""
_WIDEST = 26
"""Cells of the column that says where; what is longer takes a line of its own."""


def problem_count(problems: Iterable[Problem]) -> int:
    """How many there are, those only counted by the reader among them."""
    return sum(_count(problem) for problem in problems)


def problem_blocks(problems: Sequence[Problem], words: Translator) -> list[Block]:
    """Sheet, row and column, and what was expected there."""
    blocks: list[Block] = []
    ordered = _by_file_and_kind(problems[:_SHOWN])
    column = max((len(where) + 2 for one in ordered if len(where := _where(one, words)) < _WIDEST), default=2)
    for file, mine in groupby(ordered, key=lambda problem: problem.file):
        blocks += [Heading(file)]
        for number, (_, alike) in enumerate(groupby(mine, key=_kind)):
            blocks += [Blank()] if number else []
            blocks += [_Told(_where(one, words), words(_HERE.get(one.key, one.key), **one.details), column) for one in alike]
        blocks.append(Blank())
    if len(problems) > _SHOWN:
        blocks.append(Paragraph(words("import_screen.more_problems", count=len(problems) - _SHOWN), "muted"))
    return blocks


@dataclass(frozen=True, slots=True)
class _Told:
    """Where, and beside it what."""

    where: str
    sentence: str
    column: int

    def lines(self, width: int) -> list[Line]:
        """The sentence wraps in its column."""
        column = self.column if self.where else 0
        lines: list[Line] = [(((" " * column, ""), *line)) for line in Paragraph(self.sentence).lines(width - column)]
        where: Line = ((self.where.ljust(column), "muted"),)
        return [where, *lines] if len(self.where) >= column > 0 else [(*where, *lines[0][1:]), *lines[1:]]


def _by_file_and_kind(problems: Sequence[Problem]) -> list[Problem]:
    """The order they were found in, save that those of one file, and in it of one kind, stand together."""
    files = {file: number for number, file in enumerate(dict.fromkeys(problem.file for problem in problems))}
    kinds = {kind: number for number, kind in enumerate(dict.fromkeys(map(_kind, problems)))}
    return sorted(problems, key=lambda problem: (files[problem.file], kinds[_kind(problem)]))


def _kind(problem: Problem) -> str:
    return f"import_file.{problem.details.get('of')}" if problem.key == _MORE else problem.key


def _count(problem: Problem) -> int:
    count = problem.details.get("count")
    return count if problem.key == _MORE and isinstance(count, int) else 1


def _where(problem: Problem, words: Translator) -> str:
    row = words("problem.row", row=problem.place) if problem.place.isdigit() else problem.place
    where = " · ".join(part for part in (row, problem.field) if part)
    return words("import_screen.until", where=where) if problem.key == _MORE else where
