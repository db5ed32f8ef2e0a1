"""What was written in the form for a table nobody has described, as the mapping wants it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from store.importing.mapping.chosen import Chosen, needs
from store.importing.mapping.make import suggested_name
from store.importing.mapping.roles import Need, Role
from store.importing.mapping.shapes import Across, Scale
from store.importing.mapping.where import read_where
from store.model.codes import Missing, Unit
from tui.text.mapping import source_line

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from store.i18n.translator import Translator
    from store.importing.mapping.draft import MappingDraft
    from tui.dialogs.form_plan import Texts

COLUMN = "column-"
"""Beginning of the key of a column's field; its position follows."""
_SPAN = (Role.START, Role.END)


@dataclass(frozen=True, slots=True)
class Taken:
    """What there is already: ids and names that must not be written over, and the places."""

    indicators: frozenset[str] = frozenset()
    mappings: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    """Name by code."""


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The form as it stands."""

    draft: MappingDraft
    chosen: Chosen
    lacking: tuple[Need, ...]
    hidden: frozenset[str]
    """Fields that do not matter: the place when a column has it, and so on."""


def said_roles(texts: Texts) -> dict[int, Role]:
    """What each column is said to be, by position."""
    return {int(key.removeprefix(COLUMN)): Role(text) for key, text in texts.items() if key.startswith(COLUMN)}


def table_answer(texts: Texts, draft: MappingDraft, taken: Taken, words: Translator) -> TableAnswer:
    """``draft`` has the roles of ``texts`` already."""
    title, unit = texts["title"].strip(), Unit(texts["unit"]) if texts["unit"] else None
    hidden = _hidden(draft, unit or draft.unit)
    identity = texts["id"].strip() or first_free(_suggested(title), taken.indicators)
    place = "" if "place" in hidden else texts["place"].strip()
    chosen = Chosen(
        name=texts["name"].strip() or first_free(_suggested(identity), taken.mappings),
        indicator=identity,
        title=title,
        unit=unit,
        source=source_line(texts["source"], words),
        place=read_where(place).code or "" if place else "",
        period="" if "period" in hidden else texts["period"].strip(),
        scale=Scale(texts["scale"]) if texts["scale"] and "scale" not in hidden else None,
        missing=dict.fromkeys(texts["missing"].split(), Missing.NOT_AVAILABLE),
    )
    lacking = needs(draft, replace(chosen, place=chosen.place or place))
    return TableAnswer(draft, chosen, lacking, hidden)


def first_free(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, with a number after it when that is taken; empty when nothing is wanted."""
    if not wanted:
        return ""
    candidates = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in candidates if one not in taken)


def _suggested(text: str) -> str:
    return suggested_name(text) if text else ""


def _hidden(draft: MappingDraft, unit: Unit | None) -> frozenset[str]:
    has_place = draft.across is Across.PLACE or draft.column(Role.PLACE)
    has_period = draft.across is Across.PERIOD or draft.column(Role.PERIOD) or all(draft.column(role) for role in _SPAN)
    in_doubt = draft.is_scale_in_doubt and unit in (None, Unit.PERCENT)
    found = {"place": has_place, "period": has_period, "scale": not in_doubt}
    return frozenset(field for field, is_hidden in found.items() if is_hidden)
