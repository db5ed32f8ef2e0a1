"""The list of measures that is being read: who promises it, the goal it is for, what is said of one or all in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.area_draft import ROLES, GoalDraft, MeasureDraft
from store.importing.plan_document.labelled import told_after
from store.importing.plan_document.ledger import NOTHING
from store.importing.plan_document.proposal import Confidence

if TYPE_CHECKING:
    from store.importing.plan_document.area_draft import AreaDraft
    from store.importing.plan_document.ledger import Ledger, Passage

_LONG = 160
"""Signs from which the first sentence of a measure is its title and the rest its detail."""


_TICKED = re.compile(r"^\[([ xX])\]\s+")


class MeasureList:
    """Adds measures to an area, and what is told of them after."""

    def __init__(self, ledger: Ledger, draft: AreaDraft) -> None:
        self._ledger, self._draft = ledger, draft
        self._items: list[MeasureDraft] = []
        """The bullets that stand together."""
        self._level = 0
        self.promiser = NOTHING
        """Who the heading over the list says will do it."""
        self.goal: GoalDraft | None = None
        """The goal whose heading stands over the list."""

    @property
    def any(self) -> bool:
        """Whether the area has a measure that something can be told of."""
        return bool(self._draft.listed)

    def end(self) -> None:
        """What follows is no part of these bullets."""
        self._items = []

    def goes_deeper(self, level: int) -> bool:
        """Whether a bullet of this level tells more of the last measure."""
        return bool(self._items) and level > self._level

    def add(self, whole: Passage, confidence: Confidence, reason: str, level: int = 0) -> None:
        """A measure, with what stands after it in the same breath."""
        ticked = _TICKED.match(whole.text)
        told, said = told_after(self._ledger, whole.saying(whole.text[ticked.end() :]) if ticked else whole)
        title, detail = first_sentence(self._ledger, told)
        measure = MeasureDraft(title.saying(title.text.rstrip(" ,;")), confidence, reason, detail, promiser=self.promiser)
        for one in said:
            measure.add(one.role, one.passage, one.words)
        if ticked and ticked[1].strip():
            measure.add("status", whole.saying(ticked[0]))
        if self.goal:
            self.goal.measures.append(measure)
        self._draft.listed.append(measure)
        self._items = [*self._items, measure] if reason.startswith("bullet") else []
        self._level = level

    def tell(self, role: str, words: Passage, heading: str = "", *, of_one: bool = False) -> None:
        """What is said of the last measure; of who and when after a list of bullets, of all in the list."""
        last = self._draft.listed[-1]
        if role in ROLES[:-1] and self._items and last is self._items[-1] and not of_one:
            for measure in self._items:
                measure.add(role, words)
                measure.of_the_list = len(self._items) > 1
        else:
            last.add(role, words, heading.strip())

    def aim(self, words: Passage) -> None:
        """What the last measure is for: a goal of its own, unless a goal stands over the list already."""
        if self.goal:
            self.tell("detail", words)
        else:
            last = self._draft.listed[-1]
            self._draft.goals.append(GoalDraft(words, Confidence.PROBABLE, "goal_label", measures=[last]))


def first_sentence(ledger: Ledger, whole: Passage) -> tuple[Passage, Passage]:
    """A long text as its first sentence and the rest; a short one whole."""
    parts = ledger.parts(whole)
    if len(whole.text) <= _LONG or len(parts) == 1:
        return whole, whole.saying("")
    rest = parts[1]
    for part in parts[2:]:
        rest = rest.and_then(part, " ")
    return parts[0], rest
