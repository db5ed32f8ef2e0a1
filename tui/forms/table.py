"""The form for a table nobody has described: what its columns are, and what only she knows of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from store.clean import clean
from store.importing.mapping.roles import Role
from store.importing.mapping.shapes import Across, Scale
from store.model.codes import Unit
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.forms.table_answer import COLUMN, Taken, said_roles, table_answer
from tui.forms.table_shows import has_unknown_sign, problem_lines, shown_below
from tui.forms.table_wrong import lacking_sentences, wrong_sentences

if TYPE_CHECKING:
    from store.errors import Problem
    from store.i18n.translator import Translator
    from store.importing.mapping.draft import MappingDraft
    from store.importing.mapping.open_table import OpenTable
    from tui.dialogs.form_plan import Texts

MOST_COLUMNS = 30
"""Columns that get a field; of more, those that are read and the first of the others."""
_LABEL = 20
_DIGITS = 9
"""Roles that one key chooses; arrows reach the others."""
_LONG = (Role.VALUE, Role.LOW, Role.HIGH, Role.N)
_SPAN = (Role.PERIOD, Role.PART, Role.START, Role.END)
_ORDER = (
    Role.PLACE, Role.PERIOD, Role.VALUE, Role.LOW, Role.HIGH, Role.N, Role.INDICATOR, Role.BREAKDOWN, Role.UNUSED,
    Role.PART, Role.START, Role.END, Role.PRELIMINARY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in the form when it could not be kept, and why."""

    texts: Texts
    problems: tuple[Problem, ...] = ()
    sentence: str = ""
    """Said in place of problems."""


def table_form(whole: OpenTable, taken: Taken, words: Translator, before: Before | None = None) -> FormPlan:
    """The form, filled with what is guessed, or with what stood there before."""
    table, first = whole.top(), whole.draft()
    drafts: dict[tuple[tuple[int, Role], ...], MappingDraft] = {}

    def draft_of(texts: Texts) -> MappingDraft:
        said = said_roles(texts)
        key = tuple(said.items())
        if key not in drafts:
            drafts[key] = table.as_said(first, said)
        return drafts[key]

    def judge(texts: Texts) -> Judgement:
        answer = table_answer(texts, draft_of(texts), taken, words)
        lacking = lacking_sentences(answer, words)
        wrong = wrong_sentences(texts, answer, taken, words)
        shows, unknown_sign = shown_below(
            table, answer, [text for key, text in lacking.items() if key not in wrong], taken.places, words
        )
        if before and {key: text.strip() for key, text in texts.items()} == before.texts:
            shows = "\n".join([f"! {before.sentence}"] if before.sentence else problem_lines(before.problems, words))
            unknown_sign = unknown_sign or has_unknown_sign(before.problems)
        no_sign = not (unknown_sign or texts["missing"])
        hidden = answer.hidden | ({"missing"} if no_sign else set())
        hints = _hints(texts, first, words) | {"id": answer.chosen.indicator, "name": answer.chosen.name}
        unread = {"missing": words("map_table.hint_missing")} if unknown_sign else {}
        return Judgement({**lacking, **wrong, **unread}, (), shows, hidden, hints)

    def fills(key: str, texts: Texts) -> Texts:
        unit = draft_of(texts).unit
        return {"unit": unit.value} if key.startswith(COLUMN) and unit and not texts["unit"] else {}

    fields = (*_columns(first, words), *_fields(first, words))
    if before:
        fields = tuple(_filled(one, before.texts) for one in fields)
    about = words("mapping.table", name=_where(first), row=first.header_row, count=first.rows)
    subtitle = "\n".join([about, *_across(first, words)])
    return FormPlan(words("map_table.title"), subtitle, fields, judge, words("entry.keys"), fills, "-table")


def _columns(draft: MappingDraft, words: Translator) -> list[FormField]:
    options = tuple((role.value, words(f"mapping.role.{role}")) for role in _ORDER if _is_possible(role, draft.across))
    known = {code for code, _ in options}
    everything = [at for at, one in enumerate(draft.columns) if one.role in known]
    read = [at for at in everything if draft.columns[at].role is not Role.UNUSED]
    unread = [at for at in everything if at not in set(read)]
    digits = (f"{at} {word}" for at, (_, word) in enumerate(options[:_DIGITS], start=1))
    keys = (*digits, *words("map_table.keys").split(" · "))
    return [
        FormField(f"{COLUMN}{at}", _cut(draft.columns[at].name), draft.columns[at].role.value, options=options, keys=keys)
        for at in sorted([*read, *unread][:MOST_COLUMNS])
    ]


def _is_possible(role: Role, across: Across | None) -> bool:
    """In a wide table values, and periods or places, are columns already."""
    gone: tuple[Role, ...] = _LONG if across else ()
    gone += {Across.PERIOD: _SPAN, Across.PLACE: (Role.PLACE,)}[across] if across else ()
    return role not in gone


def _fields(draft: MappingDraft, words: Translator) -> tuple[FormField, ...]:
    not_said = ("", "–")
    units = (*((unit.value, words(f"code.unit.{unit}")) for unit in Unit), not_said)
    scales = (*((scale.value, words(f"mapping.scale.{scale}")) for scale in Scale), not_said)
    return (
        FormField("title", words("map_table.name_of"), placeholder=words("entry.hint_title"), wide=True),
        FormField("unit", words("column.unit"), draft.unit.value if draft.unit else "", options=units),
        FormField("scale", words("map_table.scale"), options=scales),
        FormField("source", words("entry.source"), placeholder=words("map_table.hint_source"), wide=True),
        FormField("place", words("column.place"), hint=words("map_table.hint_place")),
        FormField("period", words("entry.period"), hint=words("map_table.hint_period")),
        FormField("missing", words("map_table.missing"), hint=words("map_table.hint_missing")),
        FormField("id", words("map_table.id"), placeholder=words("map_table.made")),
        FormField("name", words("map_table.kept_as"), placeholder=words("map_table.made")),
    )


def _hints(texts: Texts, first: MappingDraft, words: Translator) -> dict[str, str]:
    """Examples of each column; a guess is said to be one until she has changed it."""
    found = {}
    for at, one in enumerate(first.columns):
        is_guess = not one.is_sure and one.role is not Role.UNUSED and texts.get(f"{COLUMN}{at}") == one.role
        examples = " · ".join(one.samples)
        found[f"{COLUMN}{at}"] = words("map_table.guessed", examples=examples) if is_guess else examples
    return found


def _filled(one: FormField, texts: Texts) -> FormField:
    return replace(one, value=texts.get(one.key, one.value))


def _across(draft: MappingDraft, words: Translator) -> list[str]:
    """Which columns of a wide table hold the values."""
    names = [one.name for one in draft.columns if one.role is Role.ACROSS]
    if not draft.across or not names:
        return []
    return [words(f"map_table.across_{draft.across}", first=_cut(names[0]), last=_cut(names[-1]), count=len(names))]


def _where(draft: MappingDraft) -> str:
    return f"{draft.file} › {draft.sheet}" if draft.sheet else draft.file


def _cut(text: str) -> str:
    plain = clean(text)
    return plain if cell_len(plain) <= _LABEL else f"{set_cell_size(plain, _LABEL - 1)}…"
