"""A filled form as it was read, before it is compared with anything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.personal_data import mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.errors import Problem


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row of a form."""

    measure_id: str
    """As its hidden cell says."""
    place: str
    """``Delrapport 2026 › B7``: where it stands, for problems."""
    said: Mapping[str, str]
    """Answers that are not empty, by field; the status is its code."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A whole form."""

    file: str
    form_id: str
    meeting_id: str
    sheet: str
    rows: tuple[FilledRow, ...]
    beside: str | None
    """The first cell with text outside the form's own columns."""
    problems: tuple[Problem, ...]
    """What was wrong. A form with problems is refused whole."""

    def masked(self) -> FilledForm:
        """The same with stars where personal data stand in an answer."""
        rows = (replace(row, said={field: _masked(text) for field, text in row.said.items()}) for row in self.rows)
        return replace(self, rows=tuple(rows))


def _masked(text: str) -> str:
    return mask_personal_data(text, mild=False)
