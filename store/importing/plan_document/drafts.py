"""Every area of a document as a draft: those with headings, those that only a table or the text names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.plan_document.area_body import AreaBody
from store.importing.plan_document.area_draft import AreaDraft
from store.importing.plan_document.areas import AreaTitle, explicit_title, listed_names
from store.importing.plan_document.ledger import Passage
from store.importing.plan_document.outline import is_never_area, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.prose_measures import prose_measures
from store.importing.plan_document.similar import likeness
from store.importing.plan_document.table_rows import TableRow, read_card, read_table
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.columns import Columns
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import Piece

_SAME = 0.75
_MOST_GUESSES = 100
"""In one area; more than that is not a plan told in prose, but prose."""


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
    _from_loose_tables(ledger, drafts, sections, title)
    if not drafts.areas:
        _from_text(ledger, drafts, sections, title)
    _guess_in_prose(ledger, drafts)
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


def _from_loose_tables(ledger: Ledger, drafts: Drafts, sections: Sequence[Section], title: str) -> None:
    """Tables outside every area: their rows go to the areas a column or title names, else to one area for the whole plan."""
    columns: Columns | None = None
    for section in sections:
        for at, piece in enumerate(section.body):
            if piece.number in drafts.used or not piece.rows:
                continue
            table = read_table(ledger, piece, columns) or read_card(ledger, piece)
            if table is None:
                continue
            columns = table.columns if table.columns.heading_row >= 0 else columns
            drafts.used.add(piece.number)
            drafts.headings += table.headings
            above = _title_above(ledger, section, at)
            for row in table.rows:
                row.group = row.group or above
                _area_of(ledger, drafts, section, row, title).rows.append(row)


def _title_above(ledger: Ledger, section: Section, at: int) -> Passage:
    """A short line just above a table that names an area: "Fokusområde 1: Narkotika"."""
    above = section.body[at - 1] if at else None
    if above is not None and not above.rows and above.kind is not PieceKind.PAGE_BREAK and explicit_title(above.text):
        return ledger.whole(above)
    return Passage("")


def _area_of(ledger: Ledger, drafts: Drafts, section: Section, row: TableRow, title: str) -> AreaDraft:
    named = row.get("area") or row.group
    if named:
        explicit = explicit_title(named.text)
        label, number, name = explicit or ("", "", named.text)
        reason = "area_column" if row.get("area") else "title_in_table"
        return _draft(drafts, AreaTitle(name, label, number, Confidence.CERTAIN, reason), named)
    plain = section.heading is None or is_never_area(section.title) or label_of(section.title) != ""
    if plain or likeness(section.title, title) >= _SAME or found_in("areas", "many_measures", section.title):
        return _draft(drafts, AreaTitle(title, "", "", Confidence.GUESSED, "plan_as_area"), Passage(""))
    found = AreaTitle(section.title, "", section.number, Confidence.PROBABLE, "heading_over_measures")
    return _draft(drafts, found, ledger.whole(section.heading))  # type: ignore[arg-type]


def _draft(drafts: Drafts, area: AreaTitle, heading: Passage) -> AreaDraft:
    """The area of that name, made when it is new."""
    key = area.title.casefold().strip(" .:")
    for draft in drafts.areas:
        if draft.title.title.casefold().strip(" .:") == key:
            draft.heading = draft.heading.and_then(Passage("", heading.sources))
            return draft
    made = AreaDraft(area._replace(title=" ".join(area.title.split())), heading)
    drafts.areas.append(made)
    return made


def _from_text(ledger: Ledger, drafts: Drafts, sections: Sequence[Section], title: str) -> None:
    """A plan without a list and without a table: bullets that say what is to be done, else sentences that do."""
    area = _named_in_prose(ledger, sections) or (AreaTitle(title, "", "", Confidence.GUESSED, "plan_as_area"), Passage(""))
    draft = AreaDraft(*area)
    for section in sections:
        label = label_of(section.title)
        if label == "measures":
            AreaBody(ledger, draft).read([section.heading, *section.body] if section.heading else section.body)
            drafts.used |= {piece.number for piece in section.body}
        else:
            for piece in section.body:
                if not piece.rows and piece.kind is not PieceKind.HEADING and len(draft.listed) < _MOST_GUESSES:
                    draft.listed += prose_measures(ledger, ledger.whole(piece))
    if draft.listed or draft.rows:
        drafts.areas.append(draft)


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


def _guess_in_prose(ledger: Ledger, drafts: Drafts) -> None:
    """In an area without a list and a table, sentences that say what is to be done."""
    for draft in drafts.areas:
        if not draft.listed and not draft.rows:
            draft.listed += prose_measures(ledger, draft.summary)[:_MOST_GUESSES]
