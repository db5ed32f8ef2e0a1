"""Answers of filled forms into the store: each form one change in the log, so that one undo turns it back."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store.importing.filled_form.compare import planned_forms
from store.model.report_form import ANSWERS, STATUS, Take
from store.model.status import Status
from store.write.change_log import Event, record
from store.write.follow_up_row import put_row
from store.write.measure import Seen, status_event
from store.write.previewed_import import PreviewOutdated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.clock import Clock
    from store.db.backend import Backend
    from store.importing.filled_form.model import FilledForm
    from store.model.report_form import MeasureChange, PlannedForm

Takes = dict[tuple[str, str], Take]
"""What the user chose for a conflict, by (form id, measure id)."""


class SavedForms(NamedTuple):
    """What was written."""

    measures: int
    changes: int
    """Changes in the log: so many times ``undo`` turns all of it back."""


def save_forms(
    backend: Backend,
    forms: Sequence[FilledForm],
    previewed: Sequence[PlannedForm],
    takes: Mapping[tuple[str, str], Take],
    clock: Clock,
    *,
    role: str,
) -> SavedForms:
    """Write the answers in the caller's transaction: conflicts only where ``takes`` says so, nothing that is empty.

    Reports stand under the party's name; ``role`` is who read the form in, and stands where the form has no party.

    Raises:
        PreviewOutdated: the store would no longer do what ``previewed`` says; FileRejected: as when they were compared.
    """
    if planned_forms(backend, forms) != list(previewed):
        raise PreviewOutdated
    saved = SavedForms(0, 0)
    for planned in previewed:
        writing = _Writing(backend, planned, clock, planned.party or role)
        written = [events for one in planned.measures if (events := writing.events(one, takes.get((planned.form_id, one.id))))]
        if written:
            received = Event("report_form", planned.form_id, "received", None, planned.file, planned.party, role)
            record(backend, [*chain.from_iterable(written), received], clock.now())
            saved = SavedForms(saved.measures + len(written), saved.changes + 1)
    return saved


class _Writing(NamedTuple):
    """One form on its way into the store."""

    backend: Backend
    planned: PlannedForm
    clock: Clock
    who: str
    """The function the report stands under."""

    def events(self, change: MeasureChange, take: Take | None) -> list[Event]:
        """Write one measure's answers, a conflict's as ``take`` says."""
        said = {one.field: one.text(take, self.planned.party) for one in change.taken(take)}
        events = []
        if status := said.pop(STATUS, None):
            seen, note = Seen(change.id, change.version), self.planned.file
            events.append(status_event(self.backend, seen, Status(status), self.clock, note=note, role=self.who))
        if said:
            events += self._report(change, said, take)
        return events

    def _report(self, change: MeasureChange, said: Mapping[str, str], take: Take | None) -> list[Event]:
        values: dict[str, object] = {"reported_on": self.clock.today()}
        if not change.reported:  # one that was hidden comes back without what it said then
            values |= dict.fromkeys(ANSWERS)
        if take is not Take.BOTH:  # the report stays the first party's: what is added says whose it is
            values |= {"role": self.who, "form_id": self.planned.form_id}
        key = (change.id, self.planned.year)
        written = put_row(self.backend, "interim_report", key, {**values, **said}, str(self.planned.year))
        return [replace(event, note=self.planned.file, role=self.who) for event in written]
