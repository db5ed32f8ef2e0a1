"""A proposed plan while a person looks it through: what she has decided, and what would be saved as things stand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from store.importing.plan_document.decisions import Decision, Decisions, decide
from store.importing.plan_document.personal import masked_plan, personal_data_in
from store.importing.plan_document.proposal import Confidence, marks_of
from store.importing.plan_document.reshape import Wanted, reshaped, reworded
from store.importing.plan_document.things import find, things

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from store.importing.plan_document.proposal import ProposedPlan
    from store.model.codes import PlanKind
    from store.personal_data import PersonalKind


@dataclass(frozen=True)
class PlanReview:
    """Never changed: every decision gives another, so that the one before is there to go back to."""

    plan: ProposedPlan
    """With everything that was corrected."""
    places: tuple[str, ...]
    """Codes."""
    decisions: Decisions = field(default_factory=dict)
    """What was taken or left out, by key."""

    @cached_property
    def decided(self) -> ProposedPlan:
        """What would be saved."""
        return decide(self.plan, self.decisions)

    @cached_property
    def taken(self) -> frozenset[str]:
        """Keys of what would be saved; of a sentence that is not placed, whether it is kept beside the plan."""
        return frozenset(one.thing.key for one in things(self.decided) if getattr(one.thing, "kept", True)) | {"P"}

    @cached_property
    def waiting(self) -> frozenset[str]:
        """Keys of guesses nobody has decided on."""
        marks = [*marks_of(self.plan), *((link.key, link.mark) for goal in self.plan.goals for link in goal.links)]
        guessed = {key for key, mark in marks if mark.confidence is Confidence.GUESSED}
        return frozenset(guessed - self.decisions.keys() - {"P"} - self._areas_taken)

    @cached_property
    def personal(self) -> Mapping[str, tuple[PersonalKind, ...]]:
        """Personal data by the key of what would be saved with them."""
        return {key: kinds for key, kinds in self._found.items() if key in self.taken}

    @cached_property
    def _found(self) -> dict[str, tuple[PersonalKind, ...]]:
        """Personal data anywhere in the plan, whatever was decided."""
        return personal_data_in(self.plan)

    @property
    def _areas_taken(self) -> set[str]:
        """Areas in which something is taken: a guess that is needed waits for nobody."""
        return {area.key for area in self.decided.areas if area.goals or area.measures}

    def toggled(self, key: str) -> PlanReview:
        """Take the thing, or leave it out: what it is not yet. With an area goes what is in it."""
        if key in self.taken - self.waiting:
            return self._deciding({key: Decision(take=False)})
        return self._deciding({**self._without_area(key), key: Decision()})

    def with_guesses(self, *, take: bool) -> PlanReview:
        """Every guess that waits taken, or left out."""
        return self._deciding({key: Decision(take=take) for key in self.waiting})

    def with_kind(self, kind: PlanKind) -> PlanReview:
        """Another kind of document."""
        mark = replace(self.plan.kind_mark, confidence=Confidence.CERTAIN, reason="corrected")
        return replace(self, plan=replace(self.plan, kind=kind, kind_mark=mark))

    def in_words(self, key: str, words: Mapping[str, str]) -> PlanReview:
        """The thing in other words; whoever corrects it wants it.

        Raises:
            InvalidValue: a correction cannot be read as its field.
        """
        return replace(self, plan=reworded(self.plan, key, words)).wanting(key)

    def as_kind(self, key: str, wanted: Wanted) -> tuple[PlanReview, str]:
        """The thing as something else, and its key by then; one that is nothing any longer may be gone, its words elsewhere.

        Raises:
            InvalidValue: it cannot be that.
        """
        plan, new = reshaped(self.plan, key, wanted)
        there = {one.thing.key for one in things(plan)}
        kept = {one: decision for one, decision in self.decisions.items() if one in there or one == "P"}
        made = replace(self, plan=plan, decisions=kept)
        return made.wanting(new) if new in there else made, new

    def masked(self, keys: Collection[str] | None = None) -> PlanReview:
        """With stars where personal data stand, in those things or everywhere."""
        return replace(self, plan=masked_plan(self.plan, keys))

    def wanting(self, key: str) -> PlanReview:
        """The thing is taken, whatever was decided of it."""
        return self if key in self.taken - self.waiting else self.toggled(key)

    def _deciding(self, decisions: Decisions) -> PlanReview:
        made = replace(self, decisions={**self.decisions, **decisions})
        made.__dict__["_found"] = self._found  # the plan is the same: a long one is not searched at every key
        return made

    def _without_area(self, key: str) -> dict[str, Decision]:
        """Taking one thing of an area that was left out brings the area back, but nothing else in it."""
        if key == "P":
            return {}
        area = find(self.plan, key).area
        if not area or area == key or self.decisions.get(area, Decision()).take:
            return {}
        others = {one.thing.key: Decision(take=False) for one in things(self.plan) if one.area == area and one.thing.key != key}
        return others | {area: Decision()}
