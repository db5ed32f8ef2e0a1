"""Who came, whether they were enough, and what was said under each point of the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.meeting import MeetingState
from store.report.content import UNKNOWN, own_source
from store.report.document import Heading, Paragraph, Tone
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from store.model.meeting import Attendance, MeetingView
    from store.report.content import Setting
    from store.report.document import Block

_ATTENDANCE = ("function", "attendance")
_AGENDA = ("no", "item", "area", "minutes", "note")


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
    yield Heading(1, words("preparation.section.agenda"))
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
