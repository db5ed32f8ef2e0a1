"""Everything about one measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownId
from store.model.codes import Phase
from store.model.follow_up import Activity, Decision, HistoryEntry, InterimReport
from store.model.measure import Descent, MeasureGoal, MeasureView
from store.model.status import Status
from store.read.linked_series import linked, links_by_area, series_places
from store.read.measure_rows import measure_row
from store.read.observations import series_of

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.indicator import LinkedSeries
    from store.model.measure import MeasureRow

_MEASURE = """
SELECT m.id, m.title, m.plan_id, m.area_id, a.title, m.status,
       (SELECT string_agg(pa.name, '; ' ORDER BY mp.position) FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
        WHERE mp.measure_id = m.id AND mp.role = 'lead'),
       m.start_date, m.due_date, m.touched_on,
       (SELECT max(r.year) FROM interim_report r WHERE r.measure_id = m.id AND NOT r.hidden), m.example, m.version,
       p.title, m.parties_verbatim, m.detail, m.phase
FROM measure m JOIN priority_area a ON a.id = m.area_id JOIN plan p ON p.id = m.plan_id WHERE m.id = $1 AND NOT m.hidden
"""
_PLACES = """
SELECT pl.code, pl.name FROM plan_place pp JOIN place pl ON pl.code = pp.place_code WHERE pp.plan_id = $1 ORDER BY pp.position
"""
_WORDINGS = "SELECT source, words FROM measure_wording WHERE measure_id = $1 ORDER BY source"
_GOALS = """
SELECT g.id, g.title, g.cause FROM measure_goal mg JOIN goal g ON g.id = mg.goal_id
WHERE mg.measure_id = $1 AND NOT g.hidden ORDER BY g.position
"""
_PARTNERS = """
SELECT pa.name FROM measure_party mp JOIN party pa ON pa.id = mp.party_id
WHERE mp.measure_id = $1 AND mp.role = 'partner' ORDER BY mp.position
"""
_METHODS = """
SELECT t.name, coalesce(t.description, '') FROM measure_method mm JOIN method t ON t.id = mm.method_id
WHERE mm.measure_id = $1 ORDER BY t.name
"""
_HISTORY = """
SELECT e.change_no, e.recorded_on, e.effective_on, e.field, e.new_value, e.note, e.role, e.example, e.undoes,
       EXISTS (SELECT 1 FROM change_event u WHERE u.undoes = e.change_no)
FROM change_event e WHERE e.entity = 'measure' AND e.entity_id = $1 AND e.field IN ('status', 'note') ORDER BY e.event_no
"""
_ACTIVITIES = """
SELECT title, planned_on, done_on, quantity, unit, reached, note, example FROM activity
WHERE measure_id = $1 AND NOT hidden ORDER BY coalesce(done_on, planned_on) NULLS LAST, id
"""
_REPORTS = """
SELECT year, reported_on, done, effect_seen, proposed_adjustment, next_step, role, example FROM interim_report
WHERE measure_id = $1 AND NOT hidden ORDER BY year DESC
"""
_DECISIONS = """
SELECT d.id, d.meeting_id, m.held_on, d.measure_id, d.wording, pa.name, d.due_date, d.done, d.example
FROM decision d JOIN meeting m ON m.id = d.meeting_id LEFT JOIN party pa ON pa.id = d.responsible_id
WHERE d.measure_id = $1 AND NOT d.hidden AND NOT m.hidden ORDER BY m.held_on DESC, d.id
"""
_DESCENT = """
SELECT d.how, d.to_id = $1, o.id, o.title, o.plan_id
FROM descent d JOIN measure o ON o.id = CASE WHEN d.to_id = $1 THEN d.from_id ELSE d.to_id END
WHERE d.entity = 'measure' AND NOT d.hidden AND (d.to_id = $1 OR (d.from_id = $1 AND NOT o.hidden)) ORDER BY d.from_id, d.to_id
"""


def measure_view(backend: Backend, measure_id: str, place_code: str | None = None) -> MeasureView:
    """Everything about one measure, its indicators read at ``place_code`` (by default the plan's first place).

    Raises:
        UnknownId: there is no such measure.
    """
    found = backend.rows(_MEASURE, [measure_id])
    if not found:
        raise UnknownId(kind="measure", id=measure_id, near=[])
    [(*columns, plan_title, verbatim, detail, phase)] = found
    row = measure_row(tuple(columns))
    places = tuple((str(code), str(name)) for code, name in backend.rows(_PLACES, [row.plan_id]))
    goals = tuple(MeasureGoal(*goal) for goal in backend.rows(_GOALS, [measure_id]))
    return MeasureView(
        row=row,
        plan_title=plan_title,
        places=places,
        wordings=tuple((source, words) for source, words in backend.rows(_WORDINGS, [measure_id]) if words != row.title),
        goals=goals,
        partners=tuple(name for (name,) in backend.rows(_PARTNERS, [measure_id])),
        parties_verbatim=verbatim,
        detail=detail,
        phase=Phase(phase) if phase else None,
        methods=tuple((name, description) for name, description in backend.rows(_METHODS, [measure_id])),
        history=history(backend, measure_id),
        activities=tuple(Activity(*activity) for activity in backend.rows(_ACTIVITIES, [measure_id])),
        interim_reports=tuple(InterimReport(*report) for report in backend.rows(_REPORTS, [measure_id])),
        decisions=tuple(Decision(*decision) for decision in backend.rows(_DECISIONS, [measure_id])),
        indicators=_indicators(backend, row, {goal.id for goal in goals}, place_code or places[0][0]),
        descent=tuple(Descent(*one) for one in backend.rows(_DESCENT, [measure_id])),
    )


def history(backend: Backend, measure_id: str) -> tuple[HistoryEntry, ...]:
    """Statuses and notes, oldest first. An undone entry stays, marked."""
    return tuple(
        HistoryEntry(
            change_no=change_no,
            recorded_on=recorded_on,
            effective_on=effective_on,
            status=Status(new_value) if field == "status" else None,
            note=note if field == "status" else new_value,
            role=role,
            example=example,
            undoes=undoes,
            undone=undone,
        )
        for change_no, recorded_on, effective_on, field, new_value, note, role, example, undoes, undone in backend.rows(
            _HISTORY, [measure_id]
        )
    )


def _indicators(backend: Backend, row: MeasureRow, goal_ids: set[str], place_code: str) -> tuple[LinkedSeries, ...]:
    """Those of its own goals, then those every measure of the area is to move; each once."""
    links = links_by_area(backend, [row.plan_id]).get(row.area_id, [])
    places = series_places(backend, place_code)
    values = series_of(backend, [link.indicator_id for link in links], places)
    own_first = sorted(links, key=lambda link: link.goal_id not in goal_ids)
    unique = {link.indicator_id: link for link in reversed(own_first) if link.overall or link.goal_id in goal_ids}
    return tuple(linked(link, places, values) for link in reversed(unique.values()))
