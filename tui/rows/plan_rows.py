"""What a municipality's page says: its plans and their areas, and each in detail."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.edition_standing import EditionStanding
from store.wording.product import series_name
from tui.judged import series_text
from tui.present import change_counts, status_bar
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries
    from store.model.plan import AreaView, GoalView, PlaceView, PlanHead, PlanView

_BAR = 15


def area_columns(words: Translator) -> tuple[Column, ...]:
    """Columns of a list of areas."""
    return (
        Column(words("column.area"), 18, grow=1),
        Column(words("column.measures"), _BAR),
        Column(words("column.late"), 4, right=True),
        Column(words("column.goals"), 4, right=True),
        Column(words("column.indicators"), 13),
    )


def place_list(view: PlaceView, today: date, words: Translator) -> FixedRows:
    """Each plan as a heading, its areas below it."""
    rows: list[ListRow] = []
    for plan in view.plans:
        head = plan.head
        title = f"{words(f'code.kind.{head.kind}')} {head.period or ''}".strip()
        holds = plan.standing is EditionStanding.CURRENT
        title = title if holds else f"{words(f'revision.head.{plan.standing}')} {head.period or ''}".strip()
        rows.append(ListRow(head.id, (Cell(title), Cell(head.id, "muted")), heading=True))
        rows += [_area_row(area, today, holds=holds) for area in plan.areas]
    return FixedRows(rows)


def _area_row(area: AreaView, today: date, *, holds: bool) -> ListRow:
    """Of an edition that does not hold nothing is late: what is late is so in the one that does."""
    late = sum(measure.late(today) for measure in area.measures) if holds else 0
    changes = Counter(series.change for series in area.series)
    goals = len(area.goals) or len(area.overall_goals)
    return ListRow(
        area.id,
        (
            Cell(f"  {area.title}", "" if holds else "muted"),
            Cell(status_bar(Counter(measure.status for measure in area.measures), _BAR) or "–"),
            Cell(str(late) if late else "–", "urgent" if late else "muted"),
            Cell(str(goals) if goals else "–", "" if goals else "muted"),
            Cell(change_counts(changes), "" if changes else "muted"),
        ),
    )


def area_blocks(area: AreaView, words: Translator) -> list[Block]:
    """An area's goals with what their indicators say, then its summary. What is missing is a calm hint."""
    blocks: list[Block] = [Title(area.full_title or area.title), Blank()]
    if area.overall_goals or area.indicators:
        blocks.append(Heading(words("plan.overall_goals")))
        for goal in area.overall_goals:
            blocks += _goal_blocks(goal, words)
        blocks += [_series_item(series, words) for series in area.indicators]
        blocks.append(Blank())
    blocks.append(Heading(words("plan.goals")))
    for goal in area.goals:
        blocks += _goal_blocks(goal, words)
    if not area.goals and not area.overall_goals:
        blocks.append(Paragraph(words("plan.no_goals"), "muted"))
    for heading, text in ((words("plan.summary"), area.summary), (words("plan.definition"), area.definition)):
        if text:
            blocks += [Blank(), Heading(heading), Paragraph(text)]
    return blocks


def _goal_blocks(goal: GoalView, words: Translator) -> list[Block]:
    blocks: list[Block] = [Item("▪", goal.title.replace("\n", " "))]
    blocks += [_series_item(series, words) for series in goal.indicators]
    if not goal.indicators:
        blocks.append(Paragraph(words("plan.goal_without_indicator"), "muted", indent=2))
    if goal.judgement:
        example = f" ({words('plan.example')})" if goal.judgement.example else ""
        text = f"{words(f'code.assessment.{goal.judgement.assessment}')} {format_date(goal.judgement.assessed_on)}{example}"
        blocks.append(Paragraph(f"{words('plan.assessed')}: {text}", "muted", indent=2))
    return blocks


def _series_item(series: LinkedSeries, words: Translator) -> Block:
    name = f"{series_name(series, words)}, {words(f'code.direction.{series.link.direction}')}"
    return Item("  ·", f"{name}: {series_text(series, words)}", "muted")


_HEAD_FIELDS = (
    "id", "decided_by", "decided_on", "section_no", "registry_no", "document_owner", "responsible_function", "valid_from",
    "valid_to", "review_by", "retention", "category", "stage", "scope", "publication", "document_date",
)  # fmt: skip


def head_blocks(plan: PlanView, words: Translator) -> list[Block]:
    """The document head, only what the document says."""
    head: PlanHead = plan.head
    blocks: list[Block] = [Title(head.title), Blank(), Heading(words("plan.document"))]
    if plan.standing is not EditionStanding.CURRENT:
        blocks.append(Field(words("revision.edition"), words(f"revision.standing.{plan.standing}"), "strong"))
        blocks.append(Paragraph(words("revision.not_counted"), "muted"))
    blocks.append(Field(words("plan.kind"), words(f"code.kind.{head.kind}")))
    for name in _HEAD_FIELDS:
        value = getattr(head, name)
        if value is not None:
            blocks.append(Field(words(f"plan.{name}"), str(value)))
    blocks.append(Field(words("plan.places"), ", ".join(name for _, name in plan.places)))
    if plan.parties:
        blocks.append(Field(words("plan.parties"), ", ".join(plan.parties)))
    for number, (identity, title) in enumerate(plan.ancestors):
        blocks.append(Field(words("plan.parent") if number == 0 else "", f"{title} ({identity})"))
    return blocks


def text_blocks(plan: PlanView, words: Translator) -> list[Block]:
    """Head, purpose, process, domains, follow-up and all remaining prose of the document."""
    blocks = head_blocks(plan, words)
    for key, text in (
        ("short", plan.head.short_description),
        ("purpose", plan.head.purpose),
        ("follow_up", plan.head.follow_up),
    ):
        if text:
            blocks += [Blank(), Heading(words(f"plan.{key}")), Paragraph(text)]
    if plan.phases:
        blocks += [Blank(), Heading(words("plan.phases"))]
        blocks += [Item("·", text) for _, text in plan.phases]
    if plan.domains:
        blocks += [Blank(), Heading(words("plan.domains"))]
        blocks += [Item("·", text) for _, text in plan.domains]
    for heading, body in plan.sections:
        blocks += [Blank(), Heading(heading), Paragraph(body)]
    return blocks
