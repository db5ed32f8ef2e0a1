"""The form for a situation report (lägesbild): what it is called and which time it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.model.act_days import SITUATION_REPORT_YEARS, situation_report_is_old, years_after
from store.model.edit_fields import MAX_LINE
from store.write.situation_report import SituationReportFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts


def situation_report_form(place_name: str, today: date, words: Translator) -> FormPlan:
    """An empty form with this year's title proposed."""

    def judge(texts: Texts) -> Judgement:
        problems = {name: words(key) for name, key in _problems(texts, today).items()}
        return Judgement(problems, () if problems else (_says(texts, today, words),))

    proposed = words("situation_report.proposed", year=str(today.year))
    return FormPlan(
        title=words("situation_report.title", place=place_name),
        subtitle=words("situation_report.about"),
        fields=(
            FormField("title", words("situation_report.name"), proposed, wide=True),
            FormField("period_start", words("situation_report.from"), "", words("situation_report.hint_from")),
            FormField("period_end", words("situation_report.to"), "", words("situation_report.hint_to")),
            FormField("note", words("situation_report.note"), "", placeholder=words("situation_report.hint_note"), wide=True),
        ),
        judge=judge,
        keys=words("entry.keys"),
    )


def situation_report_answer(texts: Texts, place_code: str, today: date) -> SituationReportFields:
    """What was written, once nothing is wrong."""
    last = parse_day(texts["period_end"], today)
    assert last is not None  # noqa: S101  (the form hands nothing back without it)
    first = parse_day(texts["period_start"], today)
    return SituationReportFields(place_code, texts["title"].strip(), last, first, texts["note"].strip() or None)


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
