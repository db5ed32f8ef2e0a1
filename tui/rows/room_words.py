"""The meeting's short sentences: is there a quorum, how is the time, what was decided."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.meeting import DecisionKind

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import AgendaItem, MeetingDecision, MeetingView

_MINUTE = timedelta(minutes=1)


def quorum_words(view: MeetingView, words: Translator) -> str:
    """``6 av 9, beslutsför``; before anybody has been said to be there nothing is claimed."""
    if all(one.present is None for one in view.attendance):
        return words("room.attendance_unsaid")
    return present_words(view.present, len(view.attendance), view.meeting.council.quorum, words)


def present_words(present: int, count: int, quorum: int | None, words: Translator) -> str:
    """``4 av 9, ännu inte beslutsför``; without a rule only how many."""
    if quorum is None:
        return words("room.present_of", present=present, count=count)
    return words("room.quorate" if present >= quorum else "room.not_quorate", present=present, count=count)


def timer_words(item: AgendaItem | None, spent: timedelta | None, words: Translator) -> tuple[str, bool]:
    """How long the item has taken and what is left, and whether it is over its time. Whole minutes, so that it is calm."""
    if spent is None:
        return "", False
    gone = spent // _MINUTE
    if item is None or item.minutes is None:
        return words("room.spent", spent=gone), False
    left = item.minutes - gone
    if left < 0:
        return words("room.over_time", spent=gone, total=item.minutes, over=-left), True
    return words("room.time_left", spent=gone, total=item.minutes, left=left), False


def decision_words(one: MeetingDecision, today: date, words: Translator, *, on_page: bool = False) -> str:
    """The wording, then who, until when, and what has become of it: late is a word, not only a colour.

    Which measure it is about is not said ``on_page`` of that measure.
    """
    if one.done:
        state = words("measure.decision_done")
    elif one.late(today):
        state = words("room.decision_late", day=format_date(one.due_date))
    else:
        state = words("room.decision_due", day=format_date(one.due_date)) if one.due_date else ""
    about = ", ".join(part for part in ("" if on_page else one.measure_id or "", one.responsible or "", state) if part)
    kind = f"{words('room.kind.adjustment')}: " if one.kind is DecisionKind.ADJUSTMENT else ""
    return f"{kind}{one.wording} ({about})" if about else f"{kind}{one.wording}"
