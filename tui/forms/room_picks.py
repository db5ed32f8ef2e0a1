"""Lists of the meeting: every page to jump to, decisions to change, frozen copies to open, how to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from tui.dialogs.choosing import PickPlan
from tui.present import status_text
from tui.rows.room_words import decision_words
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import MeetingDecision
    from store.model.minutes import SnapshotHead
    from store.model.walk import Walk, WalkPage

CLOSE, CLOSE_AND_FREEZE, GO_ON = "close", "close_and_freeze", "go_on"


def page_pick(walk: Walk, words: Translator) -> PickPlan:
    """Every page of the meeting; some letters of a title, an item or a status leave few."""
    rows = [ListRow(page.key, _page(page, bool(walk.view.agenda), words)) for page in walk.pages]
    columns = (
        Column(words("room.item_column"), 18, grow=1),
        Column(words("column.id"), 9),
        Column(words("column.title"), 20, grow=2),
        Column(words("column.status"), 12, need=60),
    )
    return PickPlan(words("room.jump"), columns, tuple(rows), words("room.jump_keys"), words("room.no_page"), searched=True)


def _page(page: WalkPage, has_agenda: bool, words: Translator) -> tuple[Cell, ...]:  # noqa: FBT001  (positional is plainer here)
    if page.item:
        where = f"{page.item_number} {page.item.title}"
    else:
        where = words("room.others") if has_agenda else page.area_title or ""
    return (
        Cell(where, "muted"),
        Cell(page.measure_id or ""),
        Cell(page.measure_title or ""),
        Cell(status_text(page.status, words, short=True) if page.status else "", "muted"),
    )


def decision_pick(decisions: Sequence[MeetingDecision], today: date, words: Translator) -> PickPlan:
    """Which decision? Newest first."""
    rows = [ListRow(one.id, (Cell(one.id, "muted"), Cell(decision_words(one, today, words)))) for one in decisions]
    columns = (Column(words("column.id"), 12), Column(words("room.decision_column"), 20, grow=1))
    keys, empty = words("link.choose_keys"), words("room.no_decisions")
    return PickPlan(words("room.which_decision"), columns, tuple(rows), keys, empty)


def snapshot_pick(heads: Sequence[SnapshotHead], words: Translator) -> PickPlan:
    """Which frozen copy? Newest first, with when it was taken."""
    rows = [
        ListRow(one.id, (Cell(one.id), Cell(format_moment(one.taken_on)), Cell(one.sha256[:12], "muted")))
        for one in reversed(heads)
    ]
    columns = (Column(words("column.id"), 20, grow=1), Column(words("column.when"), 16), Column("SHA-256", 12))
    return PickPlan(words("room.which_snapshot"), columns, tuple(rows), words("link.choose_keys"), words("room.no_snapshots"))


def close_pick(words: Translator) -> PickPlan:
    """Ends the meeting once it has been asked, with a frozen copy or without."""
    answers = (CLOSE_AND_FREEZE, CLOSE, GO_ON)
    rows = tuple(ListRow(answer, (Cell(words(f"room.{answer}")),)) for answer in answers)
    return PickPlan(words("room.close_question"), (Column("", 20, grow=1),), rows, words("link.choose_keys"), "–")
