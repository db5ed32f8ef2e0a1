"""Plans without a list and without a table: what their sentences say is to be done and reached. All of it is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.area_body import AreaBody
from store.importing.plan_document.area_draft import AreaDraft
from store.importing.plan_document.areas import AreaTitle
from store.importing.plan_document.ledger import Passage
from store.importing.plan_document.outline import is_never_area, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.prose_measures import prose_goals, prose_measures
from store.importing.plan_document.similar import likeness
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.drafts import Drafts
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.outline import Section

_SAME = 0.75
_FEWEST = 2
_MOST_GUESSES = 100
"""In one area; more than that is not a plan told in prose, but prose."""


def areas_from_text(ledger: Ledger, drafts: Drafts, sections: Sequence[Section], title: str) -> None:
    """Areas of a plan that has found none: headings over promises, else one for the whole plan."""
    named = _named_in_prose(ledger, sections)
    promising = [] if named else [section for section in sections if _promises(section, title)]
    if len(promising) < _FEWEST:
        _one_area(
            ledger, drafts, sections, named or (AreaTitle(title, "", "", Confidence.GUESSED, "plan_as_area"), Passage(""))
        )
        return
    for section in promising:
        heading = section.heading
        if heading is None:
            continue
        found = AreaTitle(section.title, "", section.number, Confidence.GUESSED, "heading_over_measures")
        draft = AreaDraft(found, ledger.whole(heading))
        AreaBody(ledger, draft).read(section.body)
        drafts.areas.append(draft)
        drafts.used |= {piece.number for piece in section.body} | {heading.number}


def _promises(section: Section, title: str) -> bool:
    """Whether its heading may name an area, and somebody promises something under it."""
    if section.heading is None or is_never_area(section.title) or label_of(section.title):
        return False
    if likeness(section.title, title) >= _SAME:
        return False
    return any(found_in("prose", "promise", piece.text) for piece in section.body if not piece.rows)


def _one_area(ledger: Ledger, drafts: Drafts, sections: Sequence[Section], area: tuple[AreaTitle, Passage]) -> None:
    """Bullets that say what is to be done, else sentences that do."""
    draft = AreaDraft(*area)
    for section in sections:
        label = label_of(section.title)
        if label in {"measures", "overall"} and _reads(ledger, draft, section):
            drafts.used |= {piece.number for piece in section.body}
        else:
            for piece in section.body:
                if not piece.rows and piece.kind is not PieceKind.HEADING and len(draft.listed) < _MOST_GUESSES:
                    draft.listed += prose_measures(ledger, ledger.whole(piece))
    if draft.listed or draft.rows or draft.goals:
        drafts.areas.append(draft)


def _reads(ledger: Ledger, draft: AreaDraft, section: Section) -> bool:
    """Read a section of goals or measures; False, and nothing taken, when it tells them in sentences only."""
    tried = AreaDraft(draft.title, draft.heading)
    AreaBody(ledger, tried).read([section.heading, *section.body] if section.heading else section.body)
    if not (tried.listed or tried.rows or tried.goals):
        return False
    for name in ("listed", "rows", "goals", "headings", "labels"):
        getattr(draft, name).extend(getattr(tried, name))
    draft.tell(tried.summary)
    draft.definition = draft.definition.and_then(tried.definition)
    return True


def _named_in_prose(ledger: Ledger, sections: Sequence[Section]) -> tuple[AreaTitle, Passage] | None:
    for section in sections:
        for piece in section.body:
            found = found_in("areas", "named_in_prose", piece.text)
            if found:
                name = found["name"]
                title = AreaTitle(name[:1].upper() + name[1:], "", "", Confidence.GUESSED, "named_in_prose")
                source = next(part for part in ledger.parts(ledger.whole(piece)) if found[0] in part.text or part.text)
                return title, source
    return None


def guess_measures(ledger: Ledger, drafts: Drafts) -> None:
    """In an area without a list and a table, sentences that say what is to be done."""
    for draft in drafts.areas:
        if not draft.listed and not draft.rows:
            draft.listed += prose_measures(ledger, draft.summary)[:_MOST_GUESSES]


def guess_goals(ledger: Ledger, drafts: Drafts, sections: Sequence[Section]) -> None:
    """In a plan that names no goals, what its sentences say shall be reached: area by area, or for its only one."""
    for draft in drafts.areas:
        draft.goals += prose_goals(ledger, draft.summary)
    if len(drafts.areas) == 1 and not drafts.areas[0].goals:
        pieces = [piece for section in sections for piece in section.body if piece.kind is PieceKind.PARAGRAPH]
        for piece in pieces[:_MOST_GUESSES]:
            drafts.areas[0].goals += prose_goals(ledger, ledger.whole(piece))
