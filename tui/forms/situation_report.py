"""The form for a situation report (lägesbild): what it is called and which time it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.model.act_days import SITUATION_REPORT_YEARS, situation_report_is_old, years_after
from store.model.edit_fields import MAX_LINE
from store.write.situation_report import SituationReportFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.dialogs.options import Option, Question

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.read.situation_reports import SituationReport
    from tui.dialogs.form_plan import Texts

NEW = "new"
"""The answer that asks for a new one; no report has such an id."""


def which_report(place_name: str, reports: Sequence[SituationReport], words: Translator) -> Question:
    """A new one, or one of those there are?"""
    old = [
        Option(
            one.id,
            words("situation_report.change", title=one.title),
            words("situation_report.ends", day=str(one.period_end or "–")),
        )
        for one in reports
    ]
    new = Option(NEW, words("situation_report.new"))
    return Question(words("situation_report.which", place=place_name), (new, *old), words("outline.option_keys"), label=40)


def situation_report_form(place_name: str, today: date, words: Translator, old: SituationReport | None = None) -> FormPlan:
    """A form with this year's title proposed, or with what the old one says."""

    def judge(texts: Texts) -> Judgement:
        problems = {name: words(key) for name, key in _problems(texts, today).items()}
        return Judgement(problems, () if problems else (_says(texts, today, words),))

    proposed = old.title if old else words("situation_report.proposed", year=str(today.year))
    first, last = (str(day or "") for day in (old.period_start, old.period_end)) if old else ("", "")
    note = " ".join((old.note or "").split()) if old else ""
    return FormPlan(
        title=words("situation_report.title_old" if old else "situation_report.title", place=place_name),
        subtitle="" if old else words("situation_report.about"),
        fields=(
            FormField("title", words("situation_report.name"), proposed, wide=True),
            FormField("period_start", words("situation_report.from"), first, words("situation_report.hint_from")),
            FormField("period_end", words("situation_report.to"), last, words("situation_report.hint_to")),
            FormField("note", words("situation_report.note"), note, placeholder=words("situation_report.hint_note"), wide=True),
        ),
        judge=judge,
        keys=words("entry.keys"),
    )


def situation_report_answer(
    texts: Texts, place_code: str, today: date, old: SituationReport | None = None
) -> SituationReportFields:
    """What was written, once nothing is wrong. An old note of several lines keeps them when nobody wrote another."""
    last = parse_day(texts["period_end"], today)
    assert last is not None  # noqa: S101  (the form hands nothing back without it)
    first = parse_day(texts["period_start"], today)
    note, before = texts["note"].strip() or None, old.note if old else None
    same = before is not None and note is not None and note.split() == before.split()
    return SituationReportFields(place_code, texts["title"].strip(), last, first, before if same else note)


def _problems(texts: Texts, today: date) -> dict[str, str]:
    found: dict[str, str] = {}
    days: dict[str, date | None] = {}
    for name in ("period_start", "period_end"):
        try:
            days[name] = parse_day(texts[name], today)
        except InvalidValue:
            found[name] = "edit.not_a_day"
    if "period_end" in days and days["period_end"] is None:
        found["period_end"] = "situation_report.no_end"
    first, last = days.get("period_start"), days.get("period_end")
    if first and last and last < first:
        found["period_end"] = "revision.ends_before"
    if not texts["title"].strip():
        found["title"] = "edit.required"
    return found | {name: "edit.too_long" for name in ("title", "note") if len(texts[name]) > MAX_LINE}


def _says(texts: Texts, today: date, words: Translator) -> str:
    last = parse_day(texts["period_end"], today)
    assert last is not None  # noqa: S101
    until = years_after(last, SITUATION_REPORT_YEARS).isoformat()
    return words("situation_report.old" if situation_report_is_old(last, today) else "situation_report.good", day=until)
