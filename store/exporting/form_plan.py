"""What filled forms would change, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.model.report_form import FieldChange, MeasureChange, PlannedForm


def form_plan_data(planned: Iterable[PlannedForm], *, applied: bool) -> Plain:
    """Per form and measure what stood here when it was made, what stands here now, and what the form says."""
    return {"applied": applied, "forms": [_form(one) for one in planned]}


def _form(one: PlannedForm) -> Plain:
    return {
        "file": one.file,
        "id": one.form_id,
        "party": prose(one.party),
        "council": prose(one.council),
        "meeting_on": one.held_on.isoformat(),
        "year": one.year,
        "missing": one.missing,
        "personal_numbers": list(one.personal),
        "measures": [_measure(change) for change in one.measures],
    }


def _measure(change: MeasureChange) -> Plain:
    return {
        "id": change.id,
        "title": prose(change.title),
        "kind": change.kind.value,
        "fields": [_field(one) for one in change.fields],
    }


def _field(one: FieldChange) -> Plain:
    return {
        "field": one.field,
        "made_with": prose(one.made_with),
        "here": prose(one.here),
        "said": prose(one.said),
        "conflict": one.conflict,
    }
