"""Turning back what was done to a link. Leaves no event: undo records what it is part of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.model.codes import Direction
from store.write.link_row import LinkRow, read_row, write_row

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator_link import LinkFields


def turn_link_back(backend: Backend, entity: str, entity_id: str, field: str, old_value: str | None) -> None:
    """Give one field of a link the value it had. ``entity_id`` is the owner's id and the indicator's, with a blank between."""
    owner_id, indicator_id = entity_id.split(" ", maxsplit=1)
    row = read_row(backend, entity, owner_id, indicator_id)
    if row is None:
        return
    hidden = old_value != "linked" if field == "link" else row.hidden
    write_row(backend, entity, owner_id, indicator_id, LinkRow(_restored(row.fields, field, old_value), hidden, row.version))


def _restored(fields: LinkFields, field: str, old_value: str | None) -> LinkFields:
    number = float(old_value) if old_value and field in {"baseline", "target"} else None
    match field:
        case "baseline" | "target":
            restored = replace(fields, baseline=number) if field == "baseline" else replace(fields, target=number)
        case "target_year":
            restored = replace(fields, target_year=int(old_value) if old_value else None)
        case "baseline_period":
            restored = replace(fields, baseline_period=old_value)
        case "link_note":
            restored = replace(fields, note=old_value)
        case "direction" if old_value:
            restored = replace(fields, direction=Direction(old_value))
        case _:  # the link itself, or the direction of one that has just been made: it is hidden by the same undoing
            restored = fields
    return restored
