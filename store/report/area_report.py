"""A page for one priority area: what is wanted, where it stands, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from store.report.area_page import page_blocks
from store.report.content import Content
from store.report.plan_head import area_head
from store.report.reading import read_plan

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.report.content import Setting
    from store.report.wanted import ReportWanted

_PLAN = "SELECT plan_id FROM priority_area WHERE id = $1"


def area_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """The area with its overall goals, one picture, indicators, measures and the decisions that wait.

    Raises:
        UnknownId: there is no such area.
    """
    words, area_id = setting.words, find_id(backend, "area", wanted.subject_id)
    [(plan_id,)] = backend.rows(_PLAN, [area_id])
    reading = read_plan(backend, plan_id, setting.today, wanted.place_code, area_id)
    [area] = reading.areas
    label = reading.plan.head.area_label or words("report.area")
    return Content(
        title=area.full_title or area.title,
        subtitle=label,
        head=area_head(reading.plan, words),
        blocks=tuple(page_blocks(area, reading, setting)),
        example=reading.example,
    )
