"""Where a measure came from and what became of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.measure import Descent, MeasureView


def descent_words(view: MeasureView, words: Translator) -> list[str]:
    """A line for each: what it came of, and what came of it."""
    return [_said(one, words) for one in view.descent]


def _said(one: Descent, words: Translator) -> str:
    way = "from" if one.is_origin else "to"
    return words(f"edition.descent.{one.how}_{way}", id=one.id, plan=one.plan_id, title=one.title)
