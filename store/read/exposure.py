"""How many inhabitants a published rate was reckoned on: told from the number of crimes that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.db.backend import Backend

COUNT, RATE = "-antal", "-per-100k"
"""How the ids of a pair of series end: the number of crimes, and the same crimes per 100 000 inhabitants."""
PER = 100_000
_PAIRS = """
SELECT c.indicator_id, c.place_code, c.value, r.value
FROM observation c
JOIN observation r ON r.indicator_id = replace(c.indicator_id, '-antal', '-per-100k') AND r.place_code = c.place_code
  AND r.period_start = c.period_start AND r.period_end = c.period_end AND r.breakdown = c.breakdown
WHERE c.indicator_id IN (SELECT id FROM indicator WHERE product = $1 AND id LIKE '%-antal')
  AND c.period_start = $2 AND c.period_end = $3 AND c.place_code = any($4)
  AND c.breakdown = 'total' AND c.replaced_on IS NULL AND r.replaced_on IS NULL
  AND c.value IS NOT NULL AND r.value IS NOT NULL
"""
_INHABITANTS = """
SELECT DISTINCT ON (i.product, c.place_code, c.period_start, c.period_end)
       i.product, c.place_code, c.period_start, c.period_end, c.value / r.value * $2
FROM observation c
JOIN indicator i ON i.id = c.indicator_id
JOIN observation r ON r.indicator_id = replace(c.indicator_id, '-antal', '-per-100k') AND r.place_code = c.place_code
  AND r.period_start = c.period_start AND r.period_end = c.period_end AND r.breakdown = c.breakdown
WHERE c.indicator_id LIKE '%-antal' AND c.place_code = any($1) AND c.breakdown = 'total'
  AND c.replaced_on IS NULL AND r.replaced_on IS NULL AND c.value > 0 AND r.value > 0
ORDER BY i.product, c.place_code, c.period_start, c.period_end, c.value DESC, c.indicator_id
"""


class Events(NamedTuple):
    """So many events among so many inhabitants."""

    seen: float
    exposure: float


def inhabitants(backend: Backend, codes: Iterable[str]) -> dict[tuple[str, str], dict[tuple[date, date], float]]:
    """Inhabitants by (product, place), then by period: those of the pair of series with the most events, as in `events_at`.

    A rate of 1 per 100 000 may have been anything from 0.5 to 1.5: its own pair would make the inhabitants of one year thrice
    those of another, and a rise or a fall out of nothing.
    """
    found: dict[tuple[str, str], dict[tuple[date, date], float]] = {}
    for product, code, start, end, exposure in backend.rows(_INHABITANTS, [sorted(set(codes)), PER]):
        found.setdefault((product, code), {})[start, end] = exposure
    return found


def rate_twin(indicator_id: str) -> str:
    """The id of the same crimes per 100 000 inhabitants."""
    return indicator_id.removesuffix(COUNT) + RATE if indicator_id.endswith(COUNT) else indicator_id


def count_twin(indicator_id: str) -> str:
    """The id of the same crimes as a number."""
    return indicator_id.removesuffix(RATE) + COUNT if indicator_id.endswith(RATE) else indicator_id


def events_at(
    backend: Backend, indicator_id: str, product: str, period: tuple[date, date], codes: Iterable[str]
) -> dict[str, Events]:
    """Events and inhabitants by place, for a rate of ``product`` whose number of events is known too.

    Inhabitants are count / rate × 100 000, taken from that pair of the product with the most events at the place: a published
    rate is rounded, and a rate of a few events says little of how many the inhabitants are (of none nothing at all).
    """
    wanted = count_twin(indicator_id)
    counts: dict[str, float] = {}
    best: dict[str, Events] = {}
    for identity, code, count, rate in backend.rows(_PAIRS, [product, *period, list(codes)]):
        if identity == wanted:
            counts[code] = count
        if rate > 0 and count > (best[code].seen if code in best else 0):
            best[code] = Events(count, count / rate * PER)
    return {code: Events(count, best[code].exposure) for code, count in counts.items() if code in best}
