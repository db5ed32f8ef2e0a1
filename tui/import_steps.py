"""The three steps of an import, each run in a thread, where what it needs is first imported: the screen is drawn meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.filled_form.model import FilledForm
    from store.importing.planned_changes import PlannedChanges
    from store.importing.series_file import SeriesFile
    from store.model.report_form import PlannedForm
    from store.write.form_import import SavedForms, Takes
    from store.write.previewed_import import Saved


def read(paths: Sequence[Path], told: Callable[[int], object], year: int | None) -> list[SeriesFile]:
    """The files; ``told`` hears which one is being read.

    Raises:
        FileRejected: one cannot be read at all.
    """
    from store.importing.watched import read_watched

    return read_watched(paths, told, year=year)


def compared(backend: Backend, files: Sequence[SeriesFile]) -> tuple[list[PlannedChanges], dict[str, str]]:
    """What each file would change in the store as it is now, and names of places by code."""
    from store.importing.planned_changes import planned_changes
    from store.read.find import named_ids

    return [planned_changes(backend, file) for file in files], dict(named_ids(backend, "place"))


def saved(backend: Backend, planned: Sequence[PlannedChanges], clock: Clock, role: str) -> Saved:
    """All of it, in the caller's transaction.

    Raises:
        PreviewOutdated: it would not be what was shown.
    """
    from store.write.previewed_import import save_previewed

    return save_previewed(backend, planned, clock, role=role)


def only_forms(paths: Sequence[Path]) -> bool:
    """Whether the files are filled forms, all of them."""
    from store.importing.filled_form import recognise

    return recognise.only_forms(paths)


def kinds_of(paths: Sequence[Path]) -> list[str]:
    """What each file is: ``statistics``, ``plan``, ``plan_folder``, or ``unsure``."""
    from store.importing.what_file import what_is

    return [what_is(path).value for path in paths]


def read_forms(paths: Sequence[Path], told: Callable[[int], object]) -> list[FilledForm]:
    """Filled forms; ``told`` hears which one is being read.

    Raises:
        FileRejected: one cannot be read at all.
    """
    from store.importing.filled_form import read as reader

    return reader.read_forms(paths, told)


def forms_compared(backend: Backend, forms: Sequence[FilledForm]) -> list[PlannedForm]:
    """What each form would change in the store as it is now.

    Raises:
        FileRejected: one holds something that cannot be taken.
    """
    from store.importing.filled_form.compare import planned_forms

    return planned_forms(backend, forms)


def forms_saved(
    backend: Backend,
    forms: Sequence[FilledForm],
    planned: Sequence[PlannedForm],
    takes: Takes,
    clock: Clock,
    *,
    role: str,
) -> SavedForms:
    """All of them, in the caller's transaction.

    Raises:
        PreviewOutdated: it would not be what was shown.
    """
    from store.write.form_import import save_forms

    return save_forms(backend, forms, planned, takes, clock, role=role)
