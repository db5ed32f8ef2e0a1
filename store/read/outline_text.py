"""Everything that is written about one row of a plan, hidden or not: its fields, and what belongs to it by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.outline import OutlineText
from store.write.follow_up_row import row_fields

if TYPE_CHECKING:
    from store.db.backend import Backend

_PARTY = """
SELECT p.name FROM measure_party mp JOIN party p ON p.id = mp.party_id WHERE mp.measure_id = $1 AND mp.role = '{role}'
ORDER BY mp.position
"""
_PARTS: dict[str, dict[str, str]] = {
    "plan": {
        "places": """
SELECT pl.name FROM plan_place x JOIN place pl ON pl.code = x.place_code WHERE x.plan_id = $1 ORDER BY x.position
""",
        "parties": "SELECT p.name FROM plan_party x JOIN party p ON p.id = x.party_id WHERE x.plan_id = $1 ORDER BY x.position",
        "sections": "SELECT heading FROM plan_section WHERE plan_id = $1 ORDER BY position",
    },
    "goal": {
        "measures": """
SELECT m.id || ' ' || m.title FROM measure_goal x JOIN measure m ON m.id = x.measure_id
WHERE x.goal_id = $1 AND NOT m.hidden ORDER BY m.position, m.id
""",
        "indicators": """
SELECT i.title FROM goal_indicator x JOIN indicator i ON i.id = x.indicator_id
WHERE x.goal_id = $1 AND NOT x.hidden ORDER BY i.position
""",
    },
    "measure": {
        "leads": _PARTY.replace("{role}", "lead"),
        "partners": _PARTY.replace("{role}", "partner"),
        "goals": """
SELECT g.title FROM measure_goal x JOIN goal g ON g.id = x.goal_id
WHERE x.measure_id = $1 AND NOT g.hidden ORDER BY g.level, g.position, g.id
""",
        "methods": """
SELECT t.name FROM measure_method x JOIN method t ON t.id = x.method_id WHERE x.measure_id = $1 ORDER BY t.name
""",
    },
}
"""What is named rather than written, in the order it is told."""


def outline_text(backend: Backend, kind: str, row_id: str) -> OutlineText:
    """The row's fields and parts.

    Raises:
        UnknownId: there has never been such a row.
    """
    fields = row_fields(backend, kind, (row_id,), hidden_too=True)
    parts = {name: tuple(str(value) for (value,) in backend.rows(sql, [row_id])) for name, sql in _PARTS.get(kind, {}).items()}
    return OutlineText(fields, parts)
