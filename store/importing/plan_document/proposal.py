"""A proposed plan: what a document seems to say, how sure that is and why, and which sentences of the source it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.importing.plan_document.ledger import SourceSentence
    from store.model.codes import Direction, PartyKind, PlanKind
    from store.model.status import Status


class Confidence(StrEnum):
    """How sure it is that a thing is what it is taken for."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Mark:
    """What everything proposed carries."""

    confidence: Confidence
    reason: str
    """A word of ``plan_document.reason.*``."""
    sources: tuple[int, ...] = ()
    """Numbers of the sentences it is made of."""


@dataclass(frozen=True, slots=True)
class HeadField:
    """One field of the document head; ``name`` is the field's name in :class:`store.importing.plan_file.PlanTable`."""

    key: str
    name: str
    value: str
    """As a plan file writes it: days as ``2026-12-31``."""
    mark: Mark


@dataclass(frozen=True, slots=True)
class ProposedSection:
    """Prose of the document that has no place of its own."""

    key: str
    heading: str
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ProposedLink:
    """A known indicator that a goal seems to speak of."""

    key: str
    indicator_id: str
    title: str
    direction: Direction
    mark: Mark


@dataclass(frozen=True, slots=True)
class ProposedGoal:
    """An overall goal, or a row of the plan's table."""

    key: str
    text: str
    mark: Mark
    overall: bool = False
    cause: str = ""
    measure_wording: str = ""
    """The table's own wording of the measures, where the plan has a list beside it."""
    measures: tuple[str, ...] = ()
    """Keys."""
    links: tuple[ProposedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedParty:
    """A function or organisation a plan names."""

    name: str
    kind: PartyKind
    perhaps_person: bool = False


@dataclass(frozen=True, slots=True)
class ProposedMeasure:
    """A measure, with who carries it: the plan's words, and the same split."""

    key: str
    title: str
    mark: Mark
    who: str = ""
    lead: tuple[ProposedParty, ...] = ()
    partners: tuple[ProposedParty, ...] = ()
    detail: str = ""
    due_words: str = ""
    start: date | None = None
    due: date | None = None
    status_words: str = ""
    status: Status | None = None
    methods: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """Words of ``plan_document.remark.*``: what in it should be looked at."""


@dataclass(frozen=True, slots=True)
class ProposedArea:
    """A priority area, whatever the plan calls it."""

    key: str
    title: str
    number: str
    """The number the plan gives it; empty when it gives none."""
    mark: Mark
    full_title: str = ""
    summary: str = ""
    definition: str = ""
    text_sources: tuple[int, ...] = ()
    """Sentences of summary and definition."""
    goals: tuple[ProposedGoal, ...] = ()
    measures: tuple[ProposedMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class NotPlaced:
    """A sentence of the source that is in nothing proposed, and why (``plan_document.unplaced.*``)."""

    sentence: SourceSentence
    reason: str
    kept: bool = False
    """Whether it is kept beside the plan, once that is decided."""

    @property
    def key(self) -> str:
        """By which it is decided on."""
        return f"U{self.sentence.number}"


@dataclass(frozen=True, slots=True)
class ProposedPlan:
    """A whole document as a plan. Nothing in it is invented: every text stands in the source."""

    name: str
    """The file's."""
    format: str
    fingerprint: str
    title: str
    title_mark: Mark
    kind: PlanKind
    kind_mark: Mark
    places: tuple[str, ...]
    """Codes; none when no municipality was recognised."""
    place_mark: Mark
    sentences: tuple[SourceSentence, ...]
    area_label: str = ""
    head: tuple[HeadField, ...] = ()
    sections: tuple[ProposedSection, ...] = ()
    areas: tuple[ProposedArea, ...] = ()
    not_placed: tuple[NotPlaced, ...] = ()
    left_unread: tuple[str, ...] = ()
    place_names: tuple[str, ...] = field(default=())

    @property
    def goals(self) -> tuple[ProposedGoal, ...]:
        """Those of every area."""
        return tuple(goal for area in self.areas for goal in area.goals)

    @property
    def measures(self) -> tuple[ProposedMeasure, ...]:
        """Those of every area."""
        return tuple(measure for area in self.areas for measure in area.measures)


def marks_of(plan: ProposedPlan) -> Iterator[tuple[str, Mark]]:
    """Key and mark of everything in ``plan`` that can be taken or left out, save links."""
    yield "P", plan.title_mark
    for field_ in plan.head:
        yield field_.key, field_.mark
    for section in plan.sections:
        yield section.key, section.mark
    for area in plan.areas:
        yield area.key, area.mark
    for goal in plan.goals:
        yield goal.key, goal.mark
    for measure in plan.measures:
        yield measure.key, measure.mark


def placed_sources(plan: ProposedPlan) -> set[int]:
    """Numbers of the sentences that are in something of ``plan``."""
    texts = {number for area in plan.areas for number in area.text_sources}
    return texts | {number for _, mark in marks_of(plan) for number in mark.sources}
