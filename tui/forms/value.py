"""The form for one value: period, value, interval, answers, source, note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.typed_period import period_text
from store.i18n.typed_value import read_value
from store.model.codes import Missing
from store.write.manual_value import value_record
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.rows.value_words import logged_figure

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.manual_value import KeptValue
    from store.read.manual_value import ValueSubject
    from tui.dialogs.form_plan import Texts


def value_form(subject: ValueSubject, today: date, words: Translator) -> FormPlan:
    """An empty form for the series at its place."""

    def judge(texts: Texts) -> Judgement:
        typed = read_value(texts, subject.place_code, subject.unit, today)
        problems = {field: words(key) for field, key in typed.problems.items()}
        says = [] if subject.by_hand else [words("entry.from_file")]
        there = subject.at(typed.one.period_start, typed.one.period_end)
        if there:
            says.insert(0, _already(there, subject, words))
        return Judgement(problems, tuple(says))

    return FormPlan(
        title=words("entry.title_value", title=subject.name(words.language)),
        subtitle=words("entry.place", place=subject.place_name, unit=words(f"code.unit.{subject.unit}")),
        fields=_fields(subject, words),
        judge=judge,
        keys=words("entry.keys"),
    )


def _fields(subject: ValueSubject, words: Translator) -> tuple[FormField, ...]:
    reasons = (("", words("entry.not_missing")), *((one.value, words(f"code.missing.{one}")) for one in Missing))
    yes_no = (("no", words("entry.no")), ("yes", words("entry.yes")))
    newest = tuple(period_text(kept.one.period_start, kept.one.period_end) for kept in reversed(subject.kept))
    return (
        FormField("period", words("entry.period"), hint=words("entry.hint_period"), suggestions=newest),
        FormField("value", words("entry.value"), hint=words(f"entry.hint_value.{subject.unit}")),
        FormField("limits", words("entry.limits"), hint=words("entry.hint_limits")),
        FormField("n", words("entry.n"), hint=words("entry.hint_n")),
        FormField("preliminary", words("entry.preliminary"), "no", options=yes_no),
        FormField("missing", words("entry.missing"), "", options=reasons, hint=words("entry.hint_missing")),
        FormField("source", words("entry.source"), placeholder=subject.source, wide=True),
        FormField("note", words("entry.note"), placeholder=words("entry.hint_note"), wide=True),
    )


def _already(there: KeptValue, subject: ValueSubject, words: Translator) -> str:
    figure = logged_figure(value_record(there.one, subject.place_name, subject.unit.value), words)
    return words("entry.already", period=period_text(there.one.period_start, there.one.period_end), figure=figure)
