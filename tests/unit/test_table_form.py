"""The form for an unknown table, without a screen: what it asks of tables that are very wide, or of several sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.mapping.headings import names_of
from store.importing.mapping.open_table import open_table
from tui.forms.table import MOST_COLUMNS, table_form
from tui.forms.table_answer import COLUMN, Taken

if TYPE_CHECKING:
    from store.i18n.translator import Translator


def test_hundreds_of_columns_are_not_hundreds_of_fields(words_sv: Translator) -> None:
    """Of five hundred columns those that are read have a field, wherever they stand, and no more than thirty in all."""
    extra = ";".join(f"k{number}" for number in range(500))
    numbers = ";".join("x" for _ in range(500))
    table = open_table("bred.csv", f"{extra};Kommun;År;Andel, %\n{numbers};Hedemora;2024;12,5\n".encode())
    plan = table_form(table, Taken(), words_sv)
    columns = [one for one in plan.fields if one.key.startswith(COLUMN)]
    assert len(columns) == MOST_COLUMNS
    assert {"place", "period", "value"} <= {one.value for one in columns}
    assert "12,5" in plan.judge({one.key: one.value for one in plan.fields}).shows


def test_equal_headings_are_told_apart() -> None:
    """The second of the same name gets a number, also when a column has that very name; one without heading is its letter."""
    assert names_of(("A", "A", "A (2)", "", "a", "A")) == ("A", "A (2)", "A (2) (2)", "(D)", "a (3)", "A (4)")


def test_a_name_that_is_taken_gets_a_number(words_sv: Translator) -> None:
    """The id and the file are proposed from the title, and never those of another series or description."""
    table = open_table("t.csv", "Kommun;År;Andel, %\nHedemora;2024;12,5\n".encode())
    plan = table_form(table, Taken(frozenset({"hot", "hot-2"}), frozenset({"hot-3"})), words_sv)
    hints = plan.judge({one.key: one.value for one in plan.fields} | {"title": "Hot"}).hints
    assert (hints["id"], hints["name"]) == ("hot-3", "hot-3-2")
