"""Reading files one after the other while somebody watches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from store.importing.formats.recognise import read_files

if TYPE_CHECKING:
    from pathlib import Path

    from store.importing.series_file import SeriesFile


class _Watched(Sequence["Path"]):
    """Says which file is being taken."""

    def __init__(self, paths: Sequence[Path], told: Callable[[int], object]) -> None:
        self._paths, self._told = paths, told

    @overload
    def __getitem__(self, index: int) -> Path: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Path]: ...
    def __getitem__(self, index: int | slice) -> Path | Sequence[Path]:
        if isinstance(index, int) and index < len(self._paths):
            self._told(index)
        return self._paths[index]

    def __len__(self) -> int:
        return len(self._paths)


def read_watched(paths: Sequence[Path], told: Callable[[int], object], *, year: int | None = None) -> list[SeriesFile]:
    """As :func:`read_files`; ``told`` hears the place in ``paths`` of each file, from 0, as its turn comes.

    Raises:
        FileRejected: a file cannot be read at all.
    """
    return read_files(_Watched(paths, told), year=year)
