"""A checked plan file into the store's tables, inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.db.bulk import insert_rows
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.db.backend import Backend
    from store.importing.plan_file import (
        ActivityTable,
        AreaTable,
        Carried,
        DescentTable,
        GoalTable,
        IndicatorTable,
        Linked,
        MeasureTable,
        PlanFile,
        PlanTable,
    )

_HEAD = (
    "id",
    "kind",
    "title",
    "area_label",
    "period",
    "decided_by",
    "decided_on",
    "section_no",
    "registry_no",
    "document_owner",
    "responsible_function",
    "document_date",
    "valid_from",
    "valid_to",
    "retention",
    "category",
    "stage",
    "scope",
    "publication",
    "short_description",
    "follow_up",
    "purpose",
    "example",
)


_MEASURE = (
    "id",
    "plan_id",
    "area_id",
    "position",
    "title",
    "detail",
    "parties_verbatim",
    "phase",
    "prevention",
    "start_date",
    "due_date",
    "status",
    "example",
)
_ACTIVITY = ("id", "measure_id", "title", "planned_on", "done_on", "quantity", "unit", "reached", "note", "example")


def load_plan(backend: Backend, file: PlanFile) -> None:
    """Insert the document with everything in it. References must have been checked (:mod:`store.importing.cross_check`)."""
    _load_head(backend, file.plan)
    _load_around(backend, file)
    rows = [goal for area in file.area for goal in area.goal]
    for position, area in enumerate(file.area, start=1):
        _load_area(backend, file.plan.id, area, position)
        for number, measure in enumerate(area.measure, start=1):
            _load_measure(
                backend, (file.plan.id, area.id, number), measure, [goal for goal in rows if measure.id in goal.measures]
            )


def _load_head(backend: Backend, plan: PlanTable) -> None:
    values = [getattr(plan, name) for name in _HEAD]
    values[1] = plan.kind.value
    rows = [(*values, plan.parent, plan.review_by, plan.previous)]
    insert_rows(backend, "plan", (*_HEAD, "parent_id", "review_by", "previous_id"), rows)
    ranked = list(enumerate(plan.places, start=1))
    insert_rows(backend, "plan_place", ("plan_id", "place_code", "position"), [(plan.id, code, n) for n, code in ranked])


def _load_around(backend: Backend, file: PlanFile) -> None:
    plan = file.plan
    known = {party_id for (party_id,) in backend.rows("SELECT id FROM party")}
    new_parties = [(party.id, party.name, party.kind.value) for party in file.party if party.id not in known]
    insert_rows(backend, "party", ("id", "name", "kind"), new_parties)
    insert_rows(
        backend,
        "plan_party",
        ("plan_id", "party_id", "position"),
        [(plan.id, party, n) for n, party in enumerate(plan.parties)],
    )
    insert_rows(
        backend,
        "plan_section",
        ("plan_id", "position", "heading", "body"),
        [(plan.id, n, section.heading, section.text) for n, section in enumerate(plan.section)],
    )
    insert_rows(
        backend,
        "plan_phase",
        ("plan_id", "phase", "words", "position"),
        [(plan.id, phase.phase.value, phase.words, n) for n, phase in enumerate(plan.phase)],
    )
    insert_rows(
        backend,
        "plan_domain",
        ("plan_id", "domain", "words", "position"),
        [(plan.id, domain.domain.value, domain.words, n) for n, domain in enumerate(plan.domain)],
    )
    insert_rows(
        backend,
        "situation_report",
        ("id", "place_code", "title", "period_start", "period_end", "note"),
        [
            (f"{plan.id}-L{n}", report.place, report.title, report.period_start, report.period_end, report.note)
            for n, report in enumerate(file.situation_report, start=1)
        ],
    )


def _load_area(backend: Backend, plan_id: str, area: AreaTable, position: int) -> None:
    insert_rows(
        backend,
        "priority_area",
        ("id", "plan_id", "position", "title", "full_title", "summary", "definition"),
        [(area.id, plan_id, position, area.title, area.full_title, area.summary, area.definition)],
    )
    overall = [(goal.id, area.id, n, "overall", goal.text, goal.cause) for n, goal in enumerate(area.overall_goal, start=1)]
    rows = [(goal.id, area.id, n, "row", goal.text, goal.cause) for n, goal in enumerate(area.goal, start=1)]
    insert_rows(backend, "goal", ("id", "area_id", "position", "level", "title", "cause"), [*overall, *rows])
    goals: tuple[Linked, ...] = (*area.overall_goal, *area.goal)
    for goal in goals:
        _load_links(backend, "goal_indicator", "goal_id", goal.id, goal.indicator)
    _load_links(backend, "area_indicator", "area_id", area.id, area.indicator)
    _load_descent(backend, "area", area.id, area.descent)
    for goal in goals:
        _load_descent(backend, "goal", goal.id, goal.descent)


def _load_descent(backend: Backend, entity: str, row_id: str, descent: Iterable[DescentTable]) -> None:
    """What the row came of. Nothing of it is left from a time when the plan was here and was hidden."""
    backend.count("DELETE FROM descent WHERE entity = $1 AND to_id = $2", [entity, row_id])
    rows = [(entity, one.id, row_id, one.how) for one in descent]
    insert_rows(backend, "descent", ("entity", "from_id", "to_id", "how"), rows)


def _load_links(backend: Backend, table: str, owner: str, owner_id: str, links: Iterable[IndicatorTable]) -> None:
    columns = (owner, "indicator_id", "direction", "baseline", "baseline_period", "target", "target_year", "note")
    insert_rows(
        backend,
        table,
        columns,
        [
            (
                owner_id,
                link.id,
                link.direction.value,
                link.baseline,
                link.baseline_period,
                link.target,
                link.target_year,
                link.note,
            )
            for link in links
        ],
    )


def _load_measure(backend: Backend, where: tuple[str, str, int], measure: MeasureTable, goals: list[GoalTable]) -> None:
    """``where``: plan, area, position in the area. ``goals``: the rows of the table that name the measure."""
    carried = [measure, *goals]
    phase, status = measure.phase.value if measure.phase else None, measure.status or Status.NOT_STARTED
    texts = [measure.title, _joined(source.detail for source in carried), _joined(source.who for source in carried)]
    days = [measure.start, measure.due]
    plan_id, area_id, position = where
    values = [measure.id, plan_id, area_id, position, *texts, phase, measure.prevention, *days, status.value, measure.example]
    insert_rows(backend, "measure", _MEASURE, [values])
    _load_parties(backend, measure.id, carried)
    _load_wordings(backend, measure, goals)
    _load_descent(backend, "measure", measure.id, measure.descent)
    goal_ids = dict.fromkeys([*(goal.id for goal in goals), *measure.goals])
    insert_rows(backend, "measure_goal", ("measure_id", "goal_id"), [(measure.id, goal_id) for goal_id in goal_ids])
    insert_rows(backend, "measure_method", ("measure_id", "method_id"), [(measure.id, method) for method in measure.methods])
    insert_rows(backend, "measure_domain", ("measure_id", "domain"), [(measure.id, domain.value) for domain in measure.domains])
    insert_rows(
        backend,
        "activity",
        _ACTIVITY,
        [_activity(measure.id, *one) for one in zip(measure.activity_ids, measure.activity, strict=True)],
    )


def _load_wordings(backend: Backend, measure: MeasureTable, goals: list[GoalTable]) -> None:
    in_table = _joined([measure.table_wording, *(goal.measure_wording for goal in goals)])
    wordings = [("bullet", measure.list_wording or measure.title), *([("table", in_table)] if in_table else [])]
    rows = [(measure.id, source, words) for source, words in wordings]
    insert_rows(backend, "measure_wording", ("measure_id", "source", "words"), rows)


def _activity(measure_id: str, activity_id: str, one: ActivityTable) -> tuple[object, ...]:
    about = (one.title, one.planned, one.done, one.quantity, one.unit, one.reached, one.note, one.example)
    return (activity_id, measure_id, *about)


def _load_parties(backend: Backend, measure_id: str, carried: Sequence[Carried]) -> None:
    """Who leads in one row of the table and is a partner in another leads; who is both in one row is both."""
    leads = dict.fromkeys(party for source in carried for party in source.lead)
    partners = dict.fromkeys(
        party for source in carried for party in source.partners if party not in leads or party in source.lead
    )
    ranked = enumerate([*((party, "lead") for party in leads), *((party, "partner") for party in partners)])
    columns = ("measure_id", "party_id", "role", "position")
    insert_rows(backend, "measure_party", columns, [(measure_id, party, role, n) for n, (party, role) in ranked])


def _joined(texts: Iterable[str | None]) -> str | None:
    """The different texts, one per line; None when there is none."""
    return "\n".join(dict.fromkeys(text for text in texts if text)) or None
