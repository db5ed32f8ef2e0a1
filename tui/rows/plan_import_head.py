"""The lines above the preview of a plan document: what would be saved, and what still wants a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from tui.rows.import_head import Head
from tui.rows.plan_import_rows import places_text

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.proposal import ProposedPlan
    from store.importing.plan_document.save_plan import Earlier
    from tui.import_plan_steps import PlanBrought, PlanSaved


_NO_SENTENCES = frozenset({"column_heading", "label", "running_head", "contents", "repeated", "empty_field"})
"""Why something is in nothing of the plan though nothing is missed: reasons of ``plan_document.unplaced.*``."""


def plan_head(brought: PlanBrought, review: PlanReview, same: Earlier | None, words: Translator, *, saving: bool) -> Head:
    """What ``a`` would save; where it goes; what waits for an answer."""
    plan = review.decided
    counts = [words(f"plan_import.{name}", count=len(getattr(plan, name))) for name in ("areas", "goals", "measures")]
    what = ", ".join(counts)
    question = words("plan_import.saving" if saving else "plan_import.ask", what=what)
    if not (plan.areas or review.waiting):
        question = words("plan_import.nothing_found", name=clean(brought.document.name))
    elif not review.places:
        question = words("plan_import.ask_place", what=what)
    told = [f"{places_text(review, brought.places, words)} · {clean(brought.document.name)}"]
    notes = []
    if review.waiting:
        notes.append(words("plan_import.guesses", count=len(review.waiting)))
    if review.personal:
        notes.append(words("plan_import.personal_on", count=len(review.personal)))
    notes.append(_not_placed_words(plan, words))
    told.append(" · ".join(notes))
    told += [words("plan_document.same_title", id=same.id)] if same else []
    told += [words(f"plan_document.unread.{one}") for one in review.plan.left_unread]
    return Head(question, "\n".join(told))


def _not_placed_words(plan: ProposedPlan, words: Translator) -> str:
    """How many sentences nothing was made of, and how many of them are kept all the same."""
    left, kept = len(plan.not_placed), sum(one.kept for one in plan.not_placed)
    if not left:
        return words("plan_import.all_placed")
    if all(one.reason in _NO_SENTENCES and not one.kept for one in plan.not_placed):
        return words("plan_import.left_heads", count=left)
    said = words("plan_import.left", count=left)
    return words("plan_import.left_kept", left=said, count=kept) if kept else said


def reading_head(name: str, words: Translator) -> Head:
    """The document is being read."""
    return Head(words("plan_import.reading", name=clean(name)), "")


def saved_words(saved: PlanSaved, aside: str, words: Translator) -> str:
    """What was saved, and how it is undone; where to find what was not placed."""
    counts = {"areas": saved.areas, "goals": saved.goals, "measures": saved.measures}
    what = ", ".join(words(f"plan_import.{name}", count=count) for name, count in counts.items())
    said = words("plan_import.saved", id=saved.id, what=what)
    return f"{said} {words('plan_document.kept_aside', count=saved.aside, heading=aside)}" if saved.aside else said
