"""``show plan``: the document itself, its areas, and its own text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_number
from store.model.edition_standing import EditionStanding
from tui.text.area import has_examples
from tui.text.columns import DASH, indented, joined, table
from tui.text.parts import finished, heading, labelled, section

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.plan import PlanHead, PlanView


def plan_text(view: PlanView, words: Translator, today: date, width: int) -> str:
    """A plan: what it is, its areas with how many measures are late, its purpose and its sections."""
    example = view.head.example or any(has_examples(area) for area in view.areas)
    lines = heading(f"{view.head.id}  {view.head.title}", words, width, example=example)
    lines += edition_lines(view, words, width)
    lines += ["", *labelled(_fields(view, words), words, width)]
    lines += section(words("text.areas"), _area_table(view, words, today, width))
    phases = [(words(f"code.phase.{phase}"), text) for phase, text in view.phases]
    domains = [(words(f"code.domain.{domain}"), text) for domain, text in view.domains]
    lines += section(words("text.phases"), table(phases, width, indent=2))
    lines += section(words("text.domains"), table(domains, width, indent=2))
    for title, text in view.sections:
        lines += section("\n".join(indented(title, width)), indented(text, width, 2))
    return finished(lines)


def edition_lines(view: PlanView, words: Translator, width: int) -> list[str]:
    """That it is an earlier edition, or one to come; nothing of one that holds."""
    if view.standing is EditionStanding.CURRENT:
        return []
    return indented(f"{words(f'revision.head.{view.standing}')}. {words('revision.not_counted')}", width, 2)


def head_line(head: PlanHead, words: Translator) -> str:
    """Kind, period, decision and expiry in one line."""
    return joined([words(f"code.kind.{head.kind}"), head.period or "", _decided(head, words), _review(head, words)])


def _decided(head: PlanHead, words: Translator) -> str:
    details = " ".join(part for part in (head.decided_by or "", format_date(head.decided_on), head.section_no or "") if part)
    if not details:
        return ""
    return words("text.decided_how" if head.decided_by else "text.decided_on", how=details, day=details)


def _review(head: PlanHead, words: Translator) -> str:
    return words("text.review_before", by=head.review_by) if head.review_by else ""


def _fields(view: PlanView, words: Translator) -> list[tuple[str, str | None]]:
    head = view.head
    return [
        ("document", head_line(head, words)),
        ("place", ", ".join(f"{name} ({code})" for code, name in view.places)),
        ("parties", ", ".join(view.parties)),
        ("registry_no", head.registry_no),
        ("document_date", format_date(head.document_date)),
        ("valid", _valid(head)),
        ("document_owner", head.document_owner),
        ("responsible", head.responsible_function),
        ("stage", ", ".join(text for text in (head.stage, head.category, head.scope) if text)),
        ("publication", head.publication),
        ("retention", head.retention),
        (
            "belongs_to",
            " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(
                f"{identity} {title}" for identity, title in view.ancestors
            ),
        ),
        ("short_description", head.short_description),
        ("purpose", head.purpose),
        ("follow_up", head.follow_up),
    ]


def _valid(head: PlanHead) -> str:
    if head.valid_from is None and head.valid_to is None:
        return ""
    return f"{format_date(head.valid_from)} {DASH} {format_date(head.valid_to)}".strip()


def _area_table(view: PlanView, words: Translator, today: date, width: int) -> list[str]:
    heads = [words(f"text.{key}") for key in ("id", "goals", "measures", "late", "area")]
    rows = [
        (
            area.id,
            *(
                format_number(number, words.language)
                for number in (
                    len(area.overall_goals) + len(area.goals),
                    len(area.measures),
                    sum(measure.late(today) for measure in area.measures),
                )
            ),
            area.title,
        )
        for area in view.areas
    ]
    return table(rows, width, right=(1, 2, 3), indent=2, heads=heads) if rows else []
