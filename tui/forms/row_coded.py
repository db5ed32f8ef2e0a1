"""A plan's words for the steps of its work, and for where risk and protection are: one line for each code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Phase, RiskDomain
from store.model.edit_fields import MAX_LINE
from tui.dialogs.form import Form
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.forms.row_texts import rows_text, said_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts
    from tui.forms.row_picks import Opens

_CODES = {
    "phases": [(code.value, f"code.phase.{code}") for code in Phase],
    "domains": [(code.value, f"code.domain.{code}") for code in RiskDomain],
}


def coded_shown(name: str, words: Translator) -> Callable[[str], str]:
    """Which of them the plan has words for."""
    labels = dict(_CODES[name])

    def said(text: str) -> str:
        return " · ".join(words(labels[code]) for code, _ in said_rows(text)) or words("row_form.nothing_chosen")

    return said


def coded_opened(name: str, title: str, words: Translator) -> Opens:
    """A form with a line for each; those that stood there keep their order, new ones come last."""

    async def ask(app: App[int], text: str) -> str | None:
        before = dict(said_rows(text))
        texts = await app.push_screen_wait(Form(coded_form(name, title, before, words)))
        if texts is None:
            return None
        order = dict.fromkeys([*before, *texts])
        return rows_text([(code, texts[code]) for code in order if texts[code]])

    return ask


def coded_form(name: str, title: str, before: dict[str, str], words: Translator) -> FormPlan:
    """One line for each code."""

    def judge(texts: Texts) -> Judgement:
        long = {code: said for code, said in texts.items() if len(said) > MAX_LINE}
        return Judgement({code: words("row_form.too_long", most=MAX_LINE, count=len(said)) for code, said in long.items()})

    fields = tuple(FormField(code, words(key), before.get(code, ""), running="text") for code, key in _CODES[name])
    return FormPlan(title, words("row_form.about_coded"), fields, judge, words("row_form.section_keys"), style="-row")
