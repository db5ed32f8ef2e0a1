"""The form in which one thing of a plan document is put in other words before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.importing.plan_document.corrections import corrected
from store.importing.plan_document.proposal import ProposedMeasure
from store.importing.plan_document.things import find
from store.model.codes import Direction
from store.model.status import Status
from tui.dialogs.form_plan import FormField, FormPlan, Judgement, Texts
from tui.present import status_text
from tui.rows.plan_import_words import kind_words

if TYPE_CHECKING:
    from typing import Literal

    from store.i18n.translator import Translator
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.things import Thing
    from tui.rows.plan_import_rows import PlanLine

_FIELDS = {
    "plan": ("title",),
    "field": ("value",),
    "section": ("heading", "text"),
    "area": ("title", "full_title", "summary", "definition"),
    "overall_goal": ("text",),
    "goal": ("text", "cause", "measure_wording"),
    "measure": ("title", "detail", "who", "lead", "partners", "start", "due", "status"),
    "link": ("direction",),
}
_ONE_LINE = frozenset({"title", "heading", "full_title", "lead", "partners"})
_SHORT = frozenset({"start", "due"})
_PARTIES = frozenset({"lead", "partners"})


def line_form(line: PlanLine, review: PlanReview, words: Translator) -> FormPlan:
    """The form of the thing on the line, with what stands in it by now."""
    thing = find(review.plan, line.key).thing if line.kind != "plan" else None
    fields = tuple(_field(name, _text(thing, name, review), words) for name in _FIELDS[line.kind])
    what = kind_words(line.kind, line.name, words)

    def judge(texts: Texts) -> Judgement:
        problems = {name: sentence for name, text in texts.items() if (sentence := _problem(thing, name, text, words))}
        return Judgement(problems)

    return FormPlan(
        words("plan_import.form_title", what=what),
        line.text if line.kind == "link" else "",
        fields,
        judge,
        words("plan_import.form_keys"),
        style="-row",
        unsaved=words("plan_import.form_unsaved"),
    )


def changed_words(line: PlanLine, review: PlanReview, texts: Texts) -> Texts:
    """What she wrote that is not what stood there."""
    thing = find(review.plan, line.key).thing if line.kind != "plan" else None
    return {name: text for name, text in texts.items() if text != _text(thing, name, review)}


def _text(thing: Thing | None, name: str, review: PlanReview) -> str:
    if thing is None:
        return review.plan.title
    value = getattr(thing, name)
    if isinstance(thing, ProposedMeasure) and name in _PARTIES:
        return "; ".join(party.name for party in value)
    return "" if value is None else str(value)


def _field(name: str, text: str, words: Translator) -> FormField:
    label = words(f"plan_import.label.{name}")
    if name == "status":
        options = (("", words("plan_import.no_status")), *((one.value, status_text(one, words)) for one in Status))
        return FormField(name, label, text, options=options)
    if name == "direction":
        options = tuple((one.value, words(f"code.direction.{one}")) for one in Direction)
        return FormField(name, label, text, options=options)
    hint = words(f"plan_import.hint.{name}") if name in _SHORT | _PARTIES else ""
    running: Literal["", "line", "text"] = "" if name in _SHORT else "line" if name in _ONE_LINE else "text"
    return FormField(name, label, text, hint=hint, running=running, several=name in _PARTIES)


def _problem(thing: Thing | None, name: str, text: str, words: Translator) -> str | None:
    """What is wrong with it, as long as it is written."""
    if thing is None:
        return None if text.strip() else words("plan_document.expected_text")
    try:
        corrected(thing, {name: text})  # type: ignore[type-var]  # (a sentence that is not placed has no form)
    except InvalidValue as wrong:
        return words(str(wrong.details["expected"]))
    return None
