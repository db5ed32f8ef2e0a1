"""What a thing of a plan document is to be, asked in one or two plain questions; and which file, which store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.reshape import KINDS
from store.model.codes import PlanKind
from tui.dialogs.choosing import PickPlan
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.importing.plan_document.plan_review import PlanReview

_FIELDS = (
    "decided_by", "decided_on", "section_no", "registry_no", "valid_from", "valid_to", "period", "review_by", "document_owner",
    "responsible_function", "document_date", "retention", "category", "stage", "scope", "publication", "short_description",
    "follow_up", "purpose",
)  # fmt: skip
"""Of the document head, those most looked for first."""


def kind_pick(kind: str, review: PlanReview, words: Translator) -> PickPlan:
    """What it is; ``kind`` is what it was taken for. Without an area there is nothing to put goals and measures in."""
    kinds = [one for one in KINDS if review.plan.areas or one not in {"measure", "goal", "overall_goal"}]
    rows = [
        (one, words(f"plan_import.become.{one}"), words("plan_import.now" if one == kind else f"plan_import.become_help.{one}"))
        for one in kinds
    ]
    return _pick(words("plan_import.which_kind"), rows, words)


def area_pick(review: PlanReview, here: str, words: Translator) -> PickPlan:
    """Which area it belongs to; ``here`` is the one it is in."""
    rows = [(area.key, area.title, words("plan_import.now") if area.key == here else "") for area in review.plan.areas]
    return _pick(words("plan_import.which_area"), rows, words, wide=True)


def field_pick(review: PlanReview, words: Translator) -> PickPlan:
    """Which field of the document head it is, with what stands there already."""
    there = {one.name: one.value for one in review.plan.head}
    rows = [(name, words(f"plan_document.field.{name}"), there.get(name, "")) for name in _FIELDS]
    return _pick(words("plan_import.which_field"), rows, words)


def plan_kind_pick(review: PlanReview, words: Translator) -> PickPlan:
    """What the whole document is."""
    now = words("plan_import.now")
    rows = [(kind.value, words(f"code.kind.{kind}"), now if kind is review.plan.kind else "") for kind in PlanKind]
    return _pick(words("plan_import.which_plan_kind"), rows, words)


def what_file_pick(name: str, words: Translator) -> PickPlan:
    """A file that may be a plan and may be statistics."""
    rows = [(one, words(f"plan_import.is_{one}"), words(f"plan_import.is_{one}_help")) for one in ("plan", "statistics")]
    return _pick(words("plan_import.which_file", name=name), rows, words)


def which_store_pick(words: Translator) -> PickPlan:
    """Her own plan among invented samples, or apart from them."""
    rows = [(one, words(f"plan_import.store_{one}"), words(f"plan_import.store_{one}_help")) for one in ("own", "demo")]
    return _pick(words("plan_import.which_store"), rows, words)


def _pick(title: str, rows: Iterable[tuple[str, str, str]], words: Translator, *, wide: bool = False) -> PickPlan:
    columns = (Column("", 20, grow=3), Column("", 4)) if wide else (Column("", 26), Column("", 14, grow=1))
    lines = tuple(ListRow(key, (Cell(name), Cell(more, "muted"))) for key, name, more in rows)
    return PickPlan(title, columns, lines, words("plan_import.pick_keys"), "–")
