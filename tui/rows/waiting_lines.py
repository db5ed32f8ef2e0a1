"""What waits for the meeting: missing reports, late and due soon, decisions, the clock of the act, the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.act_clock import ClockState
from store.model.status import Status
from store.wording.act_clock import clock_sentence
from tui.present import in_days, lateness, other_sign, status_glyph, status_text, urgent_sign
from tui.rows.meeting_line import MeetingLine, Section
from tui.rows.meeting_words import clock_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.act_clock import ClockItem
    from store.model.measure import MeasureRow
    from store.model.meeting import AgendaItem, MeetingDecision
    from store.model.since_meeting import Preparation

_NAMED = 6
"""Measures, or parties, that a summary names: more are not read at a glance."""


def missing_section(view: Preparation, words: Translator) -> Section:
    """Lead party by lead party; the summary says who has not reported."""
    lines: list[MeetingLine] = []
    names = []
    for party in view.missing:
        lead = party.lead or words("preparation.nobody")
        names.append(f"{lead} {len(party.measures)}")
        head = words("preparation.party_missing", lead=lead, count=len(party.measures))
        lines.append(MeetingLine(f"party {party.lead}", "", head, heading=True))
        lines += [_unreported(row, words) for row in party.measures]
    return _section("missing", view.missing_count, _listed(names), lines, words)


def late_section(view: Preparation, words: Translator) -> Section:
    """Longest overdue first."""
    lines = [_measure(row, lateness(row, view.today, words), "urgent", words) for row in view.late]
    summary = _listed([f"{row.id} {lateness(row, view.today, words)}" for row in view.late])
    return _section("late", len(view.late), summary, lines, words, urgent=bool(view.late))


def soon_section(view: Preparation, words: Translator) -> Section:
    """In three groups, those with nothing in them too: that there is nothing is an answer."""
    lines: list[MeetingLine] = []
    for group in view.soon:
        if group.measures:
            lines.append(MeetingLine(f"within {group.days}", "", words("preparation.within", days=group.days), heading=True))
        for row in group.measures:
            when = in_days(row.due_date, view.today, words) if row.due_date else ""
            lines.append(_measure(row, when, "", words))
    counts = [words("preparation.within_short", days=group.days, count=len(group.measures)) for group in view.soon]
    return _section("soon", sum(len(group.measures) for group in view.soon), " · ".join(counts), lines, words)


def follow_up_section(view: Preparation, words: Translator) -> Section:
    """Decisions that are not done, late ones first."""
    late = sum(one.late(view.today) for one in view.follow_up)
    first = view.follow_up[0].wording.replace("\n", " ") if view.follow_up else ""
    passed = words("preparation.passed_their_day", count=late) if late else ""
    summary = ": ".join(part for part in (passed, first) if part)
    lines = [_decision(one, view, words) for one in view.follow_up]
    return _section("follow_up", len(lines), summary, lines, words, urgent=bool(late))


def clock_section(view: Preparation, words: Translator) -> Section:
    """What has passed first; counted is what has passed or cannot be told."""
    wanting = [item for item in view.clock if item.state in {ClockState.PASSED, ClockState.MISSING}]
    lines = [_clock(item, number, view, words) for number, item in enumerate(view.clock)]
    summary = clock_sentence(view.clock[0], words) if view.clock else ""
    urgent = any(item.state is ClockState.PASSED for item in wanting)
    return _section("clock", len(wanting), summary, lines, words, urgent=urgent)


def agenda_section(view: Preparation, words: Translator) -> Section:
    """The items in their order, with how long they take together."""
    agenda = view.view.agenda
    minutes = sum(item.minutes or 0 for item in agenda)
    parts = [words("preparation.items", count=len(agenda)), words("preparation.minutes", minutes=minutes) if minutes else ""]
    parts.append(clock_span(view.view.meeting, minutes, words))
    summary = " · ".join(part for part in parts if part) if agenda else words("preparation.short_empty.agenda")
    lines = [_item(item, number, words) for number, item in enumerate(agenda, start=1)]
    return _section("agenda", len(agenda), summary, lines, words)


def _section(
    key: str, count: int, summary: str, lines: Sequence[MeetingLine], words: Translator, *, urgent: bool = False
) -> Section:
    empty = words(f"preparation.empty.{key}")
    return Section(key, words(f"preparation.section.{key}"), count, urgent, summary or empty, tuple(lines), empty)


def _unreported(row: MeasureRow, words: Translator) -> MeetingLine:
    """What it is about comes first: the party asks which one it was."""
    status, more = status_text(row.status, words), (_due_words(row, words), row.area_title)
    return MeetingLine(row.id, row.id, row.title, status, sign=status_glyph(row.status), more=more, target=("measure", row.id))


def _due_words(row: MeasureRow, words: Translator) -> str:
    return words("preparation.due", day=format_date(row.due_date)) if row.due_date else words("preparation.no_due")


def _measure(row: MeasureRow, what: str, role: str, words: Translator) -> MeetingLine:
    due = _due_words(row, words)
    lead = row.lead or words("preparation.nobody")
    return MeetingLine(
        row.id,
        row.id,
        what,
        row.title,
        sign=urgent_sign() if role == "urgent" else status_glyph(row.status),
        role=role,
        more=(f"{status_text(row.status, words)} · {due}", words("preparation.led_by", lead=lead), row.area_title),
        target=("measure", row.id),
    )


def _decision(one: MeetingDecision, view: Preparation, words: Translator) -> MeetingLine:
    late = one.late(view.today)
    due = words("preparation.by_day", day=format_date(one.due_date)) if one.due_date else ""
    if late and one.due_date:
        gone = words("calendar.days_late", count=(view.today - one.due_date).days)
        due = words("preparation.overdue", day=format_date(one.due_date), late=gone)
    decided = words("preparation.decided_at", day=format_date(one.held_on))
    about = f"{one.measure_id} {one.measure_title}" if one.measure_id else ""
    return MeetingLine(
        one.id,
        one.id,
        one.wording.replace("\n", " "),
        " · ".join(part for part in (one.responsible or "", due) if part),
        sign=urgent_sign() if late else status_glyph(Status.NOT_STARTED),
        role="urgent" if late else "",
        more=tuple(part for part in (decided, about) if part),
        target=("measure", one.measure_id) if one.measure_id else None,
    )


def _clock(item: ClockItem, number: int, view: Preparation, words: Translator) -> MeetingLine:
    passed = item.state is ClockState.PASSED
    when = "" if item.due is None or item.state is ClockState.DONE else in_days(item.due, view.today, words)
    if passed and item.due:
        when = words("calendar.days_late", count=(view.today - item.due).days)
    sign = {ClockState.PASSED: urgent_sign(), ClockState.MISSING: "?"}.get(item.state, other_sign())
    target = ("plan", item.plan_id) if item.plan_id else None
    role = "urgent" if passed else "muted" if item.state is ClockState.DONE else ""
    return MeetingLine(f"clock {number}", "", clock_sentence(item, words), when, sign=sign, role=role, target=target)


def _item(item: AgendaItem, number: int, words: Translator) -> MeetingLine:
    minutes = words("preparation.minutes", minutes=item.minutes) if item.minutes else ""
    beside = " · ".join(part for part in (minutes, item.area_id or "") if part)
    more = (item.note,) if item.note else ()
    return MeetingLine(item.id, str(number), item.title, beside, sign=other_sign(), more=more, target=("item", item.id))


def _listed(parts: Sequence[str]) -> str:
    shown = ", ".join(parts[:_NAMED])
    return f"{shown} …" if len(parts) > _NAMED else shown
