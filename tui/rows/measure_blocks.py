"""What a measure's page says: the plan's five columns, where it stands, and how it got there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_moment, format_number
from store.model.status import Status
from tui.commands.entry import key_sign
from tui.commands.registry import COMMANDS
from tui.present import lateness, status_glyph, status_text
from tui.rows.descent_words import descent_words
from tui.rows.outcome_blocks import outcome_blocks
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Paragraph, Title

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.follow_up import Activity, Decision, HistoryEntry
    from store.model.measure import MeasureView

_DESCENT_KEY = next(key_sign(command.keys) for command in COMMANDS if command.id == "open_descent")


def plan_blocks(view: MeasureView, words: Translator) -> list[Block]:
    """The plan's own columns: goal, cause, measure, who, detail. What the plan does not say is a calm hint."""
    blocks: list[Block] = [Title(view.row.title), Blank(), Heading(words("measure.plan_says"))]
    for goal in view.goals:
        blocks.append(Field(words("measure.goal"), goal.title))
        blocks.append(Field(words("measure.cause"), goal.cause or "–", "" if goal.cause else "muted"))
    if not view.goals:
        blocks.append(Field(words("measure.goal"), words("measure.no_goal"), "muted"))
    blocks += [Field(words(f"measure.wording_{source}"), text) for source, text in view.wordings]
    blocks.append(
        Field(
            words("measure.who"),
            view.parties_verbatim or words("measure.no_parties"),
            "" if view.parties_verbatim else "muted",
        )
    )
    if view.detail:
        blocks.append(Field(words("measure.detail"), view.detail))
    if view.phase:
        blocks.append(Field(words("measure.phase"), words(f"code.phase.{view.phase}")))
    blocks += [Field(words("measure.method") if number == 0 else "", name) for number, (name, _) in enumerate(view.methods)]
    return blocks


def standing_blocks(view: MeasureView, today: date, words: Translator) -> list[Block]:
    """Status, lead, dates; the calendar's view beside the reported one."""
    row = view.row
    status_role = "urgent" if row.status is Status.DELAYED else "strong"
    late = lateness(row, today, words)
    due = " · ".join(part for part in (format_date(row.due_date), late) if part)
    blocks: list[Block] = [
        Heading(words("measure.standing")),
        Field(words("measure.status"), status_text(row.status, words), status_role),
    ]
    if row.contradicts_dates(today):
        key = "measure.late_not_reported" if late else "measure.reported_not_late"
        blocks.append(Field("", f"! {words(key)}", "urgent"))
    blocks += [
        Field(words("measure.lead"), row.lead or words("measure.no_lead"), "" if row.lead else "muted"),
        *([Field(words("measure.partners"), ", ".join(view.partners))] if view.partners else []),
        Field(words("measure.due"), due or words("measure.no_due"), "urgent" if late else "" if due else "muted"),
        Field(words("measure.start"), format_date(row.start_date) or "–", "" if row.start_date else "muted"),
    ]
    return blocks


def history_blocks(view: MeasureView, words: Translator, newest: int | None = None) -> list[Block]:
    """Statuses and notes, newest first."""
    entries = list(reversed(view.history))[:newest]
    descent: list[Block] = [Paragraph(one) for one in descent_words(view, words)]
    if descent and newest is None:
        descent.append(Paragraph(words("revision.descent_way", press=_DESCENT_KEY), "muted"))
    if not entries:
        return [Heading(words("measure.history")), *descent, Paragraph(words("measure.no_history"), "muted")]
    blocks: list[Block] = [Heading(words("measure.history")), *descent]
    for entry in entries:
        blocks += _entry_blocks(entry, words)
    return blocks


def _entry_blocks(entry: HistoryEntry, words: Translator) -> list[Block]:
    when = format_date(entry.effective_on) or format_moment(entry.recorded_on)
    what = status_text(entry.status, words) if entry.status else words("measure.note")
    marks = [words("measure.undone")] if entry.undone else []
    marks += [words("measure.undoing")] if entry.undoes else []
    head = " · ".join([when, what, *([entry.role] if entry.role else []), *marks])
    sign = status_glyph(entry.status) if entry.status else "·"
    role = "muted" if entry.undone or entry.undoes else ""
    blocks: list[Block] = [Item(sign, head.replace(f"{sign} ", "", 1), role)]
    if entry.note:
        blocks.append(Paragraph(entry.note, "muted", indent=2))
    return blocks


def report_blocks(view: MeasureView, words: Translator) -> list[Block]:
    """Interim reports, newest first; a missing one for this year is said by the list, not here."""
    if not view.interim_reports:
        return [Heading(words("measure.reports")), Paragraph(words("measure.no_report"), "muted")]
    blocks: list[Block] = [Heading(words("measure.reports"))]
    for report in view.interim_reports:
        blocks.append(Item("·", words("measure.report_of", year=str(report.year), day=format_date(report.reported_on))))
        parts = (
            ("done", report.done),
            ("effect_seen", report.effect_seen),
            ("adjustment", report.proposed_adjustment),
            ("next_step", report.next_step),
        )
        blocks += [Paragraph(f"{words(f'measure.{key}')}: {text}", "muted", indent=2) for key, text in parts if text]
    return blocks


def follow_up_blocks(view: MeasureView, words: Translator) -> list[Block]:
    """Activities and decisions, where there are any."""
    blocks: list[Block] = []
    if view.activities:
        blocks.append(Heading(words("measure.activities")))
        blocks += [Item("·", _activity_text(activity, words)) for activity in view.activities]
        blocks.append(Blank())
    if view.decisions:
        blocks.append(Heading(words("measure.decisions")))
        for decision in view.decisions:
            blocks.append(
                Item(
                    "●" if decision.done else "○",
                    f"{format_date(decision.held_on)} {decision.wording} ({_standing(decision, words)})",
                )
            )
        blocks.append(Blank())
    return blocks


def _standing(decision: Decision, words: Translator) -> str:
    if decision.done:
        return words("measure.decision_done")
    day = format_date(decision.due_date)
    return words("measure.decision_open", day=day) if day else words("text.not_done")


def _activity_text(activity: Activity, words: Translator) -> str:
    day = activity.done_on or activity.planned_on
    count = f"{format_number(activity.quantity, words.language)} {activity.unit or ''}" if activity.quantity is not None else ""
    reached = words("measure.reached", count=activity.reached) if activity.reached is not None else ""
    planned = "" if activity.done_on else words("status.planned")
    return " · ".join(
        part.strip() for part in (activity.title, format_date(day), planned, count, reached, activity.note or "") if part
    )


def detail_blocks(view: MeasureView, today: date, words: Translator) -> list[Block]:
    """The measure beside its list: where it stands first, then what the plan says."""
    return [
        *plan_blocks(view, words)[:2],
        *standing_blocks(view, today, words),
        Blank(),
        *outcome_blocks(view, words, values=True),
        Blank(),
        *history_blocks(view, words, newest=2),
        Blank(),
        *plan_blocks(view, words)[2:],
    ]


def whole_blocks(view: MeasureView, today: date, words: Translator) -> tuple[list[Block], list[Block]]:
    """The measure's page in two halves: what the plan says; where it stands and how it got there."""
    left = [*plan_blocks(view, words), Blank(), *report_blocks(view, words)]
    right = [
        *standing_blocks(view, today, words),
        Blank(),
        *outcome_blocks(view, words, values=False),
        Blank(),
        *follow_up_blocks(view, words),
        *history_blocks(view, words),
    ]
    return left, right
