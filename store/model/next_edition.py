"""What a plan's next edition is proposed to be called, and when it is to hold: the old period rolled on."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from store.model.act_days import years_after
from store.model.status import Status

if TYPE_CHECKING:
    from store.model.plan import PlanHead

LEFT_BEHIND = (Status.COMPLETED, Status.CANCELLED)
"""What is done or called off is not carried over unless somebody says so."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = timedelta(days=1)


def proposed_head(head: PlanHead, today: date) -> dict[str, object]:
    """Title, period, first and last day and review of the edition after ``head``. What cannot be told from it is left out.

    It begins the day after the old one's last, or on the next New Year's Day when that has passed or nobody has said it, and
    holds as long. Years in title and period move on as many years as the beginning does.
    """
    begins = head.valid_to + _DAY if head.valid_to and head.valid_to >= today else date(today.year + 1, 1, 1)
    began = head.valid_from.year if head.valid_from else _first_year(head.period or head.title)
    years = begins.year - began if began else 0
    found: dict[str, object] = {"title": _moved(head.title, years), "valid_from": begins}
    if head.period:
        found["period"] = _moved(head.period, years)
    if head.valid_from and head.valid_to:
        found["valid_to"] = _last_day(head.valid_from, head.valid_to, begins)
    if head.review_by and years:
        found["review_by"] = _moved(head.review_by, years)
    if head.decided_by:
        found["decided_by"] = head.decided_by
    return found


def _last_day(began: date, ended: date, begins: date) -> date:
    """As many years later when it held whole years; else as many days."""
    years = ended.year + 1 - began.year
    if ended + _DAY == years_after(began, years):
        return years_after(begins, years) - _DAY
    return begins + (ended - began)


def _first_year(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def _moved(text: str, years: int) -> str:
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)
