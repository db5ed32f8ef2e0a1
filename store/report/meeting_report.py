"""The annex of a meeting's minutes: who came, what was said and settled, and where everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from store.read.meeting_period import plans_of
from store.read.preparation import preparation
from store.report.act_clock_blocks import clock_blocks
from store.report.content import Content
from store.report.decision_blocks import decision_table
from store.report.document import Heading, PageBreak, Paragraph
from store.report.meeting_minutes import agenda_blocks, attendance_blocks, meeting_head, meeting_subtitle, settled_blocks
from store.report.reading import read_plan
from store.report.since_blocks import since_blocks
from store.report.standing_blocks import due_blocks, status_blocks, unreported_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
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
        *settled_blocks(view, setting),
        PageBreak(),
        *since_blocks(known.since, setting, 1),
        *status_blocks(readings, known, setting),
        *due_blocks(known, setting),
        *unreported_blocks(known, setting),
        *_follow_up(known, setting),
        *clock_blocks(known.clock, setting, 1),
    ]
    return Content(
        title=view.meeting.title or view.meeting.id,
        subtitle=meeting_subtitle(view, setting),
        head=meeting_head(view, [reading.plan for reading in readings], setting),
        blocks=tuple(blocks),
        example=view.meeting.example or any(reading.example for reading in readings),
    )


def _readings(backend: Backend, known: Preparation, setting: Setting) -> tuple[Reading, ...]:
    """The plans of the council's places that have areas."""
    plans = plans_of(backend, known.view.meeting)
    readings = (read_plan(backend, plan_id, setting.today, views=False) for plan_id in plans)
    return tuple(reading for reading in readings if reading.areas)


def _follow_up(known: Preparation, setting: Setting) -> Iterator[Block]:
    words = setting.words
    yield Heading(1, words("report.section.follow_up"))
    if known.follow_up:
        yield from decision_table(known.follow_up, words("report.decisions_pending"), setting, day=True)
    else:
        yield Paragraph(words("report.empty.follow_up"))
