"""``show measure``: everything about one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_moment, format_number
from store.wording.change import outcome_words
from store.wording.product import series_name
from tui.judged import judged_glyph
from tui.present import in_days, lateness, status_text, status_word
from tui.rows.descent_words import descent_words
from tui.text.columns import DASH, indented, joined, table
from tui.text.figures import figure_lines
from tui.text.parts import finished, heading, labelled, section

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.follow_up import Activity, Decision, HistoryEntry, InterimReport
    from store.model.measure import MeasureView


def measure_text(
    view: MeasureView, words: Translator, today: date, width: int, sources: Mapping[str, str] | None = None
) -> str:
    """One measure: where it stands, the plan's five columns, what was done, what was decided, what the figures say."""
    lines = heading(f"{view.row.id}  {view.row.title}", words, width, example=_has_examples(view))
    lines += ["", *labelled(_fields(view, words, today), words, width)]
    lines += section(words("judgement.outcome.heading"), _outcomes(view, words, width))
    lines += section(words("text.indicators"), figure_lines(view.indicators, words, sources or {}, width, 2))
    lines += section(
        words("edition.descent_head"), [line for one in descent_words(view, words) for line in indented(one, width, 2)]
    )
    lines += section(words("text.history"), [line for one in view.history for line in _entry(one, words, width)])
    lines += section(words("text.activities"), [line for one in view.activities for line in _activity(one, words, width)])
    lines += section(words("text.reports"), [line for one in view.interim_reports for line in _report(one, words, width)])
    lines += section(words("text.decisions"), [line for one in view.decisions for line in _decision(one, words, width)])
    return finished(lines)


def _outcomes(view: MeasureView, words: Translator, width: int) -> list[str]:
    """What was done beside what came of it. Never that one led to the other."""
    status = status_word(view.row.status, words)
    lines: list[str] = []
    for one in view.indicators:
        beside = words("judgement.outcome.beside", status=status, outcome=outcome_words(one, words))
        lines += indented(f"{judged_glyph(one.judgement)} {beside}: {series_name(one, words)}", width, 2)
    return [*lines, *indented(words("judgement.outcome.no_cause"), width, 2)] if lines else []


def _has_examples(view: MeasureView) -> bool:
    return any(
        part.example
        for parts in (view.history, view.activities, view.interim_reports, view.decisions, (view.row,))
        for part in parts
    )


def _fields(view: MeasureView, words: Translator, today: date) -> list[tuple[str, str | None]]:
    row = view.row
    clock = lateness(row, today, words) or (in_days(row.due_date, today, words) if row.due_date else "")
    causes = dict.fromkeys(goal.cause for goal in view.goals if goal.cause)
    return [
        ("status", status_text(row.status, words)),
        ("due", joined([format_date(row.due_date), clock]) or words("text.no_date")),
        ("start", format_date(row.start_date)),
        ("lead", row.lead or words("text.nobody")),
        ("partners", ", ".join(view.partners)),
        ("parties_verbatim", view.parties_verbatim),
        ("goal", "\n".join(f"{goal.id} {goal.title}" for goal in view.goals)),
        ("cause", "\n".join(causes)),
        ("detail", view.detail),
        ("phase", words(f"code.phase.{view.phase}") if view.phase else None),
        *((f"wording_{source}", text) for source, text in view.wordings),
        ("method", "\n".join(f"{name}: {text}" if text else name for name, text in view.methods)),
        ("area", f"{row.area_id} {row.area_title}"),
        ("plan", f"{row.plan_id} {view.plan_title}"),
        ("place", ", ".join(f"{name} ({code})" for code, name in view.places)),
    ]


def _entry(entry: HistoryEntry, words: Translator, width: int) -> list[str]:
    day = format_date(entry.effective_on) or format_moment(entry.recorded_on)[:10]
    what = status_text(entry.status, words) if entry.status else words("code.field.note")
    undone = words("text.undone") if entry.undone else ""
    undoes = words("text.is_an_undo") if entry.undoes else ""
    said = joined([what, entry.role or "", undone, undoes])
    return table([(day, f"{said}\n{entry.note or ''}".rstrip())], width, indent=2)


def _activity(activity: Activity, words: Translator, width: int) -> list[str]:
    when = format_date(activity.done_on or activity.planned_on) or DASH
    counted = f"{format_number(activity.quantity, words.language)} {activity.unit or ''}".rstrip() if activity.quantity else ""
    reached = words("text.reached", count=activity.reached) if activity.reached is not None else ""
    state = words("text.done" if activity.done_on else "text.not_done")
    said = joined([activity.title, state, counted, reached])
    return table([(when, f"{said}\n{activity.note or ''}".rstrip())], width, indent=2)


def _report(report: InterimReport, words: Translator, width: int) -> list[str]:
    head = joined([str(report.year), words("text.reported_on", day=format_date(report.reported_on)), report.role or ""])
    fields = [
        ("report_done", report.done),
        ("effect_seen", report.effect_seen),
        ("adjustment", report.proposed_adjustment),
        ("next_step", report.next_step),
    ]
    return [*indented(head, width, 2), *labelled(fields, words, width, 4)]


def _decision(decision: Decision, words: Translator, width: int) -> list[str]:
    due = words("text.due_on", day=format_date(decision.due_date)) if decision.due_date else ""
    state = words("text.done" if decision.done else "text.not_done")
    said = joined([decision.responsible or "", due, state])
    return table([(format_date(decision.held_on), decision.id, f"{decision.wording}\n{said}")], width, indent=2)
