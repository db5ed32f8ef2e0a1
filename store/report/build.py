"""A report from the store: every figure by the same reads and the same sentences as the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.report.annual_report import annual_report
from store.report.area_report import area_report
from store.report.content import Setting
from store.report.document import Document
from store.report.edition_report import edition_report
from store.report.errors import SnapshotUnused
from store.report.meeting_report import meeting_report
from store.report.plan_report import plan_report
from store.report.promise_report import promise_report
from store.report.snapshot_report import snapshot_report
from store.report.wanted import ReportKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.clock import Clock
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.report.content import Content
    from store.report.wanted import ReportWanted

_ROOMS: dict[ReportKind, Callable[[Backend, ReportWanted, Setting], Content]] = {
    ReportKind.MEETING: meeting_report,
    ReportKind.AREA: area_report,
    ReportKind.PLAN: plan_report,
    ReportKind.ANNUAL: annual_report,
    ReportKind.PROMISE: promise_report,
    ReportKind.EDITION: edition_report,
}


def build_report(backend: Backend, wanted: ReportWanted, words: Translator, clock: Clock) -> Document:
    """The whole report in the language of ``words``, as of the clock's day.

    Raises:
        UnknownId: what it is to be about is not there.
        SnapshotUnknown: the meeting has no such frozen copy.
        SnapshotUnused: a frozen copy is wanted of something that is no meeting.
    """
    if wanted.snapshot_id and wanted.kind is not ReportKind.MEETING:
        raise SnapshotUnused(kind=wanted.kind.value)
    setting = Setting(words, clock.today())
    room = snapshot_report if wanted.snapshot_id else _ROOMS[wanted.kind]
    content = room(backend, wanted, setting)
    made = words("report.made", day=setting.today.isoformat())
    return Document(
        kind=wanted.kind.value,
        subject_id=wanted.subject_id,
        language=words.language,
        title=content.title,
        subtitle=content.subtitle,
        head=content.head,
        made_on=clock.now(),
        made_note=f"{made} {words('report.made_example')}" if content.example else made,
        blocks=content.blocks,
    )
