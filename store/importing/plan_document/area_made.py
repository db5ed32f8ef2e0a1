"""A finished draft of an area as proposed: list and table brought together, parties split, dates and statuses read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.align import aligned
from store.importing.plan_document.area_draft import ROLES, GoalDraft, MeasureDraft
from store.importing.plan_document.columns import role_of
from store.importing.plan_document.ledger import NOTHING, Passage
from store.importing.plan_document.measure_list import first_sentence
from store.importing.plan_document.measure_made import make_measure
from store.importing.plan_document.proposal import Confidence, Mark, ProposedArea, ProposedGoal
from store.importing.plan_document.survey_links import links_of
from store.importing.plan_document.text_blocks import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.area_draft import AreaDraft
    from store.importing.plan_document.ledger import Ledger
    from store.importing.plan_document.survey_links import KnownIndicator
    from store.importing.plan_document.table_rows import TableRow

_BULLET = "\N{BULLET}"


def make_area(
    ledger: Ledger, draft: AreaDraft, key: str, known: Sequence[KnownIndicator], methods: Sequence[tuple[str, str]]
) -> ProposedArea:
    """The area with everything in it under keys that begin with ``key``."""
    goals = [*draft.goals, *_from_rows(ledger, draft)]
    measures = _in_order(draft, goals)
    keys = {id(measure): f"{key}.M{number}" for number, measure in enumerate(measures, start=1)}
    made_goals = tuple(_goal(goal, f"{key}.G{number}", keys, known) for number, goal in enumerate(goals, start=1) if goal.text)
    title = draft.title
    return ProposedArea(
        key,
        title.title,
        title.number,
        Mark(title.confidence, title.reason, draft.heading.sources),
        draft.full_title,
        draft.summary.text,
        draft.definition.text,
        (*draft.summary.sources, *draft.definition.sources),
        made_goals,
        tuple(make_measure(measure, keys[id(measure)], methods) for measure in measures),
    )


def _in_order(draft: AreaDraft, goals: Sequence[GoalDraft]) -> list[MeasureDraft]:
    """The list's measures, then those only the table has, each once."""
    found = {id(measure): measure for measure in draft.listed}
    found |= {id(measure): measure for goal in goals for measure in goal.measures}
    return list(found.values())


def _goal(goal: GoalDraft, key: str, keys: dict[int, str], known: Sequence[KnownIndicator]) -> ProposedGoal:
    sources = tuple(dict.fromkeys((*goal.text.sources, *goal.cause.sources, *goal.wording.sources)))
    return ProposedGoal(
        key,
        goal.text.text,
        Mark(goal.confidence, goal.reason, sources),
        goal.overall and not goal.measures,
        goal.cause.text,
        goal.wording.text,
        tuple(keys[id(measure)] for measure in goal.measures),
        links_of(key, goal.text.text, (*goal.text.sources, *goal.measured_by.sources), known, goal.measured_by.text),
    )


def _from_rows(ledger: Ledger, draft: AreaDraft) -> list[GoalDraft]:
    """Each row's goal and measures. A goal that stands for several rows is one goal with the measures of all."""
    rows = draft.rows
    owners = aligned([one.title.text for one in draft.listed], [row.get("measure").text for row in rows]) if rows else None
    goals: list[GoalDraft] = []
    for number, row in enumerate(rows):
        listed = [draft.listed[place] for place in owners[number]] if owners else []
        measures = listed or _own(ledger, row)
        _carry_over(row, measures)
        if row.over:
            row.over.measures += measures
        elif goals and _same_goal(goals[-1], row):
            goals[-1].text = _with(goals[-1].text, row.get("goal").saying(""))
            goals[-1].measures += measures
            goals[-1].wording = goals[-1].wording.and_then(row.get("measure") if listed else NOTHING)
            goals[-1].cause = _with(goals[-1].cause, row.get("cause"))
        else:
            goals.append(_row_goal(row, measures, row.get("measure") if listed else NOTHING))
        _measured(_of_row(row, goals, draft), row)
    return goals


def _same_goal(goal: GoalDraft, row: TableRow) -> bool:
    """Whether the row has the goal of the row above: the same cell, or the same words again."""
    words = row.get("goal")
    carried = row.goal_carried and set(words.sources) <= set(goal.text.sources)
    return carried or (bool(words) and goal.text.text.casefold() == words.text.casefold())


def _with(cause: Passage, more: Passage) -> Passage:
    """A goal's cause, or its words, and those of a further row, unless they are the same cell."""
    return cause if set(more.sources) <= set(cause.sources) else cause.and_then(more)


def _of_row(row: TableRow, goals: Sequence[GoalDraft], draft: AreaDraft) -> GoalDraft:
    """The goal that a row speaks of: the one over its table, its own, or the only one its area has."""
    if row.over:
        return row.over
    return goals[-1] if goals[-1].text or len(draft.goals) != 1 else draft.goals[0]


def _measured(goal: GoalDraft, row: TableRow) -> None:
    """Note what the row says of how the goal is measured; where rows have no goals, of the only one the area has."""
    for heading, passage in row.others:
        if role_of(heading) in {"indicator", "follow_up"}:
            goal.measured_by = goal.measured_by.and_then(passage)


def _row_goal(row: TableRow, measures: list[MeasureDraft], wording: Passage) -> GoalDraft:
    """A row without a goal keeps its cause and wording with the measures."""
    goal, cause = row.get("goal"), row.get("cause")
    if not goal:
        for measure in measures[:1]:
            measure.add("detail", cause)
            measure.add("detail", wording)
        return GoalDraft(NOTHING, Confidence.CERTAIN, "table_row", measures=measures)
    confidence = Confidence.CERTAIN if row.certain else Confidence.PROBABLE
    return GoalDraft(goal, confidence, "table_row", cause=cause, wording=wording, measures=measures)


def _own(ledger: Ledger, row: TableRow) -> list[MeasureDraft]:
    """The measures a row names itself: one for each bullet in its cell, else one."""
    cell = row.get("measure")
    if not cell:
        return []
    lines = [BULLET.sub(f"{_BULLET} ", line) for line in cell.text.split("\n")]
    if sum(line.startswith(_BULLET) for line in lines) < 2:  # noqa: PLR2004  (one bullet is no list)
        title, detail = first_sentence(ledger, cell.saying(BULLET.sub("", cell.text)))
        return [MeasureDraft(title.saying(" ".join(title.text.split("\n"))), Confidence.CERTAIN, "table_row", detail)]
    found: list[MeasureDraft] = []
    for line in lines:
        if line.startswith(_BULLET) or not found:
            text = line.removeprefix(_BULLET).strip()
            sources = tuple(part.sources[0] for part in ledger.parts(cell) if part.text in text)
            found.append(MeasureDraft(Passage(text, sources or cell.sources), Confidence.PROBABLE, "bullet_in_cell"))
        else:
            found[-1].add("detail", Passage(line, cell.sources))
    return found


def _carry_over(row: TableRow, measures: Sequence[MeasureDraft]) -> None:
    """Give every measure of the row what the row says of who, when, how."""
    for measure in measures:
        for role in ROLES:
            measure.add(role, row.get(role))
        for heading, passage in row.others:
            plain = len(row.others) == 1 and role_of(heading) == "detail"
            measure.add("detail", passage, "" if plain else heading)
        measure.title = Passage(measure.title.text, (*measure.title.sources, *row.get("number").sources, *row.group.sources))
