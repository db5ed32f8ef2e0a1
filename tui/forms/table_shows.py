"""What stands below the form for a table: the questions that are left, and the first values as they would be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import FileRejected, InvalidValue
from store.importing.mapping.make import mapping_of
from store.importing.mapping.roles import Need
from store.model.codes import Unit
from tui.text.mapping import preview_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.errors import Problem
    from store.i18n.translator import Translator
    from store.importing.mapping.chosen import Chosen
    from store.importing.mapping.open_table import OpenTable
    from tui.forms.table_answer import TableAnswer

WIDTH = 70
"""Cells of the form in a narrow window."""
_TOLD = 3
_SHOWN = 8
_CANNOT_WAIT = {Need.VALUE, Need.PLACE, Need.PERIOD, Need.SCALE}
"""Without these nothing can be read; a title may come later."""
_NO_NUMBER = "mapping.not_a_number"


def shown_below(
    table: OpenTable, answer: TableAnswer, left: Iterable[str], places: Mapping[str, str], words: Translator
) -> tuple[str, bool]:
    """The lines, and whether a cell holds a sign nobody knows; ``left`` are the questions."""
    asked = " ".join(left)
    lines = [words("map_table.left", what=asked)] if asked else []
    if _CANNOT_WAIT & set(answer.lacking):
        return "\n".join(lines), False
    problems: Sequence[Problem] = ()
    try:
        values = preview_lines(
            table.read(mapping_of(answer.draft, _complete(answer))), words, WIDTH, places=places, most=_SHOWN
        )
        lines += [words("map_table.preview"), *values]
    except FileRejected as error:
        problems = error.problems
        lines += problem_lines(problems, words)
    except InvalidValue:
        pass  # said beside its field
    return "\n".join(lines), has_unknown_sign(problems)


def problem_lines(problems: Sequence[Problem], words: Translator) -> list[str]:
    """The first things that are wrong in the table, as somebody reads them who sits before the form."""
    return [f"! {words('map_table.cannot_read')}", *(_sentence(problem, words) for problem in problems[:_TOLD])]


def has_unknown_sign(problems: Iterable[Problem]) -> bool:
    """Whether a cell is neither number nor a known sign for a missing value."""
    return any(problem.key == _NO_NUMBER for problem in problems)


def _sentence(problem: Problem, words: Translator) -> str:
    row = words("problem.row", row=problem.place) if problem.place.isdigit() else problem.place
    where = " · ".join(part for part in (row, problem.field) if part)
    key = "map_table.not_a_number" if problem.key == _NO_NUMBER else problem.key
    sentence = words(key, **problem.details)
    return f"{where}: {sentence}" if where else sentence


def _complete(answer: TableAnswer) -> Chosen:
    """What is said, with something in place of what is not, so that the values show before the title is written."""
    chosen, stand_in = answer.chosen, "tabell"
    return replace(
        chosen,
        unit=chosen.unit or answer.draft.unit or Unit.NUMBER,
        title=chosen.title or "–",
        indicator=chosen.indicator or stand_in,
        source=chosen.source or "–",
        name=stand_in,
    )
