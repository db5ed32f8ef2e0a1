"""Lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.columns import cells, indented, table, wrap


@given(st.text(), st.integers(min_value=2, max_value=100))
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    """Whatever the text is, no line of it takes more cells than there are."""
    assert all(cells(line) <= width for line in wrap(text, width))


@given(st.text())
def test_nothing_unprintable_comes_through(text: str) -> None:
    """No control character, and no other line break than ours, reaches the terminal."""
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for line in wrap(text, 40) for character in line)


@given(st.lists(st.sampled_from(["åtgärd", "mål", "a", "förebyggande"]), max_size=30), st.integers(20, 60))
def test_no_word_is_lost(words: list[str], width: int) -> None:
    """Wrapping moves words; it never drops one."""
    assert " ".join(wrap(" ".join(words), width)).split() == words


def test_a_word_that_is_too_long_is_cut() -> None:
    """A word longer than the line goes on in the next."""
    assert wrap("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


def test_a_number_and_its_unit_stay_together() -> None:
    """A no-break space is no place to break."""
    assert wrap("andel 12,5\u00a0%", 8) == ["andel", "12,5\u00a0%"]


def test_wide_characters_count_twice() -> None:
    """An ideograph takes two cells, a combining accent none."""
    assert cells("犯罪") == 4
    assert cells("a\u0301") == 1


def test_columns_stand_under_their_heads() -> None:
    """Numbers to the right, words to the left, the last column wrapped where it began."""
    lines = table([("HED", "7", "ett två tre fyra"), ("N", "12", "fem")], 24, right=(1,), heads=("Id", "Nr", "Vad"))
    assert lines == ["Id   Nr  Vad", "HED   7  ett två tre", "         fyra", "N    12  fem"]


def test_a_cell_may_have_several_lines() -> None:
    """A line break in a cell starts a new line in that column alone."""
    assert table([("a\nb", "c")], 40) == ["a  c", "b"]


@pytest.mark.parametrize("rows", [[], [("", "")]])
def test_nothing_gives_nothing_visible(rows: list[tuple[str, str]]) -> None:
    """An empty table has no lines to show."""
    assert not "".join(table(rows, 40))


def test_indented_text_keeps_its_own_breaks() -> None:
    """Paragraphs of a plan stay paragraphs."""
    assert indented("ett\n\ntvå", 40, 2) == ["  ett", "", "  två"]
