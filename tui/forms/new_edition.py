"""The form for a plan's next edition: its own head, proposed from the old one with the period rolled on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.i18n.formats import format_date
from store.model.edit_fields import field_problem, tidied
from store.model.next_edition import proposed_head
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.plan import PlanHead
    from tui.dialogs.form_plan import Texts

_FIELDS = (
    "title",
    "period",
    "valid_from",
    "valid_to",
    "review_by",
    "decided_by",
    "decided_on",
    "section_no",
    "registry_no",
)
_DAYS = frozenset({"valid_from", "valid_to", "decided_on"})


def edition_form(head: PlanHead, today: date, words: Translator, written: Texts | None = None) -> FormPlan:
    """``written``: what stood in the form when it was left for the list of measures and come back to."""
    texts = written or {name: _shown(value) for name, value in proposed_head(head, today).items()}

    def judge(now: Texts) -> Judgement:
        problems = {name: words(key) for name, key in edition_problems(now, today).items()}
        return Judgement(problems, () if problems else (_begins(now, head, today, words),))

    return FormPlan(
        title=words("revision.form_title", id=head.id),
        subtitle=words("revision.form_about"),
        fields=tuple(_field(name, texts.get(name, ""), words) for name in _FIELDS),
        judge=judge,
        keys=words("revision.form_keys"),
    )


def edition_answer(texts: Texts, today: date) -> dict[str, object]:
    """What was written, once nothing is wrong: days as days, nothing for an empty field."""
    return tidied("plan", {name: _value(name, texts[name], today) for name in _FIELDS})


def edition_problems(texts: Texts, today: date) -> dict[str, str]:
    """A catalogue key for each field that will not do."""
    found: dict[str, str] = {}
    values: dict[str, object] = {}
    for name in _FIELDS:
        try:
            values[name] = tidied("plan", {name: _value(name, texts[name], today)})[name]
        except InvalidValue:
            found[name] = "edit.not_a_day"
            continue
        if (values[name] is not None or name == "title") and (problem := field_problem("plan", name, values[name])):
            found[name] = problem
    first, last = values.get("valid_from"), values.get("valid_to")
    if isinstance(first, date) and isinstance(last, date) and last < first:
        found["valid_to"] = "revision.ends_before"
    return found


def _value(name: str, text: str, today: date) -> object:
    return parse_day(text, today) if name in _DAYS else text


def _shown(value: object) -> str:
    return format_date(value) if isinstance(value, date) else str(value)


def _field(name: str, text: str, words: Translator) -> FormField:
    hint = words(f"revision.hint.{name}") if words.knows(f"revision.hint.{name}") else ""
    label = words(f"revision.{name}" if name in {"title", "period"} else f"plan.{name}")
    return FormField(name, label, text, hint, wide=name == "title")


def _begins(texts: Texts, head: PlanHead, today: date, words: Translator) -> str:
    """From when the new one holds, and the old one no longer does."""
    first = _value("valid_from", texts["valid_from"], today) or _value("decided_on", texts["decided_on"], today)
    if not isinstance(first, date):
        return words("revision.begins_never", id=head.id)
    return words("revision.begins_now" if first <= today else "revision.begins", id=head.id, day=format_date(first))
