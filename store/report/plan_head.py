"""The head of a plan as a document: what it is, who decided it, until when it holds, and what it does not say of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition_standing import EditionStanding
from store.report.content import joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.model.plan import AreaView, PlanView

_EXPECTED = (
    "decided_by",
    "decided_on",
    "section_no",
    "registry_no",
    "document_owner",
    "valid_from",
    "valid_to",
    "review_by",
    "retention",
)
"""What a head has according to the municipal templates; those that are missing are named once."""
_IF_KNOWN = ("responsible_function", "category", "stage", "scope", "publication", "document_date")


def plan_head(plan: PlanView, words: Translator) -> tuple[tuple[str, str], ...]:
    """Label and value of every field that is known."""
    head = plan.head
    rows = [
        (words("report.plan"), f"{head.title} ({head.id})"),
        (words("plan.kind"), joined([words(f"code.kind.{head.kind}"), head.period or ""])),
        *_edition(plan, words),
        *((words(f"plan.{name}"), _text(plan, name)) for name in (*_EXPECTED, *_IF_KNOWN)),
        (words("plan.places"), ", ".join(name for _, name in plan.places)),
        (words("plan.parties"), ", ".join(plan.parties)),
        (words("plan.parent"), joined((f"{title} ({identity})" for identity, title in plan.ancestors), " › ")),
    ]
    return tuple((label, value) for label, value in rows if value)


def area_head(plan: PlanView, words: Translator) -> tuple[tuple[str, str], ...]:
    """The plan, its decision and where it is kept, in three lines; only what is known."""
    kept, retention = _text(plan, "registry_no"), _text(plan, "retention")
    rows = [
        (words("report.plan"), f"{plan.head.title} ({plan.head.id})"),
        *_edition(plan, words),
        (words("plan.decided_by"), joined(_text(plan, name) for name in ("decided_by", "decided_on", "section_no"))),
        (words("plan.registry_no"), joined([kept, f"{words('plan.retention')} {retention}" if kept and retention else ""])),
        (words("plan.retention"), "" if kept else retention),
    ]
    return tuple((label, value) for label, value in rows if value)


def _edition(plan: PlanView, words: Translator) -> tuple[tuple[str, str], ...]:
    """Of an edition that does not hold today, that it does not: a paper lies about long after the screen was closed."""
    if plan.standing is EditionStanding.CURRENT:
        return ()
    return ((words("revision.edition"), words(f"revision.standing.{plan.standing}")),)


def plan_lines(plan: PlanView, words: Translator) -> str:
    """Title, id and the registry's fields in one line, for a report that is about several plans."""
    said = ((f"plan.{name}", _text(plan, name)) for name in ("section_no", "registry_no", "retention"))
    return joined([f"{plan.head.title} ({plan.head.id})", *(f"{words(key)} {value}" for key, value in said if value)])


def missing_head(plan: PlanView, words: Translator) -> str | None:
    """One calm sentence that names the fields the document leaves open; None when it has them all."""
    missing = [words(f"plan.{name}") for name in _EXPECTED if not _text(plan, name)]
    return words("report.head_missing", fields=", ".join(missing).lower()) if missing else None


def has_examples(plan: PlanView, areas: Iterable[AreaView]) -> bool:
    """Whether anything told of the plan is invented."""
    judged = (goal.judgement for area in areas for goal in (*area.overall_goals, *area.goals))
    return (
        plan.head.example or any(row.example for area in areas for row in area.measures) or any(j.example for j in judged if j)
    )


def _text(plan: PlanView, name: str) -> str:
    value = getattr(plan.head, name)
    return "" if value is None else str(value)
