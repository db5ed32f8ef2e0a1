"""A meeting written down: its head, who came and whether they were enough, the points of the agenda, what was settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_number
from store.model.meeting import MeetingState
from store.report.assessment_blocks import assessment_table
from store.report.content import UNKNOWN, joined, own_source
from store.report.decision_blocks import decision_table
from store.report.document import Heading, Paragraph, Tone
from store.report.plan_head import plan_lines
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from store.model.meeting import Attendance, MeetingView
    from store.model.plan import PlanView
    from store.report.content import Setting
    from store.report.document import Block

_ATTENDANCE = ("function", "attendance")
_AGENDA = ("no", "item", "area", "minutes", "note")


def meeting_head(view: MeetingView, plans: Sequence[PlanView], setting: Setting) -> tuple[tuple[str, str], ...]:
    """The council, when and where, and the plans it follows up; only what is known."""
    words, meeting = setting.words, view.meeting
    rows = [
        (words("report.head.council"), meeting.council.name),
        (words("report.head.day"), format_date(meeting.held_on)),
        (words("report.head.start"), meeting.starts_at or ""),
        (words("report.head.venue"), meeting.venue or ""),
        (words("report.head.state"), words(f"report.state.{meeting.state}")),
        (words("report.head.places"), ", ".join(name for _, name in meeting.council.places)),
        (words("report.plan"), "\n".join(plan_lines(plan, words) for plan in plans)),
    ]
    return tuple((label, value) for label, value in rows if value)


def meeting_subtitle(view: MeetingView, setting: Setting) -> str:
    """What the paper is, of which council, for which day. Before the meeting it is what the council gets, then an annex."""
    is_planned = view.meeting.state is MeetingState.PLANNED
    what = setting.words("report.meeting_basis" if is_planned else "report.meeting_annex")
    return joined([what, view.meeting.council.name, format_date(view.meeting.held_on)])


def settled_blocks(view: MeetingView, setting: Setting) -> Iterator[Block]:
    """Decisions and assessments made at the meeting; nothing of one that has not begun."""
    words = setting.words
    if view.meeting.state is MeetingState.PLANNED and not view.decisions and not view.assessments:
        return
    yield Heading(1, words("text.decisions"))
    if view.decisions:
        yield from decision_table(view.decisions, words("report.decided_here"), setting)
    else:
        yield Paragraph(words("report.no_decisions"), Tone.NOTE)
    if view.assessments:
        yield Heading(1, words("report.assessments"))
        yield from assessment_table(view.assessments, words("report.assessed_here"), setting)


def attendance_blocks(view: MeetingView, setting: Setting) -> Iterator[Block]:
    """Each function and whether it came. Before anybody has said, only who sits on the council."""
    words = setting.words
    yield Heading(1, words("report.attendance"))
    if not view.attendance:
        yield Paragraph(words("report.no_attendance"), Tone.NOTE)
        return
    rows = ((one.function, words(f"report.attended.{_attended(one)}")) for one in view.attendance)
    source = own_source(setting, example=view.meeting.example)
    yield from table(words("report.attendance_table"), _ATTENDANCE, rows, source, words)
    if any(one.present is not None for one in view.attendance) or view.meeting.state is MeetingState.HELD:
        yield Paragraph(_quorum(view, setting))


def agenda_blocks(view: MeetingView, areas: Mapping[str, str], setting: Setting) -> Iterator[Block]:
    """The points in order, with what the minutes say of each."""
    words = setting.words
    yield Heading(1, words("report.section.agenda"))
    if not view.agenda:
        yield Paragraph(words("report.no_agenda"), Tone.NOTE)
        return
    rows = (
        (
            str(number),
            item.title,
            areas.get(item.area_id or "", UNKNOWN),
            format_number(item.minutes, words.language) if item.minutes is not None else UNKNOWN,
            item.note or UNKNOWN,
        )
        for number, item in enumerate(view.agenda, start=1)
    )
    source = own_source(setting, example=view.meeting.example)
    yield from table(words("report.agenda_table"), _AGENDA, rows, source, words)


def _attended(one: Attendance) -> str:
    if one.present is None:
        return "unknown"
    return "present" if one.present else "absent"


def _quorum(view: MeetingView, setting: Setting) -> str:
    words, quorum = setting.words, view.meeting.council.quorum
    said = words("report.present", count=view.present, all=len(view.attendance))
    if quorum is None:
        return f"{said} {words('report.no_quorum')}"
    return f"{said} {words('report.quorate' if view.quorate else 'report.not_quorate', count=quorum)}"
