"""How far is the goal met? A form for the answer, and the list of goals when there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.codes import Assessment
from store.model.walk import Assessed
from tui.dialogs.choosing import PickPlan
from tui.dialogs.form_plan import FormField, FormPlan, Judgement
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.walk import RoomGoal
    from tui.dialogs.form_plan import Texts


def goal_pick(goals: Sequence[RoomGoal], words: Translator) -> PickPlan:
    """Which goal? Those of the measure stand first, then those of its area; what was said last stands beside."""
    rows = [
        ListRow(
            goal.id,
            (
                Cell(goal.id, "muted"),
                Cell(goal.title),
                Cell(words(f"code.assessment.{goal.judgement.assessment}") if goal.judgement else "–", "muted"),
            ),
        )
        for goal in goals
    ]
    columns = (Column(words("column.id"), 9), Column(words("measure.goal"), 20, grow=1), Column(words("text.assessed"), 18))
    return PickPlan(words("room.which_goal"), columns, tuple(rows), words("link.choose_keys"), words("measure.no_goal"))


def assessment_form(goal: RoomGoal, words: Translator) -> FormPlan:
    """Four answers and a note. Beside it stands nothing computed: this is what people say.

    What was said last is there to be confirmed; where nobody has said anything nothing is chosen beforehand.
    """
    now = goal.judgement.assessment.value if goal.judgement else ""
    options = tuple((code.value, words(f"code.assessment.{code}")) for code in Assessment)
    options += () if now else (("", words("room.not_chosen")),)

    def judge(texts: Texts) -> Judgement:
        return Judgement({} if texts["assessment"] else {"assessment": words("room.choose_assessment")})

    return FormPlan(
        title=words("room.assess", goal=goal.id),
        subtitle=goal.title,
        fields=(
            FormField("assessment", words("text.assessed"), now, options=options),
            FormField("note", words("dialog.note"), placeholder=words("room.hint_assessment"), wide=True),
        ),
        judge=judge,
        keys=words("room.form_keys"),
    )


def assessed(goal: RoomGoal, texts: Texts) -> Assessed:
    """What was answered."""
    return Assessed(goal.id, Assessment(texts["assessment"]), texts["note"] or None)
