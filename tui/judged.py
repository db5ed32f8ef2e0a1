"""A judgement as a sign and a word: of the target where a goal has one, else of the change, else of which way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Change
from store.model.judgement import Moved
from store.statistics.judgement import Verdict
from store.wording import verdict
from store.wording.figures import dated_words
from tui.present import ascii_only, change_glyph

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries
    from store.model.judgement import Judgement

_VERDICTS = {
    Verdict.REACHED: Change.IMPROVED,
    Verdict.REACHED_WITHIN_MARGIN: Change.UNCLEAR,
    Verdict.NOT_REACHED_WITHIN_MARGIN: Change.UNCLEAR,
    Verdict.NOT_REACHED: Change.WORSENED,
    Verdict.CANNOT_TELL: Change.NOT_ASSESSABLE,
}
"""Verdicts share the four signs of a change: certainly well, not certain, certainly not, nobody knows."""
_MOVED = {Moved.UP: "↑", Moved.DOWN: "↓", Moved.UNCLEAR: "≈", Moved.UNKNOWN: "?"}
_ASCII_MOVED = {Moved.UP: "^", Moved.DOWN: "v", Moved.UNCLEAR: "~", Moved.UNKNOWN: "?"}
_ROLES = {Change.IMPROVED: "good", Change.WORSENED: "urgent", Change.NOT_ASSESSABLE: "muted", Change.UNCLEAR: ""}


def judged_glyph(judgement: Judgement) -> str:
    """One cell."""
    if judgement.target is not None:
        return change_glyph(_VERDICTS[judgement.verdict])
    if judgement.direction is None:
        return moved_glyph(judgement.since_last.moved)
    return change_glyph(judgement.since_last.change)


def logged_glyph(change: str, judged: str, *, has_target: bool) -> str:
    """The same sign from the codes a frozen copy keeps; a link always wants something.

    Raises:
        ValueError: a code nobody has.
    """
    return change_glyph(_VERDICTS[Verdict(judged)] if has_target else Change(change))


judged_word = verdict.judged_word
"""Two or three words, short for a column; on paper too."""


def judged_role(judgement: Judgement) -> str:
    """The colour that confirms what sign and word say; none when nothing is wanted, and so nothing is good or bad."""
    if judgement.target is not None:
        return _ROLES[_VERDICTS[judgement.verdict]]
    return _ROLES[judgement.since_last.change] if judgement.direction else "muted"


def moved_glyph(moved: Moved) -> str:
    """One cell: which way, whatever is wanted."""
    return (_ASCII_MOVED if ascii_only() else _MOVED)[moved]


def series_text(series: LinkedSeries, words: Translator) -> str:
    """Latest value with interval and period, and the judgement: ``6 % (4–9) 2025  ≈ oklart``."""
    if series.latest is None:
        return words("value.manual" if series.link.value_access == "manual" else "value.none")
    judged = f"{judged_glyph(series.judgement)}\u00a0{judged_word(series.judgement, words, short=False)}"
    return f"{dated_words(series.latest, series.link.unit, words)}  {judged}"
