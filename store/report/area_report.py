"""A page for one priority area: what is wanted, where it stands, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from store.report.area_blocks import goals_part, lead_paragraph, measures_part, prose_blocks
from store.report.content import Content
from store.report.document import Paragraph, Tone
from store.report.plan_head import area_head, missing_head
from store.report.reading import read_plan

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.wanted import ReportWanted

_PLAN = "SELECT plan_id FROM priority_area WHERE id = $1"


def area_report(backend: Backend, wanted: ReportWanted, setting: Setting) -> Content:
    """The area with its goals, pictures, measures and decisions.

    Raises:
        UnknownId: there is no such area.
    """
    words, area_id = setting.words, find_id(backend, "area", wanted.subject_id)
    [(plan_id,)] = backend.rows(_PLAN, [area_id])
    reading = read_plan(backend, plan_id, setting.today, wanted.place_code, area_id)
    [area] = reading.areas
    missing = missing_head(reading.plan, words)
    blocks: list[Block] = [
        lead_paragraph(area, setting),
        *prose_blocks(area),
        *goals_part(area, reading, setting, 1, every_figure=False),
        *measures_part(area, reading, setting, 1, who=False),
        *([Paragraph(missing, Tone.NOTE)] if missing else []),
    ]
    label = reading.plan.head.area_label or words("report.area")
    return Content(
        title=area.full_title or area.title,
        subtitle=f"{label} · {reading.plan.head.title}",
        head=area_head(reading.plan, words),
        blocks=tuple(blocks),
        example=reading.example,
    )
