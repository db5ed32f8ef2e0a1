"""The form for one point of the agenda, and the agenda that is proposed when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.manual_value import MAX_LINE
from store.write.meeting import ItemFields
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.meeting import AgendaItem
    from tui.dialogs.form_plan import Texts

_LONGEST = 600
"""Minutes: ten hours."""
_OPENING, _AREA, _DECISIONS, _NEXT = 10, 15, 10, 5


def item_form(areas: Sequence[tuple[str, str]], seen: AgendaItem | None, words: Translator) -> FormPlan:
    """The form for a new point, or for one there is; ``areas`` are (id, title) of the priority areas."""

    def judge(texts: Texts) -> Judgement:
        title, minutes = texts["title"].strip(), texts["minutes"].strip()
        found = {
            "title": "planning.no_item" if not title else "entry.too_long" if len(title) > MAX_LINE else None,
            "minutes": None if not minutes or _is_minutes(minutes) else "planning.wrong_minutes",
        }
        return Judgement({field: words(key) for field, key in found.items() if key})

    def fills(key: str, texts: Texts) -> Texts:
        titles = dict(areas)
        untouched = texts["title"].strip() in {"", *titles.values()}
        return {"title": titles.get(texts["area"], "")} if key == "area" and untouched else {}

    title = words("planning.title_change", id=seen.id) if seen else words("planning.title_item")
    return FormPlan(title, words("planning.about_item"), _fields(areas, seen, words), judge, words("entry.keys"), fills)


def item_answer(texts: Texts) -> ItemFields:
    """What was written, once nothing is wrong."""
    minutes = texts["minutes"].strip()
    return ItemFields(texts["title"].strip(), texts["area"] or None, int(minutes) if minutes else None)


def proposed_agenda(areas: Sequence[tuple[str, str]], words: Translator, *, open_decisions: bool) -> tuple[ItemFields, ...]:
    """Opening, one point for each priority area, decisions that are not done, and the next meeting."""
    decisions = [ItemFields(words("planning.open_decisions"), minutes=_DECISIONS)] if open_decisions else []
    return (
        ItemFields(words("planning.opening"), minutes=_OPENING),
        *(ItemFields(title, area_id, _AREA) for area_id, title in areas),
        *decisions,
        ItemFields(words("planning.next_meeting"), minutes=_NEXT),
    )


def _fields(areas: Sequence[tuple[str, str]], seen: AgendaItem | None, words: Translator) -> tuple[FormField, ...]:
    options = (("", words("planning.no_area")), *areas)
    here = seen.area_id if seen and seen.area_id in dict(options) else ""
    minutes = str(seen.minutes) if seen and seen.minutes else ""
    return (
        FormField(
            "title", words("planning.item"), seen.title if seen else "", placeholder=words("planning.hint_item"), wide=True
        ),
        FormField("area", words("column.area"), here or "", options=options, hint=words("planning.hint_area")),
        FormField("minutes", words("planning.minutes"), minutes, words("planning.hint_minutes")),
    )


def _is_minutes(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 0 < int(text) <= _LONGEST
