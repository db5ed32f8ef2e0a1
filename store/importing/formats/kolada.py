"""Saved answers of Kolada's open API, version 3: data, and with them or not the KPIs' and municipalities' own records.

Several answers can be given together (one page of a long answer each, or data and metadata); they become one file. An
interval in Kolada is another KPI that holds its half-width, the larger of two distances where the publisher's own is
asymmetric. A pool of two years is published under its last year, or under both, depending on the KPI; either way it becomes
one value for both years.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from store.importing.formats.known_series import known_kpi
from store.importing.formats.kolada_records import DataRecord, data_records, is_metadata, publication_days, titles, unfinished
from store.importing.formats.kolada_series import head_of, one_series
from store.importing.formats.places import find_code
from store.importing.formats.problem_list import ProblemList
from store.importing.series_file import ReadSeries, SeriesFile
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.importing.formats.json_file import Json
    from store.importing.formats.kolada_series import Key

FORMAT = "kolada"
_ID = re.compile(r"[NU]\d{5}")
_NTU = range(7600, 7648)
_NTU_UNCERTAINTY = 48
_CITIZENS = range(608, 632)
_COUNTED = frozenset({"reported_crime", "perception", "victimisation", "trust"})
"""Themes whose values are shares of people, or counts and rates of crimes."""
_HEALTH = {"U01420": "U01532", "U01413": "U01519", "N01460": "N01461", "N01458": "N01459"}


def read(name: str, documents: list[Json]) -> SeriesFile:
    """Every KPI of the answers as a series; a KPI that is another one's uncertainty becomes its limits."""
    problems, notes = ProblemList(name), set[str]()
    if unfinished(documents):
        notes.add("import_file.more_pages")
    records = data_records(documents, problems, notes)
    if not records and is_metadata(documents):
        problems.none_found("only_metadata")
    file, days = read_records(name, records, titles(documents), problems, notes), publication_days(documents)
    return replace(file, series=tuple(replace(one, published=days.get(one.where)) for one in file.series))


def read_records(
    name: str, records: list[DataRecord], said: dict[str, str], problems: ProblemList, notes: set[str]
) -> SeriesFile:
    """The same from records; ``said`` gives the titles of KPIs, as far as the answers do."""
    values = _values(records, problems, notes)
    uncertain = {uncertainty_of(kpi) for kpi in values} | {
        kpi for kpi, title in said.items() if title.startswith("Osäkerhetstal")
    }
    series: list[ReadSeries] = []
    for kpi, found in values.items():
        if kpi in uncertain or _is_uncertainty(kpi):
            if not any(uncertainty_of(other) == kpi for other in values):
                notes.add("import_file.uncertainty_left_out")
            continue
        half_widths = values.get(uncertainty_of(kpi) or "", {})
        series.append(one_series(head_of(kpi, said.get(kpi, "")), kpi, found, half_widths))
    if not series:
        problems.none_found()
    return SeriesFile(name, FORMAT, tuple(series), problems.all(), tuple(sorted(notes)))


def uncertainty_of(kpi: str) -> str | None:
    """The KPI that holds the half-width of ``kpi``'s interval: N07631 → N07679, N00610 → U01610; None when there is none."""
    if kpi in _HEALTH:
        return _HEALTH[kpi]
    if not re.fullmatch(r"N\d{5}", kpi):
        return None
    number = int(kpi[1:])
    if number in _NTU:
        return f"N{number + _NTU_UNCERTAINTY:05d}"
    return f"U01{kpi[3:]}" if number in _CITIZENS else None


def _is_uncertainty(kpi: str) -> bool:
    number = int(kpi[1:]) if _ID.fullmatch(kpi) else 0
    is_ntu = kpi[0] == "N" and number - _NTU_UNCERTAINTY in _NTU
    is_citizens = kpi[0] == "U" and number - 1000 in _CITIZENS
    return is_ntu or is_citizens or kpi in _HEALTH.values()


def _values(records: list[DataRecord], problems: ProblemList, notes: set[str]) -> dict[str, dict[Key, float | None]]:
    found: dict[str, dict[Key, float | None]] = {}
    for record in records:
        place = find_code(record.municipality)
        if place.left_out:
            notes.add(f"import_file.{place.left_out}")
            continue
        if place.code is None:
            problems.add(record.where, "municipality", "unknown_place", given=record.municipality, near="–")
            continue
        wrong = _impossible(record)
        if wrong:
            problems.add(record.where, "value", wrong, given=f"{record.value:g}")
            continue
        values = found.setdefault(record.kpi, {})
        key = (place.code, record.year, record.breakdown)
        if values.setdefault(key, record.value) != record.value:
            problems.add(record.where, "value", "two_values", given=_shown(record.value), other=_shown(values[key]))
    return found


def _impossible(record: DataRecord) -> str | None:
    """What is wrong with the value of a known KPI that counts crimes or is a share of people; of money it may be anything."""
    head, value = known_kpi(record.kpi), record.value
    if head is None or value is None or head.theme not in _COUNTED:
        return None
    if head.unit is Unit.PERCENT:
        return None if 0 <= value <= 100 else "share_outside"  # noqa: PLR2004  (per cent)
    return "below_zero" if value < 0 else None


def _shown(value: float | None) -> object:
    return ".." if value is None else value
