"""The form in which one row of a plan is edited: plan head, area, goal, measure, activity, party."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from store.clean import clean
from store.i18n.formats import alphabetical
from store.model.edit_fields import CODES, NEVER_EMPTY, FieldKind
from tui.dialogs.form_plan import FormField, FormPlan, Texts
from tui.forms.row_coded import coded_opened, coded_shown
from tui.forms.row_judge import RowJudge
from tui.forms.row_layout import CHOSEN_PARTS, PAIRED_PARTS, PARTY_PARTS, ROW_FIELDS, SECTIONS, RowField, field_kind, running
from tui.forms.row_picks import marks, pairs_of, picks, shows
from tui.forms.row_sections import sections_opened, sections_shown
from tui.forms.row_texts import masked_rows, row_texts
from tui.forms.row_who import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.edited_row import EditChoices, EditedRow

_SHORT = (FieldKind.DAY, FieldKind.REVIEW, FieldKind.COUNT, FieldKind.NUMBER)
_CODE_WORDS = {
    ("plan", "kind"): "code.kind",
    ("measure", "phase"): "code.phase",
    ("measure", "prevention"): "row_form.prevention",
    ("party", "kind"): "row_form.party_kind",
    ("goal", "level"): "code.level",
}
_NAMES = 46
"""Signs of another text that stand beside a field."""


def row_form(
    row: EditedRow,
    choices: EditChoices,
    today: date,
    words: Translator,
    *,
    written: Mapping[str, str] | None = None,
    refusal: str = "",
) -> FormPlan:
    """The form of the row; ``written`` is what she wrote before it was refused, and ``refusal`` says why."""
    texts = row_texts(row, choices, words.language)
    fields = tuple(_field(row, one, texts, choices, words) for one in ROW_FIELDS[row.entity])
    about = {"id": row.id, "name": row.title}
    title = words(f"row_form.{'title_new' if row.is_new else 'title_change'}_{row.entity}", **about)
    return FormPlan(
        title,
        refusal or words(f"row_form.about_{row.entity}"),
        fields,
        RowJudge(row, choices, today, words),
        words("row_form.keys"),
        proposes=split_words if row.entity == "measure" else lambda _texts: {},
        style="-row",
        written=written or {},
    )


def what_others_wrote(before: Texts, now: Texts, written: Mapping[str, str], words: Translator) -> list[str]:
    """What somebody else changed of the fields she had written in: a line for each, with what stands there now."""
    return [
        words("row_form.others_wrote", field=words(f"code.field.{name}"), text=_cut(now[name]) or "–")
        for name in written
        if now.get(name) != before.get(name)
    ]


def _field(row: EditedRow, one: RowField, texts: Texts, choices: EditChoices, words: Translator) -> FormField:
    name, entity = one.name, row.entity
    label = words(f"row_form.{entity}.{name}")
    group = words(f"row_form.group.{one.group}") if one.group else ""
    hint = words(f"row_form.hint.{name}") if words.knows(f"row_form.hint.{name}") else ""
    begin = partial(FormField, name, label, texts[name], hint, group=group, keys=_keys(entity, name, words))
    kind = field_kind(entity, name)
    if name == SECTIONS:
        return begin(opens=sections_opened(words), shows=sections_shown(words), masks=masked_rows)
    if (entity, name) in PAIRED_PARTS:
        return begin(opens=coded_opened(name, label, words), shows=coded_shown(name, words), masks=masked_rows)
    if name in CHOSEN_PARTS or kind is FieldKind.ID:
        pairs = pairs_of(name, choices, words)
        opens = picks(label, pairs, words) if kind is FieldKind.ID else marks(label, pairs, words, ordered=name == "places")
        return begin(opens=opens, shows=shows(pairs, words))
    if name in PARTY_PARTS:
        return begin(suggestions=_suggested(row, choices), several=True)
    if kind is FieldKind.CODE:
        return begin(options=_options(entity, name, words))
    return begin(wide=kind not in _SHORT, running=running(entity, name))


def _suggested(row: EditedRow, choices: EditChoices) -> tuple[str, ...]:
    """Names that begin as what is written may mean: those of the plan's own words first, as the store calls them."""
    names = sorted((party.name for party in choices.parties if not party.hidden), key=alphabetical)
    in_words = alphabetical(str(row.values.get("parties_verbatim") or ""))
    return tuple(sorted(names, key=lambda name: alphabetical(name) not in in_words))


def _keys(entity: str, name: str, words: Translator) -> tuple[str, ...]:
    """What the keys do in this field; a choice says it beside itself."""
    kind = field_kind(entity, name)
    if kind is FieldKind.CODE:
        return ()
    opens = name in CHOSEN_PARTS or (entity, name) in PAIRED_PARTS or kind is FieldKind.ID
    named = "keys_suggested" if name in PARTY_PARTS else "keys_line"
    first = "keys_open" if opens else "keys_text" if running(entity, name) == "text" else named
    return tuple(words(f"row_form.{key}") for key in (first, "keys_next", "keys_save", "keys_leave"))


def _options(entity: str, name: str, words: Translator) -> tuple[tuple[str, str], ...]:
    none = () if (entity, name) in NEVER_EMPTY else (("", words("row_form.nothing_chosen")),)
    return (*none, *((code, words(f"{_CODE_WORDS[entity, name]}.{code}")) for code in CODES[entity, name]))


def _cut(text: str) -> str:
    plain = clean(text)
    return plain if len(plain) <= _NAMES else f"{plain[: _NAMES - 1]}…"
