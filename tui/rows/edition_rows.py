"""What is shown of a plan's editions: which measures go along, what differs, which plan to compare with."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from store.i18n.formats import format_date
from store.model.edition import EditionDifference
from store.model.next_edition import LEFT_BEHIND
from store.wording.edition import said_difference, summary_words
from tui.dialogs.choosing import PickPlan
from tui.present import status_text
from tui.widgets.blocks import Blank, Block, Field, Heading, Paragraph, Title
from tui.widgets.row_source import Cell, Column, FixedRows, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.edition import EditionChanges, EditionRow
    from store.model.edition_standing import PlanEdition
    from store.model.plan import PlanView


def carried_plan(view: PlanView, words: Translator) -> tuple[PickPlan, tuple[str, ...]]:
    """The plan's measures, area by area; and those that are to be marked: all but what is done or called off."""
    rows: list[ListRow] = []
    marked: list[str] = []
    for area in view.areas:
        rows.append(ListRow(f"area {area.id}", (Cell(area.title), Cell("")), heading=True))
        for one in area.measures:
            rows.append(ListRow(one.id, (Cell(" ".join(one.title.split())), Cell(status_text(one.status, words)))))
            marked += [] if one.status in LEFT_BEHIND else [one.id]
    plan = PickPlan(
        title=words("revision.carry_title"),
        about=words("revision.carry_about"),
        columns=(Column(words("report.column.measure"), 30, grow=1), Column(words("report.column.status"), 18)),
        rows=tuple(rows),
        keys=words("revision.carry_keys"),
        empty=words("screen.no_measures"),
    )
    return plan, tuple(marked)


def other_plan_pick(plans: Sequence[PlanEdition], words: Translator) -> PickPlan:
    """Which plan to compare with."""
    return PickPlan(
        title=words("revision.pick_title"),
        columns=(Column(words("column.plan"), 24, grow=1), Column("", 16), Column(words("column.id"), 8)),
        rows=tuple(
            ListRow(
                one.id, (Cell(_named(one)), Cell(words(f"revision.standing.{one.standing}"), "muted"), Cell(one.id, "muted"))
            )
            for one in plans
        ),
        keys=words("revision.pick_keys"),
        empty="",
    )


def _named(one: PlanEdition) -> str:
    return f"{' '.join(one.title.split())} {one.period or ''}".strip()


def difference_columns(words: Translator) -> tuple[Column, ...]:
    """What it is about; old left and new right where there is room for both."""
    return (
        Column(words("column.id"), 10),
        Column(words("revision.column_title"), 30, grow=1),
        Column(words("revision.before"), 30, grow=2, need=104),
        Column(words("revision.after"), 30, grow=2, need=104),
    )


def difference_rows(changes: EditionChanges, words: Translator) -> tuple[FixedRows, dict[str, EditionRow]]:
    """A heading for each kind of difference with how many, its rows below; and the difference behind each row."""
    rows: list[ListRow] = []
    behind: dict[str, EditionRow] = {}
    for kind, group in groupby(changes.rows, key=lambda row: row.difference):
        found = list(group)
        head = f"{words(f'edition.head.{kind}')} ({len(found)})"
        rows.append(ListRow(kind.value, (Cell(""), Cell(head)), heading=True))
        for number, one in enumerate(found):
            said = said_difference(one, words)
            key = f"{kind.value} {number}"
            about = said.title if one.kind == "measure" else f"{said.kind}: {said.title}"
            own = one.old_id if kind is EditionDifference.MERGED else one.new_id or one.old_id
            cells = (Cell(own or "", "muted"), Cell(about), Cell(said.before), Cell(said.after))
            rows.append(ListRow(key, cells))
            behind[key] = one
    return FixedRows(rows), behind


def difference_blocks(one: EditionRow, words: Translator) -> list[Block]:
    """One difference whole: the old words, the new words, what differs between brackets."""
    said = said_difference(one, words)
    blocks: list[Block] = [Title(said.title), Paragraph(f"{said.kind}  {said.ids}", "muted"), Blank()]
    blocks += [Field(words("revision.before"), said.before), Field(words("revision.after"), said.after)]
    if one.difference is EditionDifference.WORDING and "[" in f"{said.before}{said.after}":
        blocks += [Blank(), Paragraph(words("revision.marks"), "muted")]
    return blocks


def edition_summary(changes: EditionChanges, words: Translator) -> list[Block]:
    """Which two, and how much differs."""
    same = changes.title == changes.previous_title
    against = words("edition.against", id=changes.previous_id, title="" if same else changes.previous_title).strip()
    about = f"{changes.plan_id} {changes.title}, {against}"
    blocks: list[Block] = [Paragraph(about, "strong"), Paragraph(summary_words(changes, words))]
    return [*blocks, *([Paragraph(words("edition.guessed", count=changes.guessed), "muted")] if changes.guessed else [])]


def editions_blocks(editions: Sequence[PlanEdition], here: str, words: Translator) -> list[Block]:
    """Every edition of a plan, one line each, as soon as there is more than one."""
    if len(editions) < 2:  # noqa: PLR2004
        return []
    lines = [
        Field(f"▸ {one.id}" if one.id == here else f"  {one.id}", _edition(one, words), "strong" if one.id == here else "")
        for one in editions
    ]
    return [Heading(words("revision.editions")), *lines, Blank()]


def _edition(one: PlanEdition, words: Translator) -> str:
    begins = words("revision.from_day", day=format_date(one.begins)) if one.begins else words("revision.no_first_day")
    return " · ".join(part for part in (words(f"revision.standing.{one.standing}"), one.period or "", begins) if part)
