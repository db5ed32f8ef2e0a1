"""A document's pieces as a proposed plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.area_made import make_area
from store.importing.plan_document.areas import find_areas
from store.importing.plan_document.drafts import area_drafts
from store.importing.plan_document.head import Head
from store.importing.plan_document.ledger import Ledger
from store.importing.plan_document.named import plan_kind, plan_title
from store.importing.plan_document.outline import outline
from store.importing.plan_document.places_named import places_named
from store.importing.plan_document.proposal import ProposedPlan
from store.importing.plan_document.prose_head import read_prose
from store.importing.plan_document.sections import make_sections
from store.importing.plan_document.unplaced import with_not_placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import SourceDocument
    from store.importing.plan_document.survey_links import KnownIndicator


class Known(NamedTuple):
    """What the store knows, for links and methods."""

    indicators: Sequence[KnownIndicator] = ()
    methods: Sequence[tuple[str, str]] = ()
    """(id, name)."""


_NOTHING_KNOWN = Known()


def recognise_plan(document: SourceDocument, known: Known = _NOTHING_KNOWN) -> ProposedPlan:
    """What the document seems to say. It never fails: what it does not understand is a section, or not placed."""
    ledger = Ledger(document)
    title, title_mark = plan_title(ledger, document)
    kind, kind_mark = plan_kind(title, document)
    sections = outline(document.pieces, title)
    areas = find_areas(sections, title)
    drafts = area_drafts(ledger, sections, areas, title)
    head = _head(ledger, document, sections, min(areas, default=len(sections)))
    read_prose(ledger, head, title, sections, drafts.used)
    made = tuple(
        make_area(ledger, draft, f"A{number}", known.indicators, known.methods)
        for number, draft in enumerate(drafts.areas, start=1)
    )
    texts = [sentence.text for sentence in ledger.sentences[:_MOST_FOR_PLACES]]
    places, place_mark = places_named(title, _head_texts(document), texts)
    plan = ProposedPlan(
        document.name,
        document.format,
        document.fingerprint,
        title,
        title_mark,
        kind,
        kind_mark,
        places,
        place_mark,
        tuple(ledger.sentences),
        next((draft.title.label for draft in drafts.areas if draft.title.label), ""),
        head.fields,
        make_sections(ledger, sections, drafts.used, title, head),
        made,
        left_unread=document.left_unread,
    )
    return with_not_placed(plan, document, ledger, head, drafts)


def _head(ledger: Ledger, document: SourceDocument, sections: Sequence[Section], first_area: int) -> Head:
    """Read from what stands before the first area, and from the heads and feet of pages."""
    head = Head(ledger)
    before = [piece for section in sections[:first_area] for piece in section.body]
    head.read([*before[:_MOST], *(piece for piece in document.pieces if piece.running)][: 2 * _MOST])
    head.read_end(document.pieces[-_AT_THE_END:])
    return head


_MOST = 120
_AT_THE_END = 8
_AT_THE_HEAD = 12
_LONGEST_HEAD = 2_000
_MOST_FOR_PLACES = 2_000
"""Sentences in which municipalities are counted."""


def _head_texts(document: SourceDocument) -> list[str]:
    first = [piece for piece in document.pieces if piece.text or piece.rows][:_AT_THE_HEAD]
    lines = [piece.text or " ".join(cell.text for row in piece.rows[:_AT_THE_HEAD] for cell in row) for piece in first]
    short = [line[:_LONGEST_HEAD] for line in lines]
    return [*short, " ".join(short[:6])]
