"""What the overview says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.codes import Change
from store.model.edition_standing import EditionStanding
from store.model.status import DONE_FIRST
from tui.present import change_counts, change_glyph, in_days, other_sign, status_bar, status_text, urgent_sign
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.overview import Attention, Overview, PlaceOverview, PlanSummary
    from tui.widgets.blocks import Block

_CLOCK = (
    "attention.situation_report_old",
    "attention.ended",
    "attention.ends_soon",
    "attention.review_passed",
    "attention.grant_report_",
)
"""Beginnings of the keys that belong to the clock of the act and the documents' own dates."""
_BAR = 15


def place_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of the list of municipalities. At 80 cells all that matter are there; the clock joins from 104."""
    return (
        Column(words("column.place"), 11),
        Column(words("column.plan"), 12, grow=2),
        Column(words("column.measures"), _BAR),
        Column(words("column.late"), 4, right=True),
        Column(words("column.unreported"), 6, right=True),
        Column(words("column.indicators"), 13),
        Column(words("column.clock"), 26, grow=3, need=104),
    )


def place_rows(overview: Overview, words: Translator) -> FixedRows:
    """One line per municipality."""
    return FixedRows([_place_row(place, overview, words) for place in overview.places])


def _place_row(place: PlaceOverview, overview: Overview, words: Translator) -> ListRow:
    clock = next((item for item in overview.attention if item.place_code == place.code and item.key.startswith(_CLOCK)), None)
    main = place.plans[0] if place.plans else None
    plan = f"{words(f'code.short_kind.{main.kind}')} {main.period or ''}".strip() if main else "–"
    return ListRow(
        place.code,
        (
            Cell(place.name, "strong"),
            Cell(plan),
            Cell(status_bar(place.by_status, _BAR)),
            Cell(str(place.late) if place.late else "–", "urgent" if place.late else "muted"),
            Cell(str(place.unreported) if place.unreported else "–", "" if place.unreported else "muted"),
            Cell(change_counts(place.by_change), "" if place.by_change else "muted"),
            Cell(f"{urgent_sign()} {words(clock.key, **clock.details)}" if clock else "", "urgent"),
        ),
    )


def attention_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of what needs attention."""
    return (Column("", 2), Column(words("column.attention"), 11), Column("", 20, grow=1))


def attention_key(item: Attention) -> str:
    """What a line of attention stands for."""
    return f"{item.place_code} {item.key}"


def attention_rows(overview: Overview, words: Translator) -> FixedRows:
    """One line for each thing, urgent ones first."""
    return FixedRows(
        [
            ListRow(
                attention_key(item),
                (
                    Cell(urgent_sign() if item.urgent else other_sign(), "urgent" if item.urgent else "muted"),
                    Cell(item.place_name),
                    Cell(words(item.key, **item.details)),
                ),
            )
            for item in overview.attention
        ]
    )


def place_blocks(place: PlaceOverview, today: date, words: Translator) -> list[Block]:
    """The areas of the municipality under the cursor, one line each, and a legend of the signs in use."""
    from tui.widgets.blocks import Blank, Cells, Heading, Paragraph  # the first frame has no page

    blocks: list[Block] = [Heading(place.name)]
    for plan in place.plans_that_hold:
        for area in plan.areas:
            late = words("area.late", count=area.late) if area.late else ""
            bar = status_bar(area.by_status, 10) or words("area.no_measures")
            blocks.append(
                Cells(
                    (
                        (area.title, 0, ""),
                        (bar, 11, ""),
                        (late, 7, "urgent"),
                        (change_counts(area.by_change), 9, "muted"),
                    )
                )
            )
    documents = [plan for plan in place.plans_that_hold if not plan.areas]
    if documents:
        blocks.append(Blank())
    blocks += [Paragraph(f"{words(f'code.kind.{plan.kind}')} {plan.period or ''}", "muted") for plan in documents]
    blocks += [Paragraph(edition_line(plan, words), "muted") for plan in place.plans if plan not in place.plans_that_hold]
    if place.next_meeting:
        when = in_days(place.next_meeting, today, words)
        blocks += [Blank(), Paragraph(words("area.meeting", when=when, day=place.next_meeting.isoformat()), "muted")]
    return [*blocks, Blank(), Paragraph(legend(words), "muted")]


def edition_line(plan: PlanSummary, words: Translator) -> str:
    """*Tidigare utgåva: Åtgärdsplan 2024–2026 (HED)*; of one to come, from which day it holds."""
    name = f"{words(f'code.kind.{plan.kind}')} {plan.period or ''}".strip()
    if plan.standing is EditionStanding.EARLIER:
        return words("revision.earlier_line", name=name, id=plan.id)
    day = format_date(plan.begins)
    return words("revision.coming_line" if day else "revision.coming_undated", name=name, id=plan.id, day=day)


def legend(words: Translator) -> str:
    """What the signs mean."""
    statuses = [status_text(status, words, short=True) for status in DONE_FIRST]
    changes = [f"{change_glyph(change)} {words(f'change.{change}')}" for change in Change]
    return "   ".join([*statuses, *changes]).replace(" ", "\u00a0").replace("\u00a0\u00a0\u00a0", "   ")
