"""What stands in a row's form is what the store holds: read, shown and read back, whatever it is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import InvalidValue
from store.i18n.translator import Translator
from store.i18n.typed_field import field_text, typed_field
from store.model.codes import PartyKind
from store.model.edit_fields import CODES, EDIT_FIELDS, FieldKind, field_problem, tidied
from store.model.edited_row import EditChoices, EditedRow, KnownParty
from tui.forms.row_answer import row_answer
from tui.forms.row_judge import RowJudge
from tui.forms.row_layout import ROW_FIELDS
from tui.forms.row_texts import row_texts, said_names

TODAY = date(2026, 11, 21)
PAIRS = {"sections": "[]", "phases": "[]", "domains": "[]"}
PARTIES = tuple(KnownParty(name.casefold(), name, PartyKind.GROUP) for name in ("Polisen", "Skola", "Lokala Brå"))
KINDS = {
    FieldKind.LINE: st.text(max_size=60),
    FieldKind.PROSE: st.text(max_size=200),
    FieldKind.DAY: st.dates(),
    FieldKind.REVIEW: st.sampled_from(["2026", "2026-07", "2026-07-15"]),
    FieldKind.COUNT: st.integers(0, 2_000_000_000),
    FieldKind.NUMBER: st.floats(-2e9, 2e9).map(lambda number: round(number, 6) + 0.0),
    FieldKind.ID: st.sampled_from(["HED", "HED-2"]),
}


@st.composite
def rows(draw: st.DrawFn) -> EditedRow:
    """Any row, with any fields empty."""
    entity = draw(st.sampled_from(sorted(EDIT_FIELDS)))
    values = {
        name: draw(st.sampled_from(CODES[entity, name]) if kind is FieldKind.CODE else KINDS[kind] | st.none())
        for name, kind in EDIT_FIELDS[entity].items()
    }
    ids = st.lists(st.sampled_from([party.id for party in PARTIES]), unique=True).map(
        lambda ones: tuple((one,) for one in ones)
    )
    parts = {"leads": draw(ids), "partners": draw(ids), "parties": draw(ids), "sections": (("Rubrik; a", "två\nrader"),)}
    parts |= {"list_wording": (("en\nlydelse",),)} if entity == "measure" else {"phases": (("do", "gör"),)}
    return EditedRow(entity, "HED-X", 1, {"area_id": "HED-N", **tidied(entity, values)}, parts)


@given(row=rows(), language=st.sampled_from(["sv", "en"]))
def test_a_form_nobody_touched_changes_nothing(row: EditedRow, language: str) -> None:
    """And every value that the store takes is one the form takes, so that no row is locked by what it holds already."""
    choices = EditChoices(PARTIES)
    texts = row_texts(row, choices, language)
    assert row_answer(row, choices, texts, TODAY, language).fields == ()
    for name, kind in EDIT_FIELDS[row.entity].items():
        value = row.values[name]
        assert typed_field(kind, texts[name], TODAY) == value
        if name in texts and value is not None:
            assert field_problem(row.entity, name, value) is None
            assert name not in RowJudge(row, choices, TODAY, Translator(language))(texts).problems or name == "name"


@given(names=st.lists(st.text("aAåÅß \t\n", max_size=6), max_size=6))
def test_names_are_told_apart(names: list[str]) -> None:
    """However many blanks and semicolons stand between; each once."""
    said = said_names(" ; ".join(names))
    assert len({name.casefold() for name in said}) == len(said)
    assert said_names("; ".join(said)) == said


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FieldKind.NUMBER, "2,5", 2.5),
        (FieldKind.NUMBER, "1 234.5", 1234.5),
        (FieldKind.COUNT, "1 234", 1234),
        (FieldKind.DAY, "20261231", date(2026, 12, 31)),
        (FieldKind.DAY, "+30", date(2026, 12, 21)),
        (FieldKind.DAY, "-", None),
        (FieldKind.REVIEW, " 2026-07 ", "2026-07"),
        (FieldKind.LINE, "  ", None),
    ],
)
def test_what_a_hand_may_write(kind: FieldKind, text: str, value: object) -> None:
    """Decimal comma and point, blanks between thousands, days in the three ways of the program."""
    assert typed_field(kind, text, TODAY) == value
    assert typed_field(kind, field_text(value, "sv"), TODAY) == value


@pytest.mark.parametrize(
    ("entity", "name", "text"),
    [
        ("measure", "due_date", "2026-02-30"),
        ("measure", "due_date", "snart"),
        ("measure", "title", "x" * 2001),
        ("plan", "review_by", "2026-13"),
        ("plan", "review_by", "sommaren 2026"),
        ("plan", "places", ""),
        ("activity", "quantity", "två"),
        ("activity", "reached", "2,5"),
        ("activity", "reached", "-1"),
        ("goal", "title", " \n "),
        ("party", "name", "Polis; skola"),
        ("party", "name", "lokala brå"),
    ],
)
def test_what_will_not_do_is_said_in_both_languages(entity: str, name: str, text: str) -> None:
    """A sentence at the field, and nothing to save."""
    row = EditedRow(entity, "HED")
    for language in ("sv", "en"):
        texts = {one.name: "" for one in ROW_FIELDS[entity]} | PAIRS | {name: text}
        judged = RowJudge(row, EditChoices(PARTIES), TODAY, Translator(language))(texts)
        assert judged.problems[name].endswith(".")


def test_a_number_that_is_none_is_refused() -> None:
    """Not read as something near it."""
    with pytest.raises(InvalidValue):
        typed_field(FieldKind.NUMBER, "12,5,3", TODAY)
