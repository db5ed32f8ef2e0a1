"""Many values at once: a workbook holds some fifty thousand, and making them one by one would take as long as reading it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import repeat
from typing import TYPE_CHECKING

from store.importing.series_file import ReadValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def many_values(*columns: Iterable[object]) -> list[ReadValue]:
    """One value for each row of the columns, one column for each field of :class:`ReadValue`, in its order.

    As long as the shortest column. Three times as fast as calling the class.
    """
    if len(columns) != len(ReadValue._fields):
        raise ValueError(f"{len(columns)} columns for {len(ReadValue._fields)} fields")
    return list(map(tuple.__new__, repeat(ReadValue), zip(*columns, strict=False)))


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for garbage meanwhile: none of the records can be any, and looking takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
