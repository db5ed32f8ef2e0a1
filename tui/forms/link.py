"""The form for what a goal wants of an indicator, with what can be said of the target while it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.i18n.typed import number_text
from store.i18n.typed_period import period_text, typed_period
from store.model.codes import Direction, Unit
from store.model.indicator_link import LinkFields, demands_reason
from store.model.link_checks import link_problems
from store.model.manual_indicator import Better
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.forms.link_answer import baseline_year, read_link
from tui.forms.link_says import link_says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.indicator import Observation
    from store.model.indicator_link import IndicatorWish, LinkOwner, LinkSubject
    from tui.dialogs.form_plan import Texts

_SHOWN = 3
"""Observed values that are offered beside the field for the baseline's period, if there is room."""
_BESIDE = 32
"""Cells of that room."""


def link_form(owner: LinkOwner, subject: LinkSubject, seen: IndicatorWish | None, words: Translator) -> FormPlan:
    """The form, filled with the link as it is, or with what the indicator proposes when it is new."""
    observed = {period_text(one.period_start, one.period_end): one for one in subject.observations}

    def judge(texts: Texts) -> Judgement:
        taken_away = texts.get("keep") == "no"
        fields, wrong = read_link(texts, subject.unit)
        year = baseline_year(fields)
        keys = {} if taken_away else {**link_problems(fields, subject.unit, year), **wrong}
        unexplained = not texts.get("reason", "").strip()
        if unexplained and not keys and demands_reason(seen.fields if seen else None, None if taken_away else fields):
            keys["reason"] = "link.needs_reason"
        problems = {field: words(key) for field, key in keys.items()}
        return Judgement(problems, () if taken_away or "target" in keys else link_says(fields, subject, year, words))

    def fills(key: str, texts: Texts) -> Texts:
        if key != "baseline_period":
            return {}
        found = observed.get(_same_dash(texts[key]))
        return {"baseline": number_text(found.value, words.language)} if found else {}

    kind = words(f"link.title.{owner.kind}", id=owner.id, title=owner.title)
    title = words("link.about", title=subject.name(words.language), place=subject.place_name)
    return FormPlan(title, kind, _fields(subject, seen, words), judge, words("entry.keys"), fills)


def _fields(subject: LinkSubject, seen: IndicatorWish | None, words: Translator) -> tuple[FormField, ...]:
    now = seen.fields if seen else LinkFields(_proposed(subject))
    ways = tuple((way.value, words(f"code.direction.{way}")) for way in Direction)
    newest = list(reversed(subject.observations))
    language = words.language
    hint = _offered([_observed(one, subject.unit, language) for one in newest[:_SHOWN]])
    fields = [
        FormField("direction", words("link.direction"), now.direction.value, options=ways),
        FormField(
            "baseline_period",
            words("link.baseline_period"),
            now.baseline_period or "",
            hint=hint or words("entry.hint_period"),
            suggestions=tuple(period_text(one.period_start, one.period_end) for one in newest),
        ),
        FormField("baseline", words("link.baseline"), number_text(now.baseline, language), words("link.hint_baseline")),
        FormField("target", words("link.target"), number_text(now.target, language), words(f"entry.hint_value.{subject.unit}")),
        FormField("target_year", words("link.target_year"), str(now.target_year or ""), words("link.hint_year")),
        FormField("note", words("entry.note"), now.note or "", wide=True),
    ]
    if seen:
        keep = (("yes", words("link.keep")), ("no", words("link.take_away")))
        fields.append(FormField("keep", words("link.link"), "yes", options=keep))
        fields.append(FormField("reason", words("link.reason"), placeholder=words("link.hint_reason"), wide=True))
    return tuple(fields)


def _proposed(subject: LinkSubject) -> Direction:
    return Direction.INCREASE if subject.better is Better.HIGHER else Direction.DECREASE


def _observed(one: Observation, unit: Unit, language: str) -> str:
    value = format_value(one.value, unit, language) if one.value is not None else "–"
    return f"{period_text(one.period_start, one.period_end)} {value}"


def _offered(observed: Sequence[str]) -> str:
    """As many as stand on one line beside the field in a narrow window, newest first."""
    fitting = [" · ".join(observed[:count]) for count in range(1, len(observed) + 1)]
    return next((text for text in reversed(fitting) if len(text) <= _BESIDE), fitting[0] if fitting else "")


def _same_dash(text: str) -> str:
    """The period as this program writes it, however it was typed."""
    try:
        return period_text(*typed_period(text))
    except ValueError:
        return text
