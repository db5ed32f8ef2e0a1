"""The form for a meeting: day, time, place, what it is about, and when the reports are to be in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.i18n.formats import format_date
from store.i18n.typed_clock import typed_clock
from store.model.manual_value import MAX_LINE
from store.write.meeting import MeetingFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.present import day_with_weekday
from tui.rows.meeting_words import when_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import Council, Meeting
    from tui.dialogs.form_plan import Texts

_WEEKEND = 5
_REPORTS_BEFORE = timedelta(days=7)
"""Proposed from the last report to the meeting."""


def meeting_form(council: Council, known: Sequence[Meeting], seen: Meeting | None, today: date, words: Translator) -> FormPlan:
    """The form for a new meeting of the council, or for one that is planned; ``known`` are all its meetings."""
    others = {one.held_on: one for one in known if seen is None or one.id != seen.id}

    def judge(texts: Texts) -> Judgement:
        if texts.get("keep") == "no":
            return Judgement(hidden=("held_on", "starts_at", "venue", "title", "reports_due"))
        problems = meeting_problems(texts, today)
        day = None if "held_on" in problems else parse_day(texts["held_on"], today)
        said = {field: words(key) for field, key in problems.items()}
        return Judgement(said, tuple(_says(day, others, today, words)) if day else ())

    def fills(key: str, texts: Texts) -> Texts:
        if key != "held_on" or texts["reports_due"].strip() or "held_on" in meeting_problems(texts, today):
            return {}
        day = parse_day(texts["held_on"], today)
        soon = day is None or day - _REPORTS_BEFORE <= today or len(texts["held_on"].strip()) < len("2027-03-05")
        return {} if soon or day is None else {"reports_due": format_date(day - _REPORTS_BEFORE)}

    title = words("planning.title_change", id=seen.id) if seen else words("planning.title_new")
    return FormPlan(title, council.name, _fields(known, seen, words), judge, words("entry.keys"), fills)


def meeting_answer(texts: Texts, council: Council, today: date) -> MeetingFields:
    """What was written, once nothing is wrong."""
    held_on = parse_day(texts["held_on"], today)
    assert held_on is not None  # noqa: S101  (the form hands nothing back without a day)
    return MeetingFields(
        council_id=council.id,
        held_on=held_on,
        starts_at=typed_clock(texts["starts_at"]) if texts["starts_at"].strip() else None,
        venue=texts["venue"].strip() or None,
        title=texts["title"].strip(),
        reports_due=parse_day(texts["reports_due"], today),
    )


def meeting_problems(texts: Texts, today: date) -> dict[str, str]:
    """A catalogue key for each field that will not do."""
    found: dict[str, str | None] = {"title": None if texts["title"].strip() else "planning.no_title"}
    days: dict[str, date | None] = {}
    for field in ("held_on", "reports_due"):
        try:
            days[field] = parse_day(texts[field], today)
        except InvalidValue:
            found[field] = "planning.wrong_day"
    if "held_on" in days and days["held_on"] is None:
        found["held_on"] = "planning.no_day"
    meets, due = days.get("held_on"), days.get("reports_due")
    if meets and due and due > meets:
        found["reports_due"] = "planning.reports_after"
    found["starts_at"] = _clock_problem(texts["starts_at"])
    found |= {field: "entry.too_long" for field in ("title", "venue") if len(texts[field]) > MAX_LINE}
    return {field: key for field, key in found.items() if key}


def _clock_problem(text: str) -> str | None:
    try:
        if text.strip():
            typed_clock(text)
    except ValueError:
        return "planning.wrong_clock"
    return None


def _says(day: date, others: dict[date, Meeting], today: date, words: Translator) -> list[str]:
    said = [words("planning.that_is", day=f"{day_with_weekday(day, words)} {day.year}", when=when_words(day, today, words))]
    if day in others:
        said.append(words("planning.same_day", title=others[day].title))
    if day.weekday() >= _WEEKEND:
        said.append(words("planning.weekend"))
    if day < today:
        said.append(words("planning.past"))
    return said


def _fields(known: Sequence[Meeting], seen: Meeting | None, words: Translator) -> tuple[FormField, ...]:
    """A new meeting begins where and when the last one did."""
    like = seen or (known[-1] if known else None)
    venues = tuple(dict.fromkeys(one.venue for one in reversed(known) if one.venue))
    held_on, due = (format_date(seen.held_on), format_date(seen.reports_due)) if seen else ("", "")
    fields = [
        FormField("held_on", words("planning.day"), held_on, words("planning.hint_day")),
        FormField("starts_at", words("preparation.about_start"), (like and like.starts_at) or "", words("planning.hint_clock")),
        FormField("venue", words("preparation.about_venue"), (like and like.venue) or "", suggestions=venues),
        FormField("reports_due", words("planning.reports_due"), due, words("planning.hint_reports")),
        FormField(
            "title", words("planning.about"), seen.title if seen else "", placeholder=words("planning.hint_title"), wide=True
        ),
    ]
    if seen:
        keep = (("yes", words("planning.is_held")), ("no", words("planning.is_cancelled")))
        fields.append(FormField("keep", words("preparation.one_meeting"), "yes", options=keep))
    return tuple(fields)
