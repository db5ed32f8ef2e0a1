"""What is given as parts of a row: references that lead somewhere, texts that are clean, nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean, clean_lines
from store.errors import InvalidValue, UnknownId
from store.model.codes import Phase, RiskDomain
from store.model.edit_fields import MAX_PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.write.row_edit import Parts

_REFERENCES = {
    "goals": ("goal", "SELECT id FROM goal"),
    "leads": ("party", "SELECT id FROM party"),
    "partners": ("party", "SELECT id FROM party"),
    "parties": ("party", "SELECT id FROM party"),
    "methods": ("method", "SELECT id FROM method"),
    "places": ("place", "SELECT code FROM place"),
}
_CODES = {"phases": frozenset[str](Phase), "domains": frozenset[str](RiskDomain)}


def checked_parts(backend: Backend, parts: Parts) -> Parts:
    """The parts as they are kept; empty texts are left out.

    Raises:
        UnknownId: a reference leads nowhere; InvalidValue: an unknown code, a text too long, or the same twice.
    """
    return {name: _checked(backend, name, rows) for name, rows in parts.items()}


def _checked(backend: Backend, name: str, rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    tidy = [(*(clean(text).strip() for text in row[:-1]), clean_lines(row[-1]).strip()) for row in rows]
    kept = [row for row in tidy if all(row)]
    keys = [row[0] for row in kept]
    if name != "sections" and len(set(keys)) < len(keys):
        raise InvalidValue(field=name, text=", ".join(keys)[:40], expected="edit.not_twice")
    if any(len(text) > MAX_PROSE for row in kept for text in row):
        raise InvalidValue(field=name, text=kept[0][0][:40], expected="edit.too_long")
    if name in _CODES and (strangers := [key for key in keys if key not in _CODES[name]]):
        raise InvalidValue(field=name, text=strangers[0][:40], expected="edit.not_a_code")
    if name in _REFERENCES:
        kind, sql = _REFERENCES[name]
        there = {str(identity) for (identity,) in backend.rows(sql)}
        for key in keys:
            if key not in there:
                raise UnknownId(kind=kind, id=key, near=[])
    return kept
