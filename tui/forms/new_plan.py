"""What the wizard for a new plan asks, and what it proposes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.dates import parse_day
from store.model.codes import PlanKind
from store.model.edit_fields import field_problem, tidied
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.dialogs.lines import LinesPlan
from tui.dialogs.options import Option, Question

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts

STEPS = 5
_YEARS = re.compile(r"\s*(\d{4})\s*(?:[-–—]\s*(\d{4}))?\s*")
_TEXTS = ("title", "period", "decided_by", "section_no", "registry_no", "area_label")
_DAYS = ("valid_from", "valid_to", "decided_on")
_FIELDS = ("title", "period", "valid_from", "valid_to", "decided_by", "decided_on", "section_no", "registry_no", "area_label")
_SHOWN = 8
"""Areas named one by one before the plan is made."""


@dataclass(slots=True)
class PlanDraft:
    """What has been answered so far."""

    places: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    """Names of municipalities by code."""
    kind: str = ""
    texts: Texts = field(default_factory=dict)
    proposed: str = ""
    """The title that was proposed last: one that was written by hand is left alone."""
    proposed_days: tuple[str, str] = ("", "")
    """The first and last day that were proposed."""
    areas: tuple[str, ...] = ()
    areas_text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not (self.places or self.kind or self.texts or self.areas_text.strip())


def step_title(number: int, words: Translator) -> str:
    """``Ny plan, steg 2 av 5: slag av plan``."""
    return words("new_plan.step", number=number, count=STEPS, what=words(f"new_plan.step_{number}"))


def so_far(draft: PlanDraft, words: Translator) -> str:
    """``Hedemora · Åtgärdsplan``."""
    said = [", ".join(draft.names[code] for code in draft.places)]
    said += [words(f"code.kind.{draft.kind}")] if draft.kind else []
    return " · ".join(part for part in said if part)


def kind_question(draft: PlanDraft, words: Translator) -> Question:
    """What kind of document it is, each with a line that tells it from the others."""
    options = tuple(Option(kind, words(f"code.kind.{kind}"), words(f"new_plan.kind.{kind}")) for kind in PlanKind)
    return Question(
        step_title(2, words),
        options,
        words("new_plan.option_keys"),
        so_far(draft, words),
        start=draft.kind,
        label=27,
        unsaved=words("new_plan.unsaved"),
    )


def head_form(draft: PlanDraft, today: date, words: Translator) -> FormPlan:
    """Title, period and decision. Only the title must be there; it is proposed."""
    title = proposed_title(draft, draft.texts.get("period", ""), words)
    if not draft.texts or draft.texts["title"] == draft.proposed:
        draft.texts = {**draft.texts, "title": title}
        draft.proposed = title
    suggested = {
        "area_label": tuple(words("new_plan.labels").split("; ")),
        "decided_by": tuple(words("new_plan.deciders").split("; ")),
    }
    fields = tuple(
        FormField(
            name,
            words(f"code.field.{name}").capitalize(),
            draft.texts.get(name, ""),
            words(f"new_plan.hint.{name}"),
            suggestions=suggested.get(name, ()),
            wide=name == "title",
        )
        for name in _FIELDS
    )

    def fills(key: str, texts: Texts) -> Texts:
        return _follows(draft, texts, words) if key == "period" else {}

    return FormPlan(
        step_title(3, words),
        f"{so_far(draft, words)}. {words('new_plan.only_title')}",
        fields,
        lambda texts: _judged(texts, today, words),
        words("new_plan.form_keys"),
        fills,
        unsaved=words("new_plan.unsaved"),
    )


def proposed_title(draft: PlanDraft, period: str, words: Translator) -> str:
    """``Åtgärdsplan för Hedemora kommun 2027–2030``."""
    *first, last = [draft.names[code] for code in draft.places]
    place = words("new_plan.and", first=", ".join(first), last=last) if first else words("new_plan.one", place=last)
    kind = words(f"code.kind.{draft.kind}")
    return words("new_plan.title", kind=kind, place=place, period=period.strip()).strip()


def areas_plan(draft: PlanDraft, words: Translator) -> LinesPlan:
    """The areas, one a line, beside what other plans call theirs. None is chosen beforehand."""

    def problem(titles: tuple[str, ...]) -> str | None:
        low = [title.casefold() for title in titles]
        twice = next((title for title in titles if low.count(title.casefold()) > 1), None)
        too_long = next((title for title in titles if field_problem("priority_area", "title", title)), None)
        if twice:
            return words("new_plan.area_twice", title=twice)
        return words("new_plan.area_long") if too_long else None

    return LinesPlan(
        title=step_title(4, words),
        about=f"{so_far(draft, words)}\n{words('new_plan.areas_about')}",
        text=draft.areas_text,
        keys=words("new_plan.areas_keys"),
        unsaved=words("new_plan.unsaved"),
        problem=problem,
        suggestions=tuple(words("new_plan.areas").split("; ")),
        suggested=words("new_plan.areas_suggested"),
        guarded=False,
    )


def whole_question(draft: PlanDraft, words: Translator) -> Question:
    """What will be made."""
    texts = draft.texts
    days = "–".join([texts["valid_from"], texts["valid_to"]]) if texts["valid_from"] or texts["valid_to"] else ""
    decided = " ".join(part for part in (texts["decided_by"], texts["decided_on"], texts["section_no"]) if part)
    named = list(draft.areas[:_SHOWN])
    more = [words("new_plan.more_areas", count=len(draft.areas) - _SHOWN)] if len(draft.areas) > _SHOWN else []
    said = [
        (words("new_plan.step_1"), ", ".join(draft.names[code] for code in draft.places)),
        (words("plan.kind"), words(f"code.kind.{draft.kind}")),
        (words("code.field.title"), texts["title"]),
        (words("code.field.period"), " · ".join(part for part in (texts["period"], days) if part)),
        (words("code.field.decided_on"), decided),
        (words("code.field.registry_no"), texts["registry_no"]),
        (words("new_plan.step_4"), ", ".join([*named, *more]) or words("new_plan.no_areas")),
    ]
    about = "\n".join(f"{label.capitalize()}: {value}" for label, value in said if value)
    options = (
        Option("save", words("new_plan.save"), words("new_plan.save_help")),
        Option("back", words("new_plan.change"), words("new_plan.change_help")),
    )
    title, keys = step_title(5, words), words("new_plan.option_keys")
    return Question(title, options, keys, about, label=22, unsaved=words("new_plan.unsaved"))


def leave_question(words: Translator) -> Question:
    """Nothing is let go without being asked."""
    options = (Option("stay", words("new_plan.stay")), Option("leave", words("new_plan.leave"), words("new_plan.leave_help")))
    return Question(words("new_plan.leave_title"), options, words("outline.option_keys"), label=22)


def own_question(words: Translator) -> Question:
    """The sample plans are shown: is a plan of one's own to be begun in a file of one's own?"""
    options = (
        Option("yes", words("new_plan.own"), words("new_plan.own_help")),
        Option("no", words("new_plan.not_own"), words("new_plan.not_own_help")),
    )
    return Question(words("new_plan.own_title"), options, words("outline.option_keys"), words("new_plan.own_about"), label=30)


def plan_values(draft: PlanDraft, today: date) -> dict[str, object]:
    """What is written of the plan, once nothing is wrong."""
    texts: dict[str, object] = {name: draft.texts[name] for name in _TEXTS if draft.texts[name].strip()}
    days = {name: parse_day(draft.texts[name], today) for name in _DAYS if draft.texts[name].strip()}
    return {"kind": draft.kind, **texts, **days}


def _follows(draft: PlanDraft, texts: Texts, words: Translator) -> Texts:
    """A period proposes the title, as long as that is not written by hand, and the days where there are none."""
    found: Texts = {}
    if texts["title"] == draft.proposed:
        draft.proposed = found["title"] = proposed_title(draft, texts["period"], words)
    years = _YEARS.fullmatch(texts["period"])
    if years:
        days = f"{years[1]}-01-01", f"{years[2] or years[1]}-12-31"
        for name, proposed, day in zip(("valid_from", "valid_to"), draft.proposed_days, days, strict=True):
            found |= {name: day} if texts[name] in {"", proposed} else {}
        draft.proposed_days = days
    return found


def _judged(texts: Texts, today: date, words: Translator) -> Judgement:
    problems = {}
    for name in _TEXTS:
        value = tidied("plan", {name: texts[name]})[name]
        key = field_problem("plan", name, value)
        if key and not (value is None and name != "title"):
            problems[name] = words("new_plan.no_title") if value is None else words(key)
    days: dict[str, date | None] = {}
    for name in _DAYS:
        try:
            days[name] = parse_day(texts[name], today)
        except InvalidValue:
            problems[name] = words("edit.not_a_day")
    begins, ends = days.get("valid_from"), days.get("valid_to")
    if begins and ends and ends < begins:
        problems["valid_to"] = words("new_plan.ends_before")
    return Judgement(problems)
