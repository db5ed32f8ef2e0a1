"""What filled forms would change in the store as it is now, field by field. Nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import FileRejected
from store.importing.formats.problem_list import ProblemList, rejected
from store.model.report_form import ANSWERS, STATUS, FieldChange, MeasureChange, PlannedForm, holds
from store.personal_data import holds_personal_data
from store.read.form_state import form_head, form_measures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.errors import Problem
    from store.importing.filled_form.model import FilledForm, FilledRow
    from store.read.form_state import FormMeasureNow


class _Said(NamedTuple):
    file: str
    text: str


def planned_forms(backend: Backend, forms: Sequence[FilledForm]) -> list[PlannedForm]:
    """Compare every form with the store.

    Raises:
        FileRejected: a form was not made here, a row is of none of its measures, a measure is gone, or two of the files answer
            the same question differently.
    """
    problems = [problem for form in forms for problem in form.problems]
    problems += _contradictions(forms)
    planned = [_planned(backend, form, problems) for form in forms]
    if problems:
        raise FileRejected(problems)
    return planned


def _planned(backend: Backend, form: FilledForm, problems: list[Problem]) -> PlannedForm:
    head = form_head(backend, form.form_id)
    if head is None:
        raise rejected(form.file, "filled_form.not_made_here", meeting=form.meeting_id)
    if head.meeting_hidden:
        raise rejected(form.file, "filled_form.no_meeting", meeting=form.meeting_id)
    now = form_measures(backend, form.form_id, head.year)
    wrong = ProblemList(form.file)
    changes = []
    for row in form.rows:
        if row.measure_id not in now:
            wrong.add(row.place, "", "filled_form.unknown_measure", id=row.measure_id)
        elif now[row.measure_id].hidden:
            if row.said:
                wrong.add(row.place, "", "filled_form.measure_gone", id=row.measure_id)
        else:
            changes.append(_compared(now[row.measure_id], row, head.party))
    problems += wrong.all()
    return PlannedForm(
        file=form.file,
        form_id=form.form_id,
        party=head.party,
        council=head.council,
        held_on=head.held_on,
        year=head.year,
        measures=tuple(changes),
        missing=len(now.keys() - {row.measure_id for row in form.rows}),
        beside=form.beside,
        personal=tuple(one.id for one in changes if any(holds_personal_data(field.said) for field in one.fields)),
    )


def _compared(now: FormMeasureNow, row: FilledRow, party: str | None) -> MeasureChange:
    fields = tuple(
        FieldChange(field, now.made_with[field], now.here[field], row.said[field])
        for field in (STATUS, *ANSWERS)
        if field in row.said and not holds(now.here[field], party, row.said[field])
    )
    return MeasureChange(now.id, now.title, now.version, now.reported, fields)


def _contradictions(forms: Sequence[FilledForm]) -> list[Problem]:
    """Two files may answer the same question only in the same words: which of them came last nobody can say here."""
    first: dict[tuple[str, str], _Said] = {}
    problems: list[Problem] = []
    for form in forms:
        wrong = ProblemList(form.file)
        for row in form.rows:
            for field, text in row.said.items():
                said = first.setdefault((row.measure_id, field), _Said(form.file, text))
                if said.text != text:
                    wrong.add(row.place, "", "filled_form.two_answers", id=row.measure_id, file=said.file)
        problems += wrong.all()
    return problems
