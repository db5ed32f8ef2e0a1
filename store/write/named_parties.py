"""Parties given by name: those that are known, and new ones that come to be in the same change as what names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import PartyKind
from store.write.follow_up_part import read_part
from store.write.follow_up_row import hide_row
from store.write.follow_up_table import FOLLOW_UP_TABLES
from store.write.party_by_name import party_ids
from store.write.row_edit import checked, free_id, make_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.db.backend import Backend
    from store.write.change_log import Event
    from store.write.row_edit import Parts

_KNOWN = "SELECT id, name, coalesce(hidden, false) FROM party ORDER BY hidden DESC NULLS LAST, id DESC"


def parties_named(backend: Backend, entity: str, owner: str, named: Mapping[str, Sequence[str]]) -> tuple[Parts, list[Event]]:
    """``{"leads": ["Polisen", "Nya föreningen"]}`` as parts of ids of the row ``owner``, and the events of new parties.

    A name is known in any case of its letters. A party nobody knew is an organisation until somebody says otherwise; one that
    was taken off the lists comes back, unless the row named it all the while.

    Raises:
        InvalidValue: a name is too long.
    """
    known: dict[str, tuple[str, bool]] = {}
    if any(named.values()):
        known = {str(name).casefold(): (str(one), hidden) for one, name, hidden in backend.rows(_KNOWN)}
    tables = FOLLOW_UP_TABLES[entity].parts
    already = {one for part in named for (one,) in read_part(backend, tables[part], owner)}
    events: list[Event] = []
    for name in (name for names in named.values() for name in names):
        party_id, hidden = known.get(name.casefold(), ("", False))
        if not party_id:
            party_id = free_id(backend, "party", party_ids(name))
            tidy = checked("party", {"name": name, "kind": PartyKind.ORGANISATION.value}, new=True)
            events += make_row(backend, "party", party_id, tidy, {})
        elif hidden and party_id not in already:
            events += hide_row(backend, "party", (party_id,), hidden=False)
        known[name.casefold()] = party_id, False
    ids = {part: dict.fromkeys(known[name.casefold()][0] for name in names) for part, names in named.items()}
    return {part: [(one,) for one in ones] for part, ones in ids.items()}, events
