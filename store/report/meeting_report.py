"""The annex of a meeting's minutes: who came, what was said and settled, and where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.meeting import MeetingState
from store.read.find import find_id
from store.read.meeting_period import plans_of
from store.read.preparation import preparation
from store.report.act_clock_blocks import clock_blocks
from store.report.assessment_blocks import assessment_table
from store.report.content import Content, joined
from store.report.decision_blocks import decision_table
from store.report.document import Heading, PageBreak, Paragraph, Tone
from store.report.meeting_minutes import agenda_blocks, attendance_blocks
from store.report.plan_head import plan_lines
from store.report.reading import read_plan
from store.report.since_blocks import since_blocks
from store.report.standing_blocks import due_blocks, status_blocks, unreported_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.model.meeting import MeetingView
    from store.model.since_meeting import Preparation
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading
    from store.report.wanted import ReportWanted


def meeting_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """Everything written at the meeting, and what it had before it.

    Raises:
        UnknownId: there is no such meeting.
    """
    known = preparation(backend, find_id(backend, "meeting", wanted.subject_id), setting.today)
    view = known.view
    readings = _readings(backend, known, setting)
    blocks = [
        *attendance_blocks(view, setting),
        *agenda_blocks(view, {area.id: area.title for reading in readings for area in reading.areas}, setting),
        *_settled(view, setting),
        PageBreak(),
        *since_blocks(known.since, setting, 1),
        *status_blocks(readings, setting),
        *due_blocks(known, setting),
        *unreported_blocks(known, setting),
        *_follow_up(known, setting),
        *clock_blocks(known.clock, setting, 1),
    ]
    return Content(
        title=view.meeting.title,
        subtitle=joined([_what(view, setting), view.meeting.council.name, format_date(view.meeting.held_on)]),
        head=_head(view, readings, setting),
        blocks=tuple(blocks),
        example=view.meeting.example or any(reading.example for reading in readings),
    )


def _readings(backend: Backend, known: Preparation, setting: Setting) -> tuple[Reading, ...]:
    """The plans of the council's places that have areas."""
    plans = plans_of(backend, known.view.meeting)
    readings = (read_plan(backend, plan_id, setting.today, views=False) for plan_id in plans)
    return tuple(reading for reading in readings if reading.areas)


def _head(view: MeetingView, readings: tuple[Reading, ...], setting: Setting) -> tuple[tuple[str, str], ...]:
    words, meeting = setting.words, view.meeting
    rows = [
        (words("preparation.about_council"), meeting.council.name),
        (words("preparation.column.day"), format_date(meeting.held_on)),
        (words("preparation.about_start"), meeting.starts_at or ""),
        (words("preparation.about_venue"), meeting.venue or ""),
        (words("preparation.column.state"), words(f"preparation.state.{meeting.state}")),
        (words("preparation.about_places"), ", ".join(name for _, name in meeting.council.places)),
        (words("report.plan"), "\n".join(plan_lines(reading.plan, words) for reading in readings)),
    ]
    return tuple((label, value) for label, value in rows if value)


def _what(view: MeetingView, setting: Setting) -> str:
    """Before the meeting it is what the council gets; afterwards it belongs to the minutes."""
    is_planned = view.meeting.state is MeetingState.PLANNED
    return setting.words("report.meeting_basis" if is_planned else "report.meeting_annex")


def _settled(view: MeetingView, setting: Setting) -> Iterator[Block]:
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


def _follow_up(known: Preparation, setting: Setting) -> Iterator[Block]:
    words = setting.words
    yield Heading(1, words("preparation.section.follow_up"))
    if known.follow_up:
        yield from decision_table(known.follow_up, words("report.decisions_pending"), setting, day=True)
    else:
        yield Paragraph(words("preparation.empty.follow_up"))
