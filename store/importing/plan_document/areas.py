"""Which sections of a document are priority areas, whatever the plan calls them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.area_titles import explicit_title
from store.importing.plan_document.columns import find_columns
from store.importing.plan_document.outline import is_never_area, label_of
from store.importing.plan_document.pieces import PieceKind
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.similar import likeness, overlap
from store.importing.plan_document.table_rows import is_group
from store.importing.plan_document.words import found_in, is_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.outline import Section
    from store.importing.plan_document.pieces import Piece

_ALIKE = 0.55
_LONGEST_NAME = 12
"""Words in the name of an area in a list."""
_MANY = 0.5


class AreaTitle(NamedTuple):
    """Why a section is an area, and what it is called."""

    title: str
    label: str
    """What the plan calls its areas: "Fokusområde"; empty when its heading does not say."""
    number: str
    confidence: Confidence
    reason: str


def find_areas(sections: Sequence[Section], plan_title: str) -> dict[int, AreaTitle]:
    """The areas among ``sections``: place in the list → what it is."""
    listed = listed_names([piece for section in sections for piece in section.body])
    found: dict[int, AreaTitle] = {}
    for at, section in enumerate(sections):
        if section.heading and not _under_named(sections, at, found):
            title = _named(section) or _listed(section, listed)
            if title:
                found[at] = title
    above = {id(one) for at in found for one in _above(sections[at])}
    for at, section in enumerate(sections):
        if section.heading and at not in found and id(section) not in above and not _under_named(sections, at, found):
            title = _under_many(sections, at) or _over_measures(section, plan_title)
            if title:
                found[at] = title
    found = _best_level(sections, dict(sorted(found.items())))
    return _with_those_between(sections, found, plan_title)


def listed_names(pieces: Sequence[Piece]) -> list[str]:
    """The areas a plan lists: bullets after "De prioriterade områdena är:"."""
    names: list[str] = []
    for at, piece in enumerate(pieces):
        if (
            piece.kind is PieceKind.PARAGRAPH
            and piece.text.rstrip().endswith(":")
            and found_in("areas", "list_intro", piece.text)
        ):
            for following in pieces[at + 1 :]:
                if following.kind is not PieceKind.BULLET:
                    break
                names.append(following.text.strip(" .,;"))
    return [name for name in names if len(name.split()) <= _LONGEST_NAME]


def _named(section: Section) -> AreaTitle | None:
    found = explicit_title(section.title)
    if not found:
        return None
    label, number, title = found
    return AreaTitle(title, label, number or section.number, Confidence.CERTAIN, "named_heading")


def _listed(section: Section, listed: Sequence[str]) -> AreaTitle | None:
    title = section.title
    if any(_same(title, name) for name in listed):
        return AreaTitle(title, "", section.number, Confidence.CERTAIN, "listed_as_area")
    return None


def _same(title: str, name: str) -> bool:
    plain, other = title.casefold().strip(" ."), name.casefold()
    return plain == other or likeness(title, name) >= _ALIKE or (overlap(title, name) >= 0.9 and len(plain) < 2 * len(other))  # noqa: PLR2004


def _under_many(sections: Sequence[Section], at: int) -> AreaTitle | None:
    """A section under "Fokusområden" is one; so is one under "Åtgärder" when it has measures."""
    section = sections[at]
    above = section.parent
    if above is None or (above.level != section.level - 1 and not section.heading.level):  # type: ignore[union-attr]
        above = _flat_parent(sections, at)
    if above is None or is_never_area(section.title) or label_of(section.title):
        return None
    if is_all("areas", "many", above.title):
        return AreaTitle(section.title, _singular(above.title), section.number, Confidence.CERTAIN, "under_areas")
    if is_all("areas", "many_measures", above.title) and (has_measures(section) or _children_have(sections, section)):
        return AreaTitle(section.title, "", section.number, Confidence.PROBABLE, "under_measures")
    return None


def _flat_parent(sections: Sequence[Section], at: int) -> Section | None:
    """Among headings without levels: the "Fokusområden" before it, when nothing else came between."""
    for section in reversed(sections[:at]):
        if section.heading is None or is_never_area(section.title) or section.level != sections[at].level:
            return None
        if is_all("areas", "many", section.title) or is_all("areas", "many_measures", section.title):
            return section
    return None


def _singular(title: str) -> str:
    """``Fokusområden`` as ``Fokusområde``; nothing when it is not one word that ends so."""
    word = re.fullmatch(r"(\w+omr.de)n(?:a)?", title.strip())
    return word[1] if word else ""


def _over_measures(section: Section, plan_title: str) -> AreaTitle | None:
    if is_never_area(section.title) or label_of(section.title) or not has_measures(section):
        return None
    if likeness(section.title, plan_title) >= _SAME_TITLE or is_all("areas", "many_measures", section.title):
        return None
    return AreaTitle(section.title, "", section.number, Confidence.PROBABLE, "heading_over_measures")


_SAME_TITLE = 0.8


def has_measures(section: Section) -> bool:
    """Whether a table, a list under "Åtgärder", or bullets that say what is to be done stand in it."""
    tables = [piece for piece in section.body if piece.rows]
    if any(_is_measure_table(piece) for piece in tables):
        return True
    if any((columns := find_columns(piece.rows)) and "area" in columns.roles for piece in tables):
        return False
    labels = {label_of(piece.text) for piece in section.body if piece.text.endswith(":") or piece.kind is PieceKind.HEADING}
    bullets = [piece.text for piece in section.body if piece.kind is PieceKind.BULLET]
    if "measures" in labels:
        return True
    doing = [text for text in bullets if found_in("prose", "measure_like", text)]
    return bool(doing) and len(doing) >= len(bullets) * _MANY


def _is_measure_table(piece: Piece) -> bool:
    columns = find_columns(piece.rows)
    if columns is None or "area" in columns.roles:
        return False
    return not any(is_group(row) for row in piece.rows[columns.heading_row + 1 :])


def _children_have(sections: Sequence[Section], section: Section) -> bool:
    return any(has_measures(one) for one in sections if one.parent is section)


def _under_named(sections: Sequence[Section], at: int, found: dict[int, AreaTitle]) -> bool:
    """Whether a section above it is an area already: then it is a part of that one."""
    above = sections[at].parent
    while above is not None:
        place = next((n for n, one in enumerate(sections) if one is above), -1)
        if place in found:
            return True
        above = above.parent
    return False


def _above(section: Section) -> list[Section]:
    """Every section it stands under."""
    found = []
    while section.parent is not None:
        section = section.parent
        found.append(section)
    return found


def _best_level(sections: Sequence[Section], found: dict[int, AreaTitle]) -> dict[int, AreaTitle]:
    """Where some areas are certain, headings of another level that merely stand over measures are not areas too."""
    sure = {sections[at].level for at, area in found.items() if area.confidence is Confidence.CERTAIN}
    if not sure:
        return found
    return {at: area for at, area in found.items() if area.confidence is Confidence.CERTAIN or sections[at].level in sure}


def _with_those_between(sections: Sequence[Section], found: dict[int, AreaTitle], plan_title: str) -> dict[int, AreaTitle]:
    """A heading between two areas, of their level, is one too, though it lists no measures."""
    if len(found) < 2 or all(area.reason == "named_heading" for area in found.values()):  # noqa: PLR2004
        return found
    first, last = min(found), max(found)
    levels = {sections[at].level for at in found}
    for at in range(first, last):
        section = sections[at]
        if at in found or section.level not in levels or _under_named(sections, at, found):
            continue
        if is_never_area(section.title) or label_of(section.title) or likeness(section.title, plan_title) >= _SAME_TITLE:
            continue
        found[at] = AreaTitle(section.title, "", section.number, Confidence.PROBABLE, "between_areas")
    return dict(sorted(found.items()))
