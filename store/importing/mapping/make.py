"""From a draft and what the user has said to a mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from store.clean import clean
from store.errors import InvalidValue
from store.importing.formats.labels import slug
from store.importing.mapping.folder import checked_name
from store.importing.mapping.headings import is_across
from store.importing.mapping.model import LONGEST_NAME, Cells, ColumnRoles, Fixed, Mapping, SeriesHead, TableLook
from store.importing.mapping.roles import Role
from store.importing.mapping.shapes import Shape

if TYPE_CHECKING:
    from store.importing.mapping.chosen import Chosen
    from store.importing.mapping.draft import MappingDraft

_NO_COLUMN = (Role.ACROSS, Role.UNUSED)


def mapping_of(draft: MappingDraft, chosen: Chosen) -> Mapping:
    """The mapping, when nothing is lacking any more (:func:`store.importing.mapping.draft.needs`).

    Raises:
        InvalidValue: something said cannot be what it is said to be.
    """
    draft = draft.without(_replaced(chosen))
    dates = chosen.dates or draft.dates
    try:
        return Mapping(
            name=checked_name(chosen.name or suggested_name(chosen.indicator)),
            table=TableLook(
                shape=Shape.WIDE if draft.across else Shape.LONG,
                headings=tuple(
                    one.name for one in draft.columns if not (draft.across and is_across(one.name, draft.across, dates))
                ),
                across=draft.across,
                sheet=draft.sheet if chosen.has_sheet and draft.sheet else None,
                header_row=draft.header_row if chosen.has_header_row else None,
            ),
            columns=ColumnRoles(**{str(one.role): one.name for one in draft.columns if one.role not in _NO_COLUMN}),
            fixed=Fixed(place=chosen.place or None, period=chosen.period or None),
            cells=Cells(scale=chosen.scale, dates=dates, missing=draft.marks | chosen.missing),
            indicator=_head(draft, chosen),
        )
    except ValidationError as error:
        wrong = error.errors()[0]
        field = ".".join(str(part) for part in wrong["loc"])
        raise InvalidValue(text=clean(str(wrong["input"]))[:80], field=field, expected=_EXPECTED.get(field, _ANY)) from error


_ANY = "mapping.expected_other"
_EXPECTED = {"id": "mapping.expected_id", "product": "mapping.expected_id", "place": "mapping.expected_place"}


def suggested_name(text: str) -> str:
    """A name for a mapping, made of an indicator's id or a title."""
    return slug(text)[:LONGEST_NAME].strip("-")


def _head(draft: MappingDraft, chosen: Chosen) -> SeriesHead:
    unit = chosen.unit or draft.unit
    product = {"product": chosen.product} if chosen.product else {}
    return SeriesHead.model_validate(
        {"id": chosen.indicator, "title": chosen.title, "unit": unit, "source": chosen.source, **product}
    )


def _replaced(chosen: Chosen) -> set[Role]:
    """Columns that are not read because the user has said the same once for all rows."""
    gone: set[Role] = {Role.PLACE} if chosen.place else set()
    return gone | ({Role.PERIOD, Role.PART, Role.START, Role.END} if chosen.period else set())
