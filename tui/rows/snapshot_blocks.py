"""A frozen copy as blocks. Everything stands in it: nothing is looked up in the store of today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.i18n.formats import format_moment
from store.model.status import Status
from tui.judged import logged_glyph
from tui.present import status_text, urgent_sign
from tui.rows.minutes_blocks import Data, decision_item, minutes_blocks
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.snapshot import Snapshot


def snapshot_blocks(one: Snapshot, words: Translator) -> list[Block]:
    """When it was frozen, whether it still is what it was, the minutes, then every page in its order."""
    blocks: list[Block] = [
        Title(words("snapshot.title", id=one.id)),
        Blank(),
        Field(words("snapshot.frozen"), format_moment(one.taken_on)),
        Field(words("snapshot.sum"), f"SHA-256 {one.sha256}"),
    ]
    if one.intact:
        blocks.append(Field(words("snapshot.checked"), words("snapshot.intact")))
    else:
        blocks += [Blank(), Paragraph(words("snapshot.changed"), "urgent")]
    try:
        return [*blocks, Blank(), *_content(one.content, words)]
    except (KeyError, TypeError, ValueError):  # only where it has been tampered with
        return [*blocks, Blank(), Paragraph(words("snapshot.unreadable"), "urgent")]


def _content(content: Data, words: Translator) -> list[Block]:
    today = date.fromisoformat(content["today"])
    shown = [page["measure"] for page in content["pages"] if page["measure"]]
    return [
        *minutes_blocks(content["minutes"], today, words),
        Blank(),
        Title(f"{words('snapshot.shown')}, {words('snapshot.as_of', day=content['today'])}"),
        *(block for measure in shown for block in _measure(measure, today, words)),
    ]


def _measure(data: Data, today: date, words: Translator) -> list[Block]:
    due = data["due"]
    late = words("calendar.days_late", count=(today - date.fromisoformat(due)).days) if data["late"] and due else ""
    blocks: list[Block] = [
        Blank(),
        Heading(data["id"]),
        Title(data["title"]),
        Field(words("measure.status"), status_text(Status(data["status"]), words), "strong"),
        Field(words("measure.lead"), data["lead"] or words("measure.no_lead")),
        Field(
            words("measure.due"),
            f"{due}, {urgent_sign()} {late}" if late else due or words("measure.no_due"),
            "urgent" if late else "",
        ),
    ]
    for goal in data["goals"]:
        blocks += _goal(goal, words)
    blocks += _report(data["interim_reports"][:1], words)
    return [*blocks, *(decision_item(one, today, words) for one in data["to_follow_up"])]


def _goal(goal: Data, words: Translator) -> list[Block]:
    if not goal["own"] and not goal["indicators"] and not goal["assessment"]:
        return []
    blocks: list[Block] = [Field(words("room.goal" if goal["own"] else "room.overall_goal"), goal["title"])]
    if goal["assessment"]:
        said = words("room.assessed", assessment=words(f"code.assessment.{goal['assessment']}"), day=goal["assessed_on"])
        blocks.append(Field("", f"{said}, {goal['assessment_note']}" if goal["assessment_note"] else said, "strong"))
    for one in goal["indicators"]:
        said = one["said"][words.language]
        sign = logged_glyph(one["change"], one["verdict"], has_target=one["target"] is not None)
        blocks += [Item(sign, said["name"], "strong"), Paragraph(said["sentence"], "", indent=2)]
        if said["value"]:
            n = one["latest"]["n"] if one["latest"] else None
            source = " · ".join(part for part in (one["source"], words("text.respondents", n=n) if n else "") if part)
            blocks += [Paragraph(source, "muted", indent=2)] if source else []
    return blocks


def _report(reports: list[Data], words: Translator) -> list[Block]:
    blocks: list[Block] = []
    for report in reports:
        blocks.append(Item("·", words("room.report_of", year=str(report["year"]), day=report["reported_on"])))
        parts = (
            ("done", report["done"]),
            ("effect_seen", report["effect_seen"]),
            ("adjustment", report["proposed_adjustment"]),
            ("next_step", report["next_step"]),
        )
        blocks += [Paragraph(f"{words(f'measure.{key}')}: {text}", "", indent=2) for key, text in parts if text]
    return blocks
