"""What can be said of a row's form while it is written: what will not do, how a day was read, which parties are new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.i18n.formats import format_number
from store.i18n.typed_field import typed_field
from store.model.edit_fields import MAX_LINE, MAX_PROSE, FieldKind, field_problem, tidied
from tui.dialogs.form_plan import Judgement
from tui.forms.row_layout import PARTY_PARTS, ROW_FIELDS, WORDING_PARTS, field_kind
from tui.forms.row_texts import said_names
from tui.forms.row_who import split_words
from tui.present import day_with_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.edited_row import EditChoices, EditedRow
    from tui.dialogs.form_plan import Texts

_TELLS = 0.8
"""From this share of what a field can hold its length is told."""
_SPANS = (("valid_from", "valid_to"), ("start_date", "due_date"))


class RowJudge:
    """Judges the texts of one row's form."""

    def __init__(self, row: EditedRow, choices: EditChoices, today: date, words: Translator) -> None:
        self._row, self._today, self._words = row, today, words
        self._known = {party.name.casefold() for party in choices.parties if not party.hidden}
        self._names = [one.name for one in ROW_FIELDS[row.entity]]
        own = row.title.casefold()
        self._taken = self._known - {own} if row.entity == "party" else set()

    def __call__(self, texts: Texts) -> Judgement:
        """Sentences by field, hints by field, and what is odd but stops nobody."""
        values: dict[str, object] = {}
        problems = {}
        for name in self._names:
            problem = self._problem(name, texts[name], values)
            if problem:
                problems[name] = problem
        hints = dict(self._hints(texts, values))
        return Judgement(problems, tuple(self._says(values)), hints=hints)

    def _problem(self, name: str, text: str, values: dict[str, object]) -> str:
        """The sentence, or nothing; what was understood is left in ``values``."""
        kind = field_kind(self._row.entity, name)
        if kind is None:
            return self._part_problem(name, text)
        try:
            value = tidied(self._row.entity, {name: typed_field(kind, text, self._today)})[name]
        except InvalidValue as error:
            return self._write(str(error.details["expected"]))
        problem = field_problem(self._row.entity, name, value)
        if problem == "edit.too_long":
            return self._words("row_form.too_long", most=_most(kind), count=len(text))
        if problem is None and name == "name" and str(value).casefold() in self._taken:
            problem = "edit.name_taken"
        values[name] = value
        return self._write(problem) if problem else ""

    def _part_problem(self, name: str, text: str) -> str:
        if name == "places" and not text.strip():
            return self._write("edit.needs_places")
        if name in WORDING_PARTS and len(text) > MAX_PROSE:
            return self._words("row_form.too_long", most=MAX_PROSE, count=len(text))
        if name in PARTY_PARTS and any(len(one) > MAX_LINE for one in said_names(text)):
            return self._write("edit.too_long")
        return ""

    def _write(self, key: str) -> str:
        return self._words("row_form.write", what=self._words(key))

    def _hints(self, texts: Texts, values: dict[str, object]) -> Iterator[tuple[str, str]]:
        for name in self._names:
            kind, text = field_kind(self._row.entity, name), texts[name]
            if kind is FieldKind.DAY and (day := values.get(name)):
                yield name, _day_words(day, self._words)  # type: ignore[arg-type]
            elif kind in {FieldKind.PROSE, FieldKind.LINE} and len(text) > _most(kind) * _TELLS:
                count = format_number(len(text), self._words.language)
                yield name, self._words("row_form.length", written=count, most=_most(kind))
            elif name in PARTY_PARTS and (new := [one for one in said_names(text) if one.casefold() not in self._known]):
                yield name, self._words("row_form.new_parties", count=len(new), names="; ".join(new))

        if self._row.entity == "measure" and (proposed := split_words(texts)):
            yield "leads", self._words("row_form.proposed", names="; ".join(proposed.values()))

    def _says(self, values: dict[str, object]) -> Iterator[str]:
        for first, last in _SPANS:
            begins, ends = values.get(first), values.get(last)
            if begins and ends and str(begins) > str(ends):
                yield self._words(f"row_form.backwards_{last}")


def _most(kind: FieldKind | None) -> int:
    return MAX_PROSE if kind is FieldKind.PROSE else MAX_LINE


def _day_words(day: date, words: Translator) -> str:
    return f"{day_with_weekday(day, words)} {day.year}"
