"""Measures and goals that only running text tells of. Always a guess, and the text stays where it stood as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.area_draft import GoalDraft, MeasureDraft
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.words import found_in, word_lists

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import Ledger, Passage

_FEWEST_WORDS, _MOST_WORDS = 4, 60
_MOST_LISTED = 12


def prose_measures(ledger: Ledger, text: Passage) -> list[MeasureDraft]:
    """A measure for each sentence in which somebody is to do something, and for each thing of "genom exempelvis …"."""
    found: list[MeasureDraft] = []
    for sentence in ledger.parts(text):
        listed = _listed(sentence)
        if listed:
            found += listed
        elif found_in("prose", "purpose", sentence.text):
            continue
        elif _FEWEST_WORDS <= len(sentence.text.split()) <= _MOST_WORDS and found_in("prose", "doing", sentence.text):
            found.append(MeasureDraft(sentence, Confidence.GUESSED, "prose"))
    return found


def prose_goals(ledger: Ledger, text: Passage) -> list[GoalDraft]:
    """A goal for each clause that says what is to become more, fewer or better."""
    found: list[GoalDraft] = []
    for sentence in ledger.parts(text):
        said = found_in("prose", "goal", sentence.text)
        if said and len(found) < _MOST_LISTED:
            words = said["goal"].strip(" ,;")
            found.append(
                GoalDraft(sentence.saying(words[:1].upper() + words[1:]), Confidence.GUESSED, "said_in_prose", overall=True)
            )
    return found


def _listed(sentence: Passage) -> list[MeasureDraft]:
    match = found_in("prose", "listed", sentence.text)
    if not match:
        return []
    words = match["list"]
    for pattern in word_lists("prose")["list_end"]:
        words = pattern.sub("", words)
    parts = [part.strip(" .") for part in re.split(r",\s+|\s+samt\s+", words)]
    parts = [part for part in parts if part]
    if not 1 < len(parts) <= _MOST_LISTED or any(len(part.split()) > _MOST_WORDS // 5 for part in parts):
        return []
    return [MeasureDraft(sentence.saying(part[:1].upper() + part[1:]), Confidence.GUESSED, "prose_list") for part in parts]
