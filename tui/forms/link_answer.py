"""What was written in the form for a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.i18n.typed_period import typed_period
from store.i18n.typed_value import Fields, typed_whole
from store.model.codes import Direction, Unit
from store.model.indicator_link import LinkFields

if TYPE_CHECKING:
    from tui.dialogs.form_plan import Texts


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What was wanted: new fields, or None to take the link away; and why."""

    fields: LinkFields | None
    reason: str


def read_link(texts: Texts, unit: Unit) -> tuple[LinkFields, dict[str, str]]:
    """The fields as they stand, and a catalogue key for each that cannot be read."""
    fields = Fields(texts)
    percent = unit is Unit.PERCENT
    return LinkFields(
        direction=Direction(texts["direction"]),
        baseline=fields.number("baseline", percent=percent),
        baseline_period=fields.text("baseline_period"),
        target=fields.number("target", percent=percent),
        target_year=fields.read("target_year", typed_whole, "link.wrong_year"),
        note=fields.text("note"),
    ), fields.wrong


def link_answer(texts: Texts, unit: Unit) -> LinkAnswer:
    """What was wanted, once nothing is wrong."""
    fields, _ = read_link(texts, unit)
    return LinkAnswer(None if texts.get("keep") == "no" else fields, texts.get("reason", "").strip())


def baseline_year(fields: LinkFields) -> int | None:
    """The last year of the baseline's period; None when the plan wrote it in other words."""
    try:
        return typed_period(fields.baseline_period or "")[1].year
    except ValueError:
        return None
