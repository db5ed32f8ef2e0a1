"""JSON-stat 2, as SCB's PxWebApi 2 and other authorities' databases answer.

Values lie in one flat list, the last dimension fastest. A dimension's index is a list of codes or an object code → position;
its codes can be mere positions, with the year only in the label. Missing values are null, with a sparse ``status`` that says
which of the four kinds. One series is made for each content (``role.metric``); what remains beside place, time and content
becomes the breakdown.
"""

from __future__ import annotations

import math
import re
from itertools import product
from typing import TYPE_CHECKING

from store.importing.formats.cells import MARKERS
from store.importing.formats.json_stat_dimensions import Cube, cube
from store.importing.formats.known_series import id_of
from store.importing.formats.labels import slug, tidy
from store.importing.formats.problem_list import ProblemList
from store.importing.formats.units import unit_of
from store.importing.series_file import ReadSeries, ReadValue, SeriesFile
from store.model.codes import Missing, Unit

if TYPE_CHECKING:
    from store.importing.formats.json_file import Json
    from store.importing.formats.json_stat_members import Member

FORMAT = "json_stat"
Limits = tuple[list["Member"], list["Member"]]
"""The contents that hold lower and upper limits; none, or one of each."""
_LOW = re.compile(r"undre|nedre|lower|min(?:imum)?\b", re.IGNORECASE)
_HIGH = re.compile(r"övre|upper|max(?:imum)?\b", re.IGNORECASE)


def looks_like(document: Json) -> bool:
    """Whether it is a JSON-stat dataset, of version 2 or, with the dataset in an object of its own, of version 1."""
    dataset = _unwrapped(document)
    dimension = dataset.get("dimension")
    return isinstance(dimension, dict) and ("id" in dataset or "id" in dimension)


def read(name: str, document: Json) -> SeriesFile:
    """Every content of the dataset as a series."""
    problems, notes = ProblemList(name), set[str]()
    found = cube(_unwrapped(document), problems, notes)
    series = _all_series(found, problems) if found else ()
    if not series:
        problems.none_found()
    return SeriesFile(name, FORMAT, series, problems.all(), tuple(sorted(notes)))


def _unwrapped(document: Json) -> Json:
    return next((one for one in document.values() if isinstance(one, dict)), document) if len(document) == 1 else document


def _all_series(found: Cube, problems: ProblemList) -> tuple[ReadSeries, ...]:
    contents = [member for member in found.contents if not _LOW.search(member.label) and not _HIGH.search(member.label)]
    lows = [member for member in found.contents if _LOW.search(member.label)]
    highs = [member for member in found.contents if _HIGH.search(member.label)]
    if len(contents) != 1:
        lows = highs = []
        contents = found.contents
    series = (_one(found, content, (lows[:1], highs[:1]), problems) for content in contents)
    return tuple(one for one in series if one.values)


def _one(found: Cube, content: Member, limits: Limits, problems: ProblemList) -> ReadSeries:
    title = tidy(f"{found.title}: {content.label}" if content.label and found.title not in content.label else content.label)
    unit = unit_of(f"{content.unit} {content.label}" if content.unit or content.label else found.title)
    values = [
        value
        for place, time, rest in product(found.places, found.times, found.breakdowns)
        if (value := _value(found, place.position + time.position + rest.position, content, limits, (place, time, rest)))
    ]
    values = [value for value in values if _in_range(value, unit, content, problems)]
    identity = id_of(slug(found.publisher), found.table or found.title)[:50].rstrip("-.")
    return ReadSeries(
        f"{identity}-{slug(content.code)}"[:80].rstrip("-."),
        title[:300] or identity,
        unit,
        product=f"pxweb_{slug(found.publisher).replace('-', '_')}",
        theme="other",
        source=f"Källa: {found.publisher}",
        publisher_label=title[:1_000],
        where=found.table,
        pooled_years=max((value.period_end.year - value.period_start.year + 1 for value in values), default=1),
        values=tuple(values),
    )


def _value(found: Cube, position: int, content: Member, limits: Limits, of: tuple[Member, Member, Member]) -> ReadValue | None:
    place, time, rest = of
    if place.code is None or time.period is None:
        return None
    value, missing = _cell(found, position + content.position)
    if value is None and missing is None:
        return None
    lows, highs = limits
    low = _cell(found, position + lows[0].position)[0] if lows and value is not None else None
    high = _cell(found, position + highs[0].position)[0] if highs and value is not None else None
    period = time.period
    status = str(found.status.get(position + content.position, ""))
    preliminary = period.preliminary or status.casefold() in ("p", "prel", "preliminary")
    return ReadValue(place.code, period.start, period.end, value, low, high, None, preliminary, missing, rest.label)


def _cell(found: Cube, position: int) -> tuple[float | None, Missing | None]:
    value = found.values.get(position)
    marker = MARKERS.get(str(found.status.get(position, "")).strip().lower())
    if value is None:
        return (0.0, marker) if marker is Missing.ROUNDED_TO_ZERO else (None, marker or Missing.NOT_AVAILABLE)
    return value, marker if marker is Missing.ROUNDED_TO_ZERO and value == 0 else None


def _in_range(value: ReadValue, unit: Unit, content: Member, problems: ProblemList) -> bool:
    numbers = [one for one in (value.value, value.low, value.high) if one is not None]
    at = f"{content.label} › {value.place_code} {value.period_start.year}"
    if any(not math.isfinite(one) or abs(one) > 1e15 for one in numbers):  # noqa: PLR2004  (more than any statistic)
        problems.add(at, "value", "not_a_number_or_marker", given=str(numbers[0]))
        return False
    if value.low is not None and value.high is not None and value.low > value.high:
        problems.add(at, "value", "limits_reversed", given=f"{value.low}–{value.high}")
        return False
    if unit is Unit.COUNT and value.value is not None and value.value < 0:
        problems.add(at, "value", "not_a_count", given=str(value.value))
        return False
    return True
