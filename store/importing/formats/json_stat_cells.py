"""The values and signs of a JSON-stat dataset by position, however sparsely they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.formats.cells import NotANumber, read_cell
from store.importing.formats.json_stat_axes import as_object

if TYPE_CHECKING:
    from store.importing.formats.problem_list import ProblemList

_LARGEST = 1e300
"""Larger whole numbers do not even become a float."""
_LONGEST_POSITION = 9
"""Digits. No dataset is that long."""


def cells(values: list[object] | dict[str, object], problems: ProblemList) -> tuple[dict[int, float], dict[int, object]]:
    """Numbers by position, and the markers that stand where a number should; anything else is a problem."""
    numbers: dict[int, float] = {}
    marks: dict[int, object] = {}
    for at, value in enumerate(values) if isinstance(values, list) else ((_position(key), one) for key, one in values.items()):
        if isinstance(value, str) and _is_marker(value):
            marks[at] = value
        elif value is not None:
            number = _number(value)
            if number is None:
                problems.add(f"value › {at}", "", "not_a_number_or_marker", given=str(value)[:100])
            else:
                numbers[at] = number
    return numbers, marks


def statuses(status: object, size: int) -> dict[int, object]:
    """The sign of each position: one for all of them, a list, or an object of those that have one."""
    if isinstance(status, str):
        return dict.fromkeys(range(size), status)
    if isinstance(status, list):
        return dict(enumerate(status))
    return {_position(key): value for key, value in as_object(status).items()}


def _number(value: object) -> float | None:
    if isinstance(value, str):
        try:
            return read_cell(value).value
        except NotANumber:
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) < _LARGEST else None  # type: ignore[arg-type]


def _is_marker(text: str) -> bool:
    try:
        return read_cell(text).value is None
    except NotANumber:
        return False


def _position(key: str) -> int:
    return int(key) if key.isdecimal() and len(key) <= _LONGEST_POSITION else -1
