"""The steps of bringing in a plan document, each run in a thread, where what it needs is first imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.plan_document.pieces import SourceDocument
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.recognise import Known
    from store.importing.plan_document.save_plan import Earlier
    from store.importing.plan_document.source_places import SourcePlaces
    from store.importing.plan_folder import PlanFolder


_MUNICIPALITY = 4
"""Signs in the code of a municipality; counties have two."""


@dataclass(frozen=True, slots=True)
class PlanBrought:
    """A document, what it was taken for, and what the store knows of it."""

    document: SourceDocument
    review: PlanReview
    """As proposed, before anything is decided."""
    source: SourcePlaces
    places: Mapping[str, str]
    """Names of every municipality, by code."""
    earlier: Earlier | None
    """The plan this very file became before."""


@dataclass(frozen=True, slots=True)
class PlanSaved:
    """What became of it."""

    id: str
    title: str
    place: str
    areas: int
    goals: int
    measures: int
    aside: int
    """Sentences kept in the plan's text though they were not placed."""


def read(path: Path) -> SourceDocument:
    """The document in pieces.

    Raises:
        FileRejected: it cannot be read, with what is wrong.
    """
    from store.importing.plan_document.open_document import open_document

    return open_document(path)


def known(backend: Backend) -> tuple[Known, dict[str, str]]:
    """What the store knows, for links and methods; names of the municipalities by code."""
    from store.importing.plan_document.save_plan import known_to
    from store.read.find import named_ids

    places = sorted(named_ids(backend, "place"), key=lambda place: alphabetical(place[1]))
    return known_to(backend), {code: name for code, name in places if len(code) == _MUNICIPALITY}


def recognised(document: SourceDocument, of_store: Known) -> tuple[PlanReview, SourcePlaces]:
    """What the document seems to say. No store is asked meanwhile: a long document takes seconds."""
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.recognise import recognise_plan
    from store.importing.plan_document.source_places import SourcePlaces

    plan = recognise_plan(document, of_store)
    review = PlanReview(plan, plan.places)
    assert review.personal is not None  # noqa: S101  (worked out here, in the thread)
    return review, SourcePlaces(document)


def earlier(backend: Backend, review: PlanReview) -> Earlier | None:
    """The plan this very file became before, if it is still there."""
    from store.importing.plan_document.save_plan import imported_earlier

    return imported_earlier(backend, review.plan)


def same_title(backend: Backend, review: PlanReview) -> Earlier | None:
    """A plan of one of the municipalities with the same title."""
    from store.importing.plan_document import save_plan

    return save_plan.same_title(backend, review.plan, review.places)


def saved(backend: Backend, review: PlanReview, aside: str, clock: Clock, *, role: str) -> PlanSaved:
    """All of it, in the caller's transaction. ``aside`` heads the section for what was not placed.

    Raises:
        FileRejected: something in it does not fit, with what and where.
        InvalidValue: no municipality is given.
    """
    from store.importing.plan_document.save_plan import records_for, save_plan

    decided = review.decided
    records = records_for(backend, decided, review.places, aside)
    save_plan(backend, decided, records, clock, role)
    counts = (len(decided.areas), len(decided.goals), len(decided.measures))
    return PlanSaved(
        records.file.plan.id, decided.title, review.places[0], *counts, sum(one.kept for one in decided.not_placed)
    )


def folder(backend: Backend, path: Path) -> PlanFolder:
    """What a folder of plans would bring.

    Raises:
        FileRejected: with every problem of every file.
    """
    from store.importing.plan_folder import read_plan_folder

    return read_plan_folder(backend, path)


def folder_saved(backend: Backend, path: Path, clock: Clock, *, role: str, mask: bool) -> int:
    """All of it, read anew, in the caller's transaction: how many plans.

    Raises:
        FileRejected: as :func:`folder`.
    """
    from store.importing.plan_folder import import_plan_folder

    return len(import_plan_folder(backend, path, clock, role=role, mask=mask).plans)
