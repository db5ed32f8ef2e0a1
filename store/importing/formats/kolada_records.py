"""The records of Kolada's answers, checked one by one: nothing of the JSON reaches the rest unchecked."""

from __future__ import annotations

import contextlib
import math
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from store.importing.formats.periods import read_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importing.formats.json_file import Json
    from store.importing.formats.problem_list import ProblemList

BREAKDOWN = {"T": "total", "K": "women", "F": "women", "M": "men"}
"""Kolada's K is kvinnor; older documents say F."""
ID = re.compile(r"[NU]\d{5}")
_METADATA_ID = re.compile(r"[NU]\d{5}|\d{4}|G\d{3,7}")


@dataclass(frozen=True, slots=True)
class DataRecord:
    """One value as Kolada gives it."""

    kpi: str
    municipality: str
    year: int
    breakdown: str
    value: float | None
    where: str
    """For problems: which record of the answer."""


def looks_like(documents: list[Json]) -> bool:
    """Whether the documents are Kolada's: an answer with its count, or records of data or metadata."""
    if any(isinstance(document.get("values"), list) and "count" in document for document in documents):
        return True
    return any(_is_data(record) or _is_of_unit(record) or _is_metadata(record) for record in _records(documents))


def is_metadata(documents: list[Json]) -> bool:
    """Whether the documents only describe KPIs, municipalities or groups of them."""
    return any(_is_metadata(record) for record in _records(documents))


def titles(documents: list[Json]) -> dict[str, str]:
    """KPI id → title, from the KPI records among the documents."""
    return {
        str(record["id"]): str(record["title"])
        for record in _records(documents)
        if ID.fullmatch(str(record.get("id", ""))) and isinstance(record.get("title"), str)
    }


def publication_days(documents: list[Json]) -> dict[str, date]:
    """KPI id → the day Kolada gives for its publication, of those that have one."""
    found = {}
    for record in _records(documents):
        said = record.get("publication_date")
        if ID.fullmatch(str(record.get("id", ""))) and isinstance(said, str):
            with contextlib.suppress(ValueError):
                found[str(record["id"])] = date.fromisoformat(said[:10])
    return found


def unfinished(documents: list[Json]) -> bool:
    """Whether an answer says that a next page exists which is not among the documents."""
    asked = sum(bool(document.get("next_url") or document.get("next_page")) for document in documents)
    given = sum(bool(document.get("previous_url") or document.get("previous_page")) for document in documents)
    return asked > given


def data_records(documents: list[Json], problems: ProblemList, notes: set[str]) -> list[DataRecord]:
    """All values; deleted ones and those of single schools or homes are left out and noted."""
    found: list[DataRecord] = []
    for number, record in enumerate(_records(documents), start=1):
        if _is_of_unit(record):
            notes.add("import_file.units_left_out")
        elif _is_data(record):
            found += _one(record, f"values › {number}", problems, notes)
    return found


def _one(record: Json, where: str, problems: ProblemList, notes: set[str]) -> Iterator[DataRecord]:
    period = read_period(str(record.get("period")))
    kpi = str(record["kpi"])
    values = record.get("values")
    if period is None or not ID.fullmatch(kpi) or not isinstance(values, list):
        problems.add(where, "period" if period is None else "kpi", "broken_record", given=f"{kpi} {record.get('period')}")
        return
    for one in values:
        if not isinstance(one, dict):
            problems.add(where, "values", "broken_record", given=kpi)
        elif one.get("isdeleted") is True:
            notes.add("import_file.deleted_left_out")
        else:
            value, breakdown = one.get("value"), BREAKDOWN.get(str(one.get("gender", "T")))
            if breakdown is None or not _is_number_or_nothing(value):
                problems.add(where, "value" if breakdown else "gender", "broken_record", given=f"{kpi} {value}")
                continue
            number = None if value is None else float(value)
            yield DataRecord(kpi, str(record["municipality"]), period.end.year, breakdown, number, where)


def _is_number_or_nothing(value: object) -> bool:
    if value is None:
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < 1e15 and math.isfinite(value)  # noqa: PLR2004  (more than any statistic)


def _records(documents: list[Json]) -> Iterator[Json]:
    """The records of the answers, and those saved without the answer around them."""
    for document in documents:
        values = document.get("values")
        if isinstance(values, list) and not _is_data(document) and not _is_of_unit(document):
            yield from (record for record in values if isinstance(record, dict))
        else:
            yield document


def _is_data(record: Json) -> bool:
    return "kpi" in record and "municipality" in record and "period" in record


def _is_of_unit(record: Json) -> bool:
    return "kpi" in record and "ou" in record and "period" in record


def _is_metadata(record: Json) -> bool:
    """A KPI (N07540), a municipality (2083) or a group of them (G37393), with its title."""
    return bool(_METADATA_ID.fullmatch(str(record.get("id", "")))) and isinstance(record.get("title"), str)
