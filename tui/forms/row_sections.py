"""A plan's own texts, heading by heading: added, changed, taken away, put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edit_fields import MAX_LINE, MAX_PROSE
from tui.dialogs.choosing import PickPlan
from tui.dialogs.form import Form
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.dialogs.list_edit import ListEdit, Wish
from tui.forms.row_texts import PairRows, rows_text, said_rows
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from store.i18n.translator import Translator
    from tui.dialogs.form_plan import Texts
    from tui.forms.row_picks import Opens

_STEPS = {"up": -1, "down": 1}


def sections_shown(words: Translator) -> Callable[[str], str]:
    """How many there are, and their headings."""

    def said(text: str) -> str:
        rows = said_rows(text)
        headings = " · ".join(heading for heading, _ in rows)
        return f"{words('row_form.sections', count=len(rows))}: {headings}" if rows else words("row_form.no_sections")

    return said


def sections_opened(words: Translator) -> Opens:
    """The list of them, until it is left; nothing is saved before the plan's form is."""

    async def ask(app: App[int], text: str) -> str | None:
        rows, at = said_rows(text), 0
        while wish := await app.push_screen_wait(ListEdit(_listed(rows, words), at=str(at), ordered=True)):
            at = await _carried_out(app, wish, rows, words)
        return rows_text(rows)

    return ask


async def _carried_out(app: App[int], wish: Wish, rows: PairRows, words: Translator) -> int:
    """Do it to ``rows``; where the cursor belongs then."""
    at = int(wish.key or 0)
    if wish.verb == "hide":
        del rows[at]
        return max(0, min(at, len(rows) - 1))
    if wish.verb in _STEPS:
        to = max(0, min(at + _STEPS[wish.verb], len(rows) - 1))
        rows.insert(to, rows.pop(at))
        return to
    is_new = wish.verb == "add"
    texts = await app.push_screen_wait(Form(section_form("" if is_new else rows[at][0], "" if is_new else rows[at][1], words)))
    if texts is None:
        return at
    rows[len(rows) if is_new else at : len(rows) if is_new else at + 1] = [(texts["heading"], texts["body"])]
    return len(rows) - 1 if is_new else at


def section_form(heading: str, body: str, words: Translator) -> FormPlan:
    """One of them."""

    def judge(texts: Texts) -> Judgement:
        problems = {name: words("row_form.write", what=words("edit.required")) for name in texts if not texts[name].strip()}
        for name, most in (("heading", MAX_LINE), ("body", MAX_PROSE)):
            if len(texts[name]) > most:
                problems[name] = words("row_form.too_long", most=most, count=len(texts[name]))
        return Judgement(problems)

    fields = (
        FormField("heading", words("row_form.section_heading"), heading, running="line"),
        FormField("body", words("row_form.section_body"), body, running="text"),
    )
    title = words("row_form.section_change" if heading else "row_form.section_new")
    return FormPlan(title, "", fields, judge, words("row_form.section_keys"), style="-row")


def _listed(rows: PairRows, words: Translator) -> PickPlan:
    lines = tuple(
        ListRow(str(at), (Cell(heading), Cell(" ".join(body.split()), "muted"))) for at, (heading, body) in enumerate(rows)
    )
    columns = (Column(words("row_form.section_heading"), 20, grow=1), Column(words("row_form.section_body"), 20, grow=2))
    return PickPlan(
        words("row_form.sections_title"), columns, lines, words("row_form.sections_keys"), words("row_form.no_sections")
    )
