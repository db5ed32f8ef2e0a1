"""When new values come of the series the goals look at.

On the day the publisher has given (Kolada's ``publication_date``), else by the rhythm and the usual lag. What nobody has
announced is only expected, and then no day is named but a month.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from store.model.period import last_day, later
from store.model.year import YearEntry, YearKind
from store.read.age import MONTHS, series_age

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from store.db.backend import Backend

_SERIES = """
SELECT i.id, i.title, i.product, i.rhythm, i.theme, pl.code, pl.name, max(o.period_end), max(o.recorded_on), max(u.published_on)
FROM (SELECT g.area_id, x.indicator_id FROM goal_indicator x JOIN goal g ON g.id = x.goal_id WHERE NOT x.hidden AND NOT g.hidden
      UNION SELECT area_id, indicator_id FROM area_indicator WHERE NOT hidden) l
JOIN priority_area a ON a.id = l.area_id AND NOT a.hidden
JOIN plan p ON p.id = a.plan_id AND NOT p.hidden
JOIN plan_place pp ON pp.plan_id = p.id
JOIN place pl ON pl.code = pp.place_code
JOIN indicator i ON i.id = l.indicator_id AND NOT i.hidden
JOIN observation o ON o.indicator_id = i.id AND o.replaced_on IS NULL AND (o.place_code = pl.code OR o.place_code IN
     (SELECT m.place_code FROM place_member m WHERE m.member_code = pl.code))
LEFT JOIN publication u ON u.indicator_id = i.id
WHERE i.rhythm IS NOT NULL OR u.published_on IS NOT NULL
GROUP BY i.id, i.title, i.product, i.rhythm, i.theme, pl.code, pl.name, i.position ORDER BY i.position, pl.code
"""
_MONTHLY, _YEARLY = 1, 12


class _Release(NamedTuple):
    """One coming of new values."""

    day: date
    announced: bool
    done: bool


class _Said(NamedTuple):
    """What is known of a series at a place."""

    rhythm: str | None
    theme: str
    newest: date
    recorded_on: datetime
    published_on: date | None


def release_entries(
    backend: Backend, first: date, last: date, today: date, place_codes: Collection[str] | None = None
) -> Iterator[YearEntry]:
    """One entry for each product and day or month, with every series that comes then."""
    together: defaultdict[tuple[str, _Release], list[tuple[str, str, tuple[str, str]]]] = defaultdict(list)
    for identity, title, product, rhythm, theme, code, name, *known in backend.rows(_SERIES):
        if place_codes is None or code in place_codes:
            for release in _releases(_Said(rhythm, theme, *known), today, last):
                if first <= release.day <= last:
                    together[product, release].append((identity, title, (code, name)))
    for (product, release), series in together.items():
        yield _entry(product, release, series)


def _entry(product: str, release: _Release, series: list[tuple[str, str, tuple[str, str]]]) -> YearEntry:
    ids = list(dict.fromkeys(identity for identity, _, _ in series))
    places = tuple(sorted({place for _, _, place in series}))
    return YearEntry(
        YearKind.DATA_RELEASE,
        product,
        release.day,
        product,
        places,
        ("indicator", ids[0]) if len(ids) == 1 else ("indicators", places[0][0]),
        done=release.done,
        example=False,
        month_only=not release.announced,
        announced=release.announced,
        about=tuple(dict.fromkeys(title for _, title, _ in series)),
    )


def _releases(said: _Said, today: date, last: date) -> Iterator[_Release]:
    """The publisher's own day, if it has given one, and the months after it; else the months the rhythm gives.

    What comes every month is said once: twelve lines say less.
    """
    step = MONTHS.get(said.rhythm or "", _YEARLY)
    if said.published_on is None:
        due = series_age(said.newest, said.rhythm, said.theme, today).expected_by
    else:
        yield _Release(said.published_on, announced=True, done=said.recorded_on.date() >= said.published_on)
        due = last_day(later(said.published_on, step), 1)
    while due is not None and due <= last:
        yield _Release(due, announced=False, done=False)
        due = None if step <= _MONTHLY else last_day(later(due, step), 1)
