"""A meeting in words: its state as a sign and a word, its day, and the lines above everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.meeting import MeetingState
from tui.present import ascii_only, day_with_weekday, in_days, urgent_sign

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import Meeting
    from store.model.since_meeting import Period, Preparation

_SIGNS = {MeetingState.PLANNED: "○", MeetingState.OPEN: "◐", MeetingState.HELD: "●"}
_ASCII_SIGNS = {MeetingState.PLANNED: "o", MeetingState.OPEN: ">", MeetingState.HELD: "*"}


def state_sign(state: MeetingState) -> str:
    """One cell: planned, open, held."""
    return (_ASCII_SIGNS if ascii_only() else _SIGNS)[state]


def state_text(meeting: Meeting, words: Translator) -> str:
    """Sign and word: ``○ planerat``."""
    return f"{state_sign(meeting.state)} {words(f'preparation.state.{meeting.state}')}"


def forgotten(meeting: Meeting, today: date) -> bool:
    """Whether its day has gone without anybody closing it."""
    return meeting.held_on < today and meeting.state is not MeetingState.HELD


def when_words(day: date, today: date, words: Translator) -> str:
    """``om 7 dagar``, ``i dag``, ``för 95 dagar sedan``."""
    return in_days(day, today, words) or words("preparation.ago", count=(today - day).days)


def day_words(meeting: Meeting, words: Translator) -> str:
    """``lör 28 nov 2026 13:00``."""
    day = f"{day_with_weekday(meeting.held_on, words)} {meeting.held_on.year}"
    return f"{day} {meeting.starts_at}" if meeting.starts_at else day


def since_words(period: Period, words: Translator) -> str:
    """``Sedan förra mötet 2026-08-18``: which time is told of, and why it begins there."""
    said = words(f"preparation.since.{period.because}", day=format_date(period.told_since))
    return f"{said} {words('preparation.until', day=format_date(period.until))}" if period.until else said


def head_lines(view: Preparation, words: Translator) -> tuple[str, ...]:
    """What meeting it is; when, where and how soon; since when is told; who sits there, if anybody has said."""
    meeting, today = view.view.meeting, view.today
    council = meeting.council
    when = [state_text(meeting, words), day_words(meeting, words), meeting.venue or ""]
    if forgotten(meeting, today):
        when.append(f"{urgent_sign()} {words('preparation.not_closed')}")
    when.append(when_words(meeting.held_on, today, words))
    rest = [since_words(view.since.period, words)]
    if view.since.period.until:
        rest.append(words("preparation.waiting_today"))
    elif meeting.reports_due:
        rest.append(words("preparation.reports_by", day=format_date(meeting.reports_due)))
    members = words("preparation.members", count=len(council.functions)) if council.functions else ""
    quorum = words("preparation.quorum", count=council.quorum) if council.quorum else ""
    lines = (f"{council.name}: {meeting.title}", _dotted(when), _dotted(rest), _dotted([members, quorum]))
    return tuple(line for line in lines if line)


def clock_span(meeting: Meeting, minutes: int, words: Translator) -> str:
    """``13:00–14:55``; empty when nobody has said when it starts."""
    if not meeting.starts_at or not minutes:
        return ""
    hour, minute = (int(part) for part in meeting.starts_at.split(":"))
    last = (hour * 60 + minute + minutes) % (24 * 60)
    return words("preparation.clock_span", begins=meeting.starts_at, ends=f"{last // 60:02}:{last % 60:02}")


def _dotted(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
