"""Every area of a document as a draft: those with headings, those that only a table or the text names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.area_body import AreaBody
from store.importing.plan_document.area_draft import AreaDraft
from store.importing.plan_document.areas import AreaTitle, listed_names
from store.importing.plan_document.loose_tables import areas_from_tables
from store.importing.plan_document.outline import is_never_area
from store.importing.plan_document.similar import likeness
from store.importing.plan_document.text_areas import areas_from_text, guess_goals, guess_measures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import Piece

_SAME = 0.75


@dataclass(slots=True)
class Drafts:
    """The areas, and which sections and pieces they have used up."""

    areas: list[AreaDraft] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Numbers of pieces, headings included."""
    headings: list[int] = field(default_factory=list)
    """Sentences that are headings of columns in tables outside areas."""


def area_drafts(ledger: Ledger, sections: Sequence[Section], areas: dict[int, AreaTitle], title: str) -> Drafts:
    """All areas, in the order of the document."""
    drafts = Drafts()
    for at, area in areas.items():
        pieces = _pieces_of(sections, at, areas)
        draft = AreaDraft(area, ledger.whole(sections[at].heading))  # type: ignore[arg-type]
        AreaBody(ledger, draft).read(pieces)
        drafts.areas.append(draft)
        drafts.used |= {piece.number for piece in pieces} | {sections[at].heading.number}  # type: ignore[union-attr]
    _full_titles(drafts, sections)
    areas_from_tables(ledger, drafts, sections, title)
    if not drafts.areas:
        areas_from_text(ledger, drafts, sections, title)
    guess_measures(ledger, drafts)
    if not any(draft.goals or any(row.get("goal") for row in draft.rows) for draft in drafts.areas):
        guess_goals(ledger, drafts, sections)
    return drafts


def _pieces_of(sections: Sequence[Section], at: int, areas: dict[int, AreaTitle]) -> list[Piece]:
    """The body of an area, with the sections under it."""
    pieces = list(sections[at].body)
    for number in range(at + 1, len(sections)):
        section = sections[number]
        if number in areas or section.heading is None or not _belongs(section, sections[at], areas[at]):
            break
        pieces += [section.heading, *section.body]
    return pieces


def _belongs(section: Section, area: Section, title: AreaTitle) -> bool:
    """Whether a section is a part of an area: lower, or, where headings have no levels, under one that says what it is."""
    if section.level > area.level:
        return True
    flat = section.heading is not None and not section.heading.level and section.level == area.level
    return flat and title.reason == "named_heading" and not is_never_area(section.title)


def _full_titles(drafts: Drafts, sections: Sequence[Section]) -> None:
    """Where a plan lists its areas in shorter words than their headings have, the list's words are the title."""
    listed = listed_names([piece for section in sections for piece in section.body])
    for draft in drafts.areas:
        best = max(listed, key=lambda name: likeness(name, draft.title.title), default="")
        if best and best != draft.title.title and likeness(best, draft.title.title) >= _SAME:
            draft.full_title = draft.title.title
            draft.title = draft.title._replace(title=best)
