"""Who has signed a plan, and who carries what in it: two queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import PartyKind
from store.model.plan_parties import Party, PlanParties

if TYPE_CHECKING:
    from store.db.backend import Backend

_SIGNED = """
SELECT pa.id, pa.name, pa.kind FROM plan_party pp JOIN party pa ON pa.id = pp.party_id
WHERE pp.plan_id = $1 ORDER BY pp.position
"""
_CARRY = """
SELECT mp.measure_id, mp.role, pa.id, pa.name, pa.kind FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
JOIN measure m ON m.id = mp.measure_id WHERE m.plan_id = $1 AND NOT m.hidden ORDER BY mp.measure_id, mp.position
"""


def plan_parties(backend: Backend, plan_id: str) -> PlanParties:
    """The plan's signatories, and lead and partners of each of its measures."""
    found: dict[str, dict[str, list[Party]]] = {"lead": {}, "partner": {}}
    for measure_id, role, identity, name, kind in backend.rows(_CARRY, [plan_id]):
        found[role].setdefault(measure_id, []).append(Party(identity, name, PartyKind(kind)))
    leads, partners = ({key: tuple(parties) for key, parties in found[role].items()} for role in ("lead", "partner"))
    signed = tuple(Party(identity, name, PartyKind(kind)) for identity, name, kind in backend.rows(_SIGNED, [plan_id]))
    return PlanParties(signed, leads, partners)
