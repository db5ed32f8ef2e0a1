"""The forms of a decision: a new one, an adjustment of a measure, one that is changed, done or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.write.decision import DecisionFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.meeting import DecisionKind, MeetingDecision
    from tui.dialogs.form_plan import Texts

HIDE = "no"
"""The answer to whether a decision is kept in the minutes that takes it out."""


def new_decision(
    kind: DecisionKind, about: str, parties: Sequence[str], today: date, words: Translator, *, warning: str = ""
) -> FormPlan:
    """An empty form. ``about`` is the measure or item it belongs to, ``warning`` what should be thought of first."""
    return FormPlan(
        title=words(f"room.new.{kind}"),
        subtitle=about,
        fields=_fields(None, parties, words),
        judge=lambda texts: _judge(texts, today, words, (warning,) if warning else ()),
        keys=words("room.form_keys"),
    )


def change_form(one: MeetingDecision, parties: Sequence[str], today: date, words: Translator) -> FormPlan:
    """The form of one that is made, with whether it is done and whether it stays."""
    done = (("no", words("room.not_done")), ("yes", words("room.done")))
    keep = (("yes", words("room.keep")), (HIDE, words("room.hide")))
    return FormPlan(
        title=words("room.change_decision", id=one.id),
        subtitle=words("room.decided_on", day=one.held_on.isoformat()),
        fields=(
            FormField("done", words("room.is_done"), "yes" if one.done else "no", options=done),
            *_fields(one, parties, words),
            FormField("keep", words("room.kept"), "yes", options=keep),
        ),
        judge=lambda texts: _judge(texts, today, words, (words("room.hide_says"),) if texts["keep"] == HIDE else ()),
        keys=words("room.form_keys"),
    )


def decision_fields(texts: Texts, today: date) -> DecisionFields:
    """What was written, once nothing is wrong."""
    return DecisionFields(texts["wording"], texts["responsible"] or None, parse_day(texts["due"], today))


def _fields(one: MeetingDecision | None, parties: Sequence[str], words: Translator) -> tuple[FormField, ...]:
    wording, responsible = (one.wording, one.responsible or "") if one else ("", "")
    due = one.due_date.isoformat() if one and one.due_date else ""
    return (
        FormField("wording", words("room.wording"), wording, placeholder=words("room.hint_wording"), wide=True),
        FormField(
            "responsible",
            words("measure.lead"),
            responsible,
            placeholder=words("room.hint_responsible"),
            suggestions=tuple(parties),
            wide=True,
        ),
        FormField("due", words("measure.due"), due, hint=words("room.hint_due")),
    )


def _judge(texts: Texts, today: date, words: Translator, says: tuple[str, ...]) -> Judgement:
    problems = {} if texts["wording"].strip() else {"wording": words("room.needs_wording")}
    try:
        parse_day(texts["due"], today)
    except InvalidValue:
        problems["due"] = words("expected.date")
    return Judgement(problems, says)
