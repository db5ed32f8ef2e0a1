"""A place beside another, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Unit
from store.wording.figures import dated_words

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.judgement import Comparison


def comparison_sentence(comparison: Comparison, unit: Unit, words: Translator) -> str:
    """``Dalarnas län 22 % (20–24) 2025: skillnaden kan vara slump`` and a full stop."""
    if comparison.other is None:
        return words("judgement.beside.never", place=comparison.place_name)
    value = dated_words(comparison.other, unit, words)
    standing = "size" if unit is Unit.COUNT else comparison.moved
    return words(f"judgement.beside.{standing}", place=comparison.place_name, value=value)
