"""The annex as it was frozen: the figures that were shown, whatever has been read in since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.i18n.formats import format_moment
from store.read.snapshot import snapshot
from store.report.content import UNKNOWN, Content
from store.report.decision_blocks import decision_table
from store.report.document import Heading, Paragraph, Tone
from store.report.errors import SnapshotUnknown
from store.report.frozen import frozen_meeting
from store.report.measure_blocks import measure_table, measures_sentence
from store.report.meeting_minutes import agenda_blocks, attendance_blocks, meeting_head, meeting_subtitle, settled_blocks
from store.report.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.snapshot import Snapshot
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.frozen import FrozenMeeting, FrozenPage
    from store.report.wanted import ReportWanted

_COPIES = "SELECT id FROM meeting_snapshot WHERE meeting_id = $1 ORDER BY taken_on, id"
_SAID = ("indicator", "latest", "sentence", "source")
_NOT_WHAT_WAS_WRITTEN = (KeyError, TypeError, ValueError, AttributeError)


def snapshot_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """The frozen copy of a meeting. One that has been changed since is written all the same, and said to be.

    Raises:
        SnapshotUnknown: the meeting has no such copy.
    """
    copy, words = _copy(backend, wanted), setting.words
    proof = (
        (words("report.frozen_on"), format_moment(copy.taken_on)),
        ("SHA-256", copy.sha256),
        (words("report.frozen_proof"), words("report.frozen_intact" if copy.intact else "report.frozen_changed")),
    )
    warning = () if copy.intact else (Paragraph(words("report.frozen_warning"), Tone.LEAD),)
    try:
        frozen = frozen_meeting(copy.content)
    except _NOT_WHAT_WAS_WRITTEN:
        unreadable = Paragraph(words("report.frozen_unreadable"), Tone.LEAD)
        return Content(copy.id, None, proof, (*warning, unreadable), example=False)
    then = replace(setting, today=frozen.today)
    return Content(
        title=frozen.view.meeting.title or frozen.view.meeting.id,
        subtitle=meeting_subtitle(frozen.view, then),
        head=(*meeting_head(frozen.view, (), then), *proof),
        blocks=(*warning, *_blocks(frozen, then)),
        example=frozen.view.meeting.example or any(page.row.example for page in frozen.pages),
    )


def _copy(backend: Backend, wanted: ReportWanted) -> Snapshot:
    there = [str(identity) for (identity,) in backend.rows(_COPIES, [wanted.subject_id])]
    said = (wanted.snapshot_id or "").casefold()
    found = next((identity for identity in there if identity.casefold() == said), None)
    if found is None:
        raise SnapshotUnknown(id=wanted.snapshot_id, meeting=wanted.subject_id, there=", ".join(there) or UNKNOWN)
    try:
        return snapshot(backend, found)
    except UnknownId as error:
        raise SnapshotUnknown(id=wanted.snapshot_id, meeting=wanted.subject_id, there=UNKNOWN) from error


def _blocks(frozen: FrozenMeeting, then: Setting) -> Iterator[Block]:
    words, view = then.words, frozen.view
    rows = tuple(page.row for page in frozen.pages)
    titles = {row.area_id: row.area_title for row in rows}
    yield from attendance_blocks(view, then)
    yield from agenda_blocks(view, titles, then)
    yield from settled_blocks(view, then)
    yield Heading(1, words("report.frozen_shown", day=then.today.isoformat()))
    yield Paragraph(measures_sentence(rows, then), Tone.LEAD)
    for area_id, title in titles.items():
        pages = [page for page in frozen.pages if page.row.area_id == area_id]
        yield Heading(2, title)
        yield from measure_table([page.row for page in pages], words("report.measure_table", area=title), then)
        yield from _indicators(pages, words)
    if view.pending:
        yield Heading(1, words("report.section.follow_up"))
        yield from decision_table(view.pending, words("report.decisions_pending"), then, day=True)


def _indicators(pages: list[FrozenPage], words: Translator) -> Iterator[Block]:
    """Name, value and sentence as they stood on the wall."""
    shown = {
        said["name"]: (said, source)
        for page in pages
        for by_language, source in page.said
        if (said := by_language[words.language])
    }
    rows = ((said["name"], said["value"] or UNKNOWN, said["sentence"], source) for said, source in shown.values())
    yield from table(words("report.indicators"), _SAID, rows, words("report.source_by_row"), words)
