"""What a list of measures says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.status import FINISHED, Status
from tui.present import status_text
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.measure import MeasureRow

_STATUS_ROLES = {Status.DELAYED: "urgent", Status.COMPLETED: "good", Status.EMBEDDED: "good"}


def measure_columns(words: Translator) -> tuple[Column, ...]:
    """At 80 cells: id, status, title, lead, due with lateness. Area and report join when there is room."""
    return (
        Column(words("column.id"), 7),
        Column(words("column.status"), 13),
        Column(words("column.title"), 14, grow=3),
        Column(words("column.lead"), 12, grow=1, need=78),
        Column(words("column.due"), 15),
        Column(words("column.report"), 5, need=92),
        Column(words("column.area"), 12, grow=1, need=130),
    )


def measure_list_row(measure: MeasureRow, today: date, words: Translator) -> ListRow:
    """One measure. Lateness is derived, and stands beside what was reported."""
    late = measure.late(today)
    due = format_date(measure.due_date) + (f" {words('measure.late')}" if late else "")
    quiet = "muted" if measure.status in FINISHED and not late else ""
    return ListRow(
        measure.id,
        (
            Cell(measure.id, "muted"),
            Cell(status_text(measure.status, words, short=True), _STATUS_ROLES.get(measure.status, "")),
            Cell(measure.title),
            Cell(measure.lead or words("measure.no_lead"), "" if measure.lead else "muted"),
            Cell(due or "–", "urgent" if late else quiet or "muted"),
            Cell(str(measure.last_report_year or "–"), "" if measure.last_report_year == today.year else "muted"),
            Cell(measure.area_title, "muted"),
        ),
    )
