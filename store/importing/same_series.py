"""Whether a file's series are those the store knows by the same id: of the same product and in the same unit.

A table with a mapping may name any id. Two products that measure the same never become one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import FileRejected, Problem

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.importing.series_file import SeriesFile

_KNOWN = "SELECT id, title, unit, product FROM indicator WHERE id = any($1)"


def known_indicators(backend: Backend, file: SeriesFile, ids: list[str]) -> set[str]:
    """Those of ``ids`` that are in the store.

    Raises:
        FileRejected: one of them is another series there.
    """
    known = {identity: (title, unit, product) for identity, title, unit, product in backend.rows(_KNOWN, [ids])}
    problems = []
    for series in file.series:
        title, unit, product = known.get(series.indicator_id, (series.title, series.unit, series.product))
        if (unit, product) != (series.unit, series.product):
            details: dict[str, object] = {"id": series.indicator_id, "title": title, "unit": unit, "product": product}
            problems.append(Problem(file.name, series.where, "", "mapping.other_series", details))
    if problems:
        raise FileRejected(problems)
    return set(known)
