"""Mappings, and drafts of them, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.mapping.draft import MappingDraft
    from store.importing.mapping.model import Mapping


def mapping_data(mapping: Mapping) -> dict[str, object]:
    """The mapping, whole."""
    return mapping.model_dump(mode="json")


def draft_data(draft: MappingDraft, needs: Iterable[str]) -> dict[str, object]:
    """What is guessed of a table, and what is still to be said."""
    return {
        "file": draft.file,
        "sheet": draft.sheet or None,
        "header_row": draft.header_row,
        "rows": draft.rows,
        "across": draft.across,
        "columns": [
            {"name": one.name, "samples": list(one.samples), "role": one.role, "guessed": not one.is_sure}
            for one in draft.columns
        ],
        "missing": dict(draft.marks),
        "unit": draft.unit,
        "needs": list(needs),
    }
