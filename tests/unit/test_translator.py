"""Words from the catalogues, with what they are about put in safely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.errors import FileRejected, Problem, UnknownId
from store.i18n.translator import LANGUAGES, Translator

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_one_and_many(words_sv: Translator, words_en: Translator) -> None:
    """One is said otherwise than two or none."""
    for words in (words_sv, words_en):
        one, two, none = (words("attention.ends_soon.action_plan", count=count) for count in (1, 2, 0))
        assert one.replace("1", "2") != two
        assert none.replace("0", "2") == two


def test_numbers_are_written_as_the_language_does(words_sv: Translator, words_en: Translator) -> None:
    """A count above a thousand gets the language's own thousands sign."""
    assert "1\u00a0234" in words_sv("screen.marked", count=1234)
    assert "1,234" in words_en("screen.marked", count=1234)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_in_can_do_no_harm(language: str) -> None:
    """Control sequences, markup and gaps within data stay text."""
    sentence = Translator(language)("filter.yes_or_no", given="\x1b[2J{path}[/x]\n{0}\u202e")
    assert "\ufffd[2J{path}[/x] {0}\ufffd" in sentence


def test_an_unknown_key_is_an_error(words_sv: Translator) -> None:
    """A key nobody wrote a sentence for is found by the tests, not by the user."""
    with pytest.raises(KeyError):
        words_sv("screen.no_such_key")
    assert not words_sv.knows("screen.no_such_key")
    assert words_sv.knows("screen.marked")


def test_no_third_language() -> None:
    """Swedish and English, nothing else."""
    with pytest.raises(ValueError, match="de"):
        Translator("de")


def test_an_error_says_what_and_where(words_sv: Translator) -> None:
    """The kind in words, the id as it was said, and what was perhaps meant."""
    error = UnknownId(kind="measure", id="HED-X", near=["HED-N1", "HED-N2"])
    assert words_sv.error(error) == "Det finns ingen åtgärd med beteckningen HED-X. Menade du HED-N1, HED-N2?"
    assert words_sv.error(UnknownId(kind="plan", id="X", near=[])).endswith("X.")
    assert words_sv.error(UnknownId(kind="meeting", id="X", near=[])) == "Det finns inget möte med beteckningen X."


def _problems() -> Iterator[Problem]:
    yield Problem("a.toml", "area › 1", "title", "problem.missing")
    yield Problem("b.csv", "17", "", "problem.row_length", {"expected": 10, "found": 9})
    yield Problem("\x1b]0;x.toml", "", "", "problem.no_file")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_says_file_place_and_field(language: str) -> None:
    """Where it stands, then what is wrong; nothing that steers a terminal passes."""
    words = Translator(language)
    said = [words.problem(problem) for problem in _problems()]
    assert said[0].startswith("a.toml › area › 1 › title: ")
    assert said[1].startswith(f"b.csv › {'rad' if language == 'sv' else 'row'} 17: ")
    assert "10" in said[1]
    assert "\x1b" not in said[2]
    assert "\x1b" not in words.error(FileRejected(list(_problems())[2:]))
