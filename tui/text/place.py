"""``show place``: a municipality's plans with their areas, goals, figures and measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.area import area_lines, has_examples
from tui.text.columns import indented, table
from tui.text.parts import finished, heading
from tui.text.plan import edition_lines, head_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.plan import PlaceView


def place_text(view: PlaceView, words: Translator, today: date, width: int, sources: Mapping[str, str] | None = None) -> str:
    """A municipality and everything its plans want."""
    example = any(has_examples(area) for plan in view.plans for area in plan.areas)
    lines = heading(f"{view.name} ({view.code})", words, width, example=example)
    if not view.plans:
        return finished([*lines, "", *indented(words("text.no_plan_here"), width)])
    for plan in view.plans:
        lines += ["", *table([(plan.head.id, plan.head.title)], width)]
        lines += edition_lines(plan, words, width)
        lines += indented(head_line(plan.head, words), width, 2)
        for area in plan.areas:
            lines += ["", *table([(area.id, area.title)], width, indent=2)]
            lines += area_lines(area, words, today, width, sources or {}, indent=4)
    return finished(lines)
