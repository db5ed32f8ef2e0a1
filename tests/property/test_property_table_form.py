"""Whatever a table holds and whatever its columns are said to be, the form has an answer and never falls over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store.errors import FileRejected
from store.i18n.translator import Translator
from store.importing.mapping.open_table import open_table
from tui.forms.table import table_form
from tui.forms.table_answer import Taken
from tui.table_steps import described

if TYPE_CHECKING:
    from store.importing.mapping.open_table import OpenTable
    from tui.dialogs.form_plan import FormField, Texts

odd = st.text("aå;\t\x00[]é ", max_size=6)
headings = st.sampled_from(["Kommun", "År", "Andel", "Antal svarande", "2023", "2024", "Månad", "Start", "Grupp"]) | odd
cells = st.sampled_from(["2024", "2023", "Hedemora", "0,5", "12,5 %", "7", "1 212", "..", "<5", "2024-03-01", "x y", ""]) | odd
tables = st.integers(2, 5).flatmap(
    lambda width: st.tuples(
        st.lists(headings, min_size=width, max_size=width),
        st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=4),
    ).map(lambda parts: [parts[0], *parts[1]])
)
SAID = {"title": "Hot", "source": "Lupp", "place": "Hedemora", "period": "2024", "unit": "number", "scale": "fraction"}
TAKEN = Taken(frozenset({"hot"}), frozenset({"hot"}))
WORDS = Translator("sv")


def _some_text(one: FormField) -> st.SearchStrategy[str]:
    if one.options:
        return st.sampled_from([code for code, _ in one.options])
    return st.sampled_from([one.value, "Hot", "2024", "Hedemora", "Ö", "-", "x" * 500, "[b]"]) | st.text(max_size=8)


@given(tables, st.data())
@settings(max_examples=150, deadline=None)
def test_the_form_answers_whatever_is_said(rows: list[list[str]], data: st.DataObject) -> None:
    """Every answer is judged in sentences; what is judged good is a mapping that reads the table, or is refused."""
    content = "\n".join(";".join(cell.replace(";", "") for cell in row) for row in rows).encode()
    try:
        table = open_table("t.csv", content)
        plan = table_form(table, TAKEN, WORDS)
    except FileRejected:
        return
    changed = data.draw(st.sets(st.sampled_from(plan.fields).map(lambda one: one.key), max_size=3))
    texts: Texts = {
        one.key: data.draw(_some_text(one), label=one.key) if one.key in changed else SAID.get(one.key, one.value)
        for one in plan.fields
    }
    judged = plan.judge(texts)
    assert all(sentence for sentence in judged.problems.values())
    assert set(judged.problems) <= texts.keys() - set(judged.hidden)
    for key in texts:
        assert plan.fills(key, texts).keys() <= texts.keys()
    if not judged.problems:
        assert _series_or_problems(table, texts)


def _series_or_problems(table: OpenTable, texts: Texts) -> object:
    """A mapping is made without :class:`InvalidValue`: the form has judged it already."""
    try:
        return described(table, texts, TAKEN, WORDS).file.series
    except FileRejected as refused:
        return refused.problems
