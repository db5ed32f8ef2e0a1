"""Save what a preview showed: all of it in the caller's transaction, or, if the store says otherwise by now, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreError
from store.importing.planned_changes import planned_changes
from store.write.observations import apply_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.planned_changes import PlannedChanges


class PreviewOutdated(StoreError):
    """The store has changed since the preview was made: it would not be what was agreed to."""

    key = "import_screen.outdated"


class Saved(NamedTuple):
    """What was written."""

    new: int
    changed: int
    changes: int
    """Changes in the log, one for each file that changed anything: so many times ``undo`` turns all of it back."""


def save_previewed(backend: Backend, previewed: Sequence[PlannedChanges], clock: Clock, *, role: str | None = None) -> Saved:
    """Compare every file anew and write them one after the other.

    From the second file on the comparison is with what the earlier ones wrote, so that files which overlap do no harm.

    Raises:
        PreviewOutdated: a file would no longer do what ``previewed`` says.
    """
    anew = [planned_changes(backend, one.file) for one in previewed]
    if [_shape(one) for one in anew] != [_shape(one) for one in previewed]:
        raise PreviewOutdated
    saved = Saved(0, 0, 0)
    for number, one in enumerate(anew):
        planned = planned_changes(backend, one.file) if number else one
        if apply_changes(backend, planned, clock, role=role) is not None:
            saved = Saved(saved.new + planned.new, saved.changed + planned.changed, saved.changes + 1)
    return saved


def _shape(planned: PlannedChanges) -> list[tuple[object, ...]]:
    return [(one.is_new, len(one.new), one.changed) for one in planned.series]
