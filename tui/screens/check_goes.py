"""From a finding to the screen where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.checks.goals import area_of_goal
from tui import routes
from tui.check_ways import Where, way_of

if TYPE_CHECKING:
    from store.model.check import Finding
    from tui.screens.base import BaseScreen


async def open_finding(screen: BaseScreen, finding: Finding) -> None:
    """Open it. A goal is looked at in its area; what the council is to ask for, at its next meeting."""
    app, place = screen.radslag, finding.place_code or screen.radslag.place_code
    match way_of(finding).where:
        case Where.MEASURE:
            routes.open_measure(app, finding.id, place)
        case Where.AREA:
            area = await screen.ask(lambda backend: area_of_goal(backend, finding.id)) if finding.kind == "goal" else finding.id
            if area:
                routes.open_area(app, area, place)
        case Where.INDICATOR:
            routes.open_indicator(app, str(finding.details.get("indicator_id", finding.id)), place)
        case Where.PLACE:
            routes.open_place(app, finding.id)
        case Where.MEETING if finding.kind == "meeting":
            routes.open_meeting(app, finding.id)
        case Where.MEETING if place:
            await _open_meeting(screen, place)
        case _:
            routes.open_plan(app, finding.plan_id or finding.id)


async def _open_meeting(screen: BaseScreen, place: str) -> None:
    from store.read.meeting_list import meeting_of_place

    today = screen.radslag.clock.today()
    meeting = await screen.ask(lambda backend: (meeting_of_place(backend, place, today),))
    if meeting is not None and meeting[0] is not None:
        routes.open_meeting(screen.radslag, meeting[0].id)
    elif meeting is not None:
        screen.tell(screen.words("check.no_meeting"), refused=True)
