"""The register of parties: three questions, and one about the party under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import PartyKind
from store.model.party_register import PartyMeasure, PartyRegister, PartyRow, UnsplitWho

if TYPE_CHECKING:
    from store.db.backend import Backend

_PARTIES = """
SELECT p.id, p.name, p.kind, coalesce(c.leads, 0), coalesce(c.partners, 0), coalesce(s.plans, 0) FROM party p
LEFT JOIN (SELECT mp.party_id, count(*) FILTER (WHERE mp.role = 'lead') AS leads,
                  count(*) FILTER (WHERE mp.role = 'partner') AS partners
           FROM measure_party mp JOIN measure m ON m.id = mp.measure_id WHERE NOT m.hidden GROUP BY mp.party_id) c
  ON c.party_id = p.id
LEFT JOIN (SELECT pp.party_id, count(*) AS plans FROM plan_party pp JOIN plan pl ON pl.id = pp.plan_id
           WHERE NOT pl.hidden GROUP BY pp.party_id) s ON s.party_id = p.id
WHERE NOT coalesce(p.hidden, false) ORDER BY p.name, p.id
"""
_UNSPLIT = """
SELECT m.id, m.title, m.parties_verbatim FROM measure m WHERE NOT m.hidden AND m.parties_verbatim IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM measure_party mp WHERE mp.measure_id = m.id) ORDER BY m.plan_id, m.position, m.id
"""
_MEASURES = """
SELECT m.id, m.title, mp.role = 'lead' FROM measure_party mp JOIN measure m ON m.id = mp.measure_id
WHERE mp.party_id = $1 AND NOT m.hidden ORDER BY mp.role, m.plan_id, m.position, m.id
"""


def party_register(backend: Backend) -> PartyRegister:
    """Every party that is not hidden, and every measure whose parties could not be told apart."""
    parties = tuple(PartyRow(one, name, PartyKind(kind), *counts) for one, name, kind, *counts in backend.rows(_PARTIES))
    return PartyRegister(parties, tuple(UnsplitWho(*row) for row in backend.rows(_UNSPLIT)))


def measures_of_party(backend: Backend, party_id: str) -> tuple[PartyMeasure, ...]:
    """Where it is named, what it leads first."""
    return tuple(PartyMeasure(*row) for row in backend.rows(_MEASURES, [party_id]))
