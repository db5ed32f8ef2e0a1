"""Tables outside every area's heading: the areas that their columns, their titles or small tables above them name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.area_draft import AreaDraft
from store.importing.plan_document.area_titles import explicit_title
from store.importing.plan_document.areas import AreaTitle
from store.importing.plan_document.cards import area_card, read_card
from store.importing.plan_document.ledger import Passage
from store.importing.plan_document.outline import is_never_area, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.similar import likeness
from store.importing.plan_document.table_rows import TableRow, read_table
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.columns import Columns
    from store.importing.plan_document.drafts import Drafts
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import Piece

_SAME = 0.75


def areas_from_tables(ledger: Ledger, drafts: Drafts, sections: Sequence[Section], title: str) -> None:
    """Tables outside every area: their rows go to the areas a column or title names, else to one area for the whole plan."""
    columns: Columns | None = None
    for section in sections:
        named = Passage("")
        for at, piece in enumerate(section.body):
            if piece.number in drafts.used or not piece.rows:
                continue
            table = read_table(ledger, piece, columns) or read_card(ledger, piece)
            if table is None:
                named = _area_card(ledger, drafts, piece) or named
                continue
            columns = table.columns if table.columns.heading_row >= 0 else columns
            drafts.used.add(piece.number)
            drafts.headings += table.headings
            above = _title_above(ledger, section, at) or named
            for row in table.rows:
                row.group = row.group or above
                _area_of(ledger, drafts, section, row, title).rows.append(row)


def _area_card(ledger: Ledger, drafts: Drafts, piece: Piece) -> Passage:
    """The area that a small table over others names: "Fokusområde | Narkotika"."""
    named = area_card(ledger, piece)
    if named is None:
        return Passage("")
    drafts.used.add(piece.number)
    drafts.headings += named.headings
    for other in named.others:
        _draft(drafts, AreaTitle(named.title.text, "", "", Confidence.CERTAIN, "area_column"), named.title).tell(other)
    return named.title


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
