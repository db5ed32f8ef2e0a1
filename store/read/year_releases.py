"""When new values can be expected of the series the goals look at: from their rhythm and the publisher's lag.

Nobody has announced these days. A publisher's own date, where one is known to the store, would replace the reckoning; no
format read so far carries one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.model.period import last_day
from store.model.year import YearEntry, YearKind
from store.read.age import MONTHS, series_age

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from store.db.backend import Backend

_SERIES = """
SELECT i.id, i.title, i.product, i.rhythm, i.theme, pl.code, pl.name, max(o.period_end)
FROM (SELECT g.area_id, x.indicator_id FROM goal_indicator x JOIN goal g ON g.id = x.goal_id WHERE NOT x.hidden AND NOT g.hidden
      UNION SELECT area_id, indicator_id FROM area_indicator WHERE NOT hidden) l
JOIN priority_area a ON a.id = l.area_id AND NOT a.hidden
JOIN plan p ON p.id = a.plan_id AND NOT p.hidden
JOIN plan_place pp ON pp.plan_id = p.id
JOIN place pl ON pl.code = pp.place_code
JOIN indicator i ON i.id = l.indicator_id AND NOT i.hidden
JOIN observation o ON o.indicator_id = i.id AND o.replaced_on IS NULL AND (o.place_code = pl.code OR o.place_code IN
     (SELECT m.place_code FROM place_member m WHERE m.member_code = pl.code))
WHERE i.rhythm IS NOT NULL
GROUP BY i.id, i.title, i.product, i.rhythm, i.theme, pl.code, pl.name, i.position ORDER BY i.position, pl.code
"""
_MONTHLY = 1


def release_entries(
    backend: Backend, first: date, last: date, today: date, place_codes: Collection[str] | None = None
) -> Iterator[YearEntry]:
    """One entry for each product and month, with every series that is expected then."""
    together: defaultdict[tuple[str, date], list[tuple[str, str, tuple[str, str]]]] = defaultdict(list)
    for identity, title, product, rhythm, theme, code, name, newest in backend.rows(_SERIES):
        if place_codes is not None and code not in place_codes:
            continue
        for day in _expected(newest, rhythm, theme, today, last):
            if day >= first:
                together[product, day].append((identity, title, (code, name)))
    for (product, day), series in together.items():
        ids = list(dict.fromkeys(identity for identity, _, _ in series))
        places = tuple(sorted({place for _, _, place in series}))
        target = ("indicator", ids[0]) if len(ids) == 1 else ("indicators", places[0][0])
        titles = tuple(dict.fromkeys(title for _, title, _ in series))
        yield YearEntry(
            YearKind.DATA_RELEASE,
            product,
            day,
            product,
            places,
            target,
            done=False,
            example=False,
            month_only=True,
            about=titles,
        )


def _expected(newest: date, rhythm: str, theme: str, today: date, last: date) -> Iterator[date]:
    """The months in which values are due, the last day of each. What comes every month is said once: twelve lines say less."""
    due = series_age(newest, rhythm, theme, today).expected_by
    step = MONTHS.get(rhythm, 0)
    while due is not None and due <= last:
        yield due
        due = None if step <= _MONTHLY else last_day(due.replace(day=1), step + 1)
