"""What the user has said of a table, and what she has still to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importing.mapping.roles import Need, Role

if TYPE_CHECKING:
    from store.importing.mapping.draft import MappingDraft
    from store.importing.mapping.shapes import Dates, Scale
    from store.model.codes import Missing, Unit


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the user has said of a table beside its columns; empty where she has not."""

    name: str = ""
    indicator: str = ""
    title: str = ""
    unit: Unit | None = None
    source: str = ""
    product: str = ""
    place: str = ""
    """Code of the place all rows are about."""
    period: str = ""
    scale: Scale | None = None
    dates: Dates | None = None
    missing: dict[str, Missing] = field(default_factory=dict)
    has_header_row: bool = False
    """Whether the heading row is the one she named, to be kept."""
    has_sheet: bool = False


def needs(draft: MappingDraft, chosen: Chosen) -> tuple[Need, ...]:
    """What is still to be said before a mapping can be made."""
    unit = chosen.unit or draft.unit
    lacking = {
        Need.VALUE: draft.across is None and draft.column(Role.VALUE) is None,
        Need.PLACE: not (chosen.place or draft.across == "place" or draft.column(Role.PLACE)),
        Need.PERIOD: not (chosen.period or draft.across == "period" or _has_period(draft)),
        Need.SCALE: draft.is_scale_in_doubt and chosen.scale is None and unit in (None, "percent"),
        Need.TITLE: not chosen.title,
        Need.INDICATOR: not chosen.indicator,
        Need.UNIT: unit is None,
        Need.SOURCE: not chosen.source,
    }
    return tuple(need for need, is_lacking in lacking.items() if is_lacking)


def _has_period(draft: MappingDraft) -> bool:
    return bool(draft.column(Role.PERIOD) or (draft.column(Role.START) and draft.column(Role.END)))
