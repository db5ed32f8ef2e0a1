"""What is wrong in one file, gathered while it is read. A thousand rows wrong in the same way are told in a few lines."""

from __future__ import annotations

from store.clean import clean
from store.errors import FileRejected, Problem

_TOLD = 5
_LONGEST = 80


class ProblemList:
    """Problems of one file, kept to the first five of each kind and a count of the rest."""

    def __init__(self, file: str) -> None:
        """``file`` is the name shown to the user."""
        self.file = file
        self._told: list[Problem] = []
        self._count: dict[str, int] = {}
        self._last: dict[str, str] = {}
        self._seen: set[tuple[str, str, str]] = set()

    def add(self, place: str, field: str, key: str, **details: object) -> None:
        """``place``: row number or ``sheet › B17``; ``field``: a column's heading; ``key``: a word of ``import_file.json``.

        A key of another topic is given whole, with its dot. The same fault of the same place counts once: some rows are read
        twice.
        """
        if (place, field, key) in self._seen:
            return
        self._seen.add((place, field, key))
        count = self._count[key] = self._count.get(key, 0) + 1
        self._last[key] = place
        if count <= _TOLD:
            shown = {name: shorten(value) if isinstance(value, str) else value for name, value in details.items()}
            self._told.append(Problem(self.file, shorten(place), shorten(field), _whole(key), shown))

    def none_found(self, key: str = "no_values") -> None:
        """The file gave no series. Said only when nothing else is wrong that explains it."""
        if not self._told:
            self.add("", "", key)

    def all(self) -> tuple[Problem, ...]:
        """In the order found, then one line for each kind that had more."""
        more = [
            Problem(
                self.file, shorten(self._last[key]), "", "import_file.more_of_the_kind", {"count": count - _TOLD, "of": key}
            )
            for key, count in self._count.items()
            if count > _TOLD
        ]
        return (*self._told, *more)


def rejected(file: str, key: str, place: str = "", **details: object) -> FileRejected:
    """The error for a file that cannot be read at all."""
    shown = {name: shorten(value) if isinstance(value, str) else value for name, value in details.items()}
    return FileRejected([Problem(file, shorten(place), "", _whole(key), shown)])


def _whole(key: str) -> str:
    return key if "." in key else f"import_file.{key}"


def shorten(text: str) -> str:
    """At most 80 harmless characters of what the file says."""
    plain = clean(text[: 4 * _LONGEST]).strip()
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
