"""One value entered by hand. What it replaces is kept; the log has both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import InvalidValue, StaleVersion
from store.i18n.typed_period import period_text
from store.model.manual_value import value_problems
from store.read.manual_value import value_subject
from store.write.change_log import Event, record

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.manual_value import KeptValue, ManualValue

_REPLACE = """
UPDATE observation SET replaced_on = $1, replaced_in = $2
WHERE replaced_on IS NULL AND indicator_id = $3 AND place_code = $4 AND breakdown = 'total'
  AND period_start = $5 AND period_end = $6
"""
_ADD = """
INSERT INTO observation (indicator_id, place_code, period_start, period_end, value, low, high, n, preliminary, missing, source,
                         note, recorded_on, added_in)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
"""


def enter_value(
    backend: Backend,
    indicator_id: str,
    one: ManualValue,
    clock: Clock,
    *,
    seen: KeptValue | None = None,
    role: str | None = None,
) -> int:
    """Keep ``one`` and return the change's number. Inside the caller's transaction.

    ``seen`` is the value that held for the same place and period when the form was filled in, None when there was none.

    Raises:
        UnknownId: no such indicator or place; InvalidValue: the value cannot be one of the series; StaleVersion: the value of
            that period has changed since it was seen. Then nothing is changed.
    """
    subject = value_subject(backend, indicator_id, one.place_code)
    for field, key in value_problems(one, subject.unit, clock.today()).items():
        raise InvalidValue(field=field, text=_typed(one, field), expected=key)
    now_kept = subject.at(one.period_start, one.period_end)
    if now_kept != seen:
        raise StaleVersion(id=indicator_id)
    new = value_record(one, subject.place_name, subject.unit.value)
    old = value_record(now_kept.one, subject.place_name, subject.unit.value) if now_kept else None
    now = clock.now()
    change_no = record(backend, [Event("indicator", indicator_id, "value", old, new, None, role)], now)
    span = [indicator_id, one.place_code, one.period_start, one.period_end]
    backend.count(_REPLACE, [now, change_no, *span])
    figures = [one.value, one.low, one.high, one.n, one.preliminary, one.missing.value if one.missing else None]
    words = [clean(text).strip() or None if text else None for text in (one.source, one.note)]
    backend.count(_ADD, [*span, *figures, *words, now, change_no])
    return change_no


def value_record(one: ManualValue, place_name: str, unit: str) -> str:
    """The value as the log keeps it: JSON, so that screen, paper and scripts can each write it in their own way."""
    kept = {
        "place": one.place_code,
        "place_name": place_name,
        "period": period_text(one.period_start, one.period_end),
        "unit": unit,
        "value": one.value,
        "low": one.low,
        "high": one.high,
        "n": one.n,
        "preliminary": one.preliminary or None,
        "missing": one.missing.value if one.missing else None,
        "source": one.source,
        "note": one.note,
    }
    return json.dumps({name: content for name, content in kept.items() if content is not None}, ensure_ascii=False)


def restore_value(backend: Backend, change_no: int, clock: Clock) -> None:
    """What the change replaced holds again; what it brought is kept as replaced. Leaves no event: the caller records it."""
    backend.count(
        "UPDATE observation SET replaced_on = $1 WHERE added_in = $2 AND replaced_on IS NULL", [clock.now(), change_no]
    )
    backend.count("UPDATE observation SET replaced_on = NULL, replaced_in = NULL WHERE replaced_in = $1", [change_no])


def _typed(one: ManualValue, field: str) -> str:
    if field == "period":
        return period_text(one.period_start, one.period_end)
    if field == "limits":
        return f"{one.low}–{one.high}"
    return str(getattr(one, field) or "")[:40]
