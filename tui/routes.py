"""Ways between screens. Each screen is imported when it is first opened."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from store.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.app import RadslagApp


def open_place(app: RadslagApp, code: str) -> None:
    """A municipality's plans and areas."""
    from tui.screens.place import PlaceScreen

    app.place_code = code
    app.push_screen(PlaceScreen(code))


def open_plan(app: RadslagApp, plan_id: str, told: str = "") -> None:
    """A plan's own text and document head; ``told`` is said there, of what has just been done."""
    from tui.screens.plan import PlanScreen

    app.push_screen(PlanScreen(plan_id, told))


def open_edition(app: RadslagApp, plan_id: str, against: str | None) -> None:
    """What differs from the plan ``against``, or from the edition before."""
    from tui.screens.edition import EditionScreen

    app.push_screen(EditionScreen(plan_id, against))


def open_outline(app: RadslagApp, plan_id: str, at: str | None = None, say: str = "") -> None:
    """A plan row by row, where it is edited; the cursor on the row ``at``. ``say`` is told when it is shown."""
    from tui.screens.outline import OutlineScreen

    app.push_screen(OutlineScreen(plan_id, at, say))


def open_new_plan(app: RadslagApp) -> None:
    """A plan from nothing, step by step; in the user's own store, which is made when there is none."""
    from tui.new_plan_steps import new_plan

    app.run_worker(new_plan(app), group="dialog", exclusive=True)


def open_area(app: RadslagApp, area_id: str, place_code: str | None = None) -> None:
    """An area's measures and goals."""
    from tui.screens.area import AreaScreen

    app.push_screen(AreaScreen(area_id, place_code))


def open_measures(app: RadslagApp, text: str = "", *, ask: bool = False) -> None:
    """Measures of every plan, filtered by ``text``; ``ask`` opens the filter at once."""
    from tui.screens.measures import MeasuresScreen

    app.push_screen(MeasuresScreen(text, ask=ask))


def open_measure(app: RadslagApp, measure_id: str, place_code: str | None = None) -> None:
    """Everything about one measure."""
    from tui.screens.measure import MeasureScreen

    app.push_screen(MeasureScreen(measure_id, place_code))


def open_indicator(app: RadslagApp, indicator_id: str, place_code: str | None = None) -> None:
    """One indicator at one place."""
    from tui.screens.indicator import IndicatorScreen

    app.push_screen(IndicatorScreen(indicator_id, place_code))


def open_indicators(app: RadslagApp) -> None:
    """Every indicator."""
    from tui.screens.indicators import IndicatorsScreen

    app.push_screen(IndicatorsScreen())


def open_journal(app: RadslagApp) -> None:
    """Every change."""
    from tui.screens.journal import JournalScreen

    app.push_screen(JournalScreen())


def open_meetings(app: RadslagApp) -> None:
    """Every council's meetings."""
    from tui.screens.meetings import MeetingsScreen

    app.push_screen(MeetingsScreen())


def open_meeting(app: RadslagApp, meeting_id: str) -> None:
    """One meeting, as it is prepared."""
    from tui.screens.meeting import MeetingScreen

    app.push_screen(MeetingScreen(meeting_id))


def open_year(app: RadslagApp, council_id: str | None = None) -> None:
    """The council's year: what is due when."""
    from tui.screens.year import YearScreen

    app.push_screen(YearScreen(app.clock.today().year, council_id))


def open_parties(app: RadslagApp) -> None:
    """The register of parties."""
    from tui.screens.parties import PartiesScreen

    app.push_screen(PartiesScreen())


def open_check(app: RadslagApp) -> None:
    """What is wanting in the plans."""
    from tui.screens.check import CheckScreen

    app.push_screen(CheckScreen())


def open_funnel(app: RadslagApp, indicator_id: str, place_code: str) -> None:
    """One indicator at every municipality of a group, one of them in focus."""
    from tui.screens.funnel import FunnelScreen

    app.push_screen(FunnelScreen(indicator_id, place_code))


def open_control_chart(app: RadslagApp, indicator_id: str, place_code: str) -> None:
    """One indicator at one place, with the limits of its usual variation."""
    from tui.screens.control import ControlScreen

    app.push_screen(ControlScreen(indicator_id, place_code))


def open_room(app: RadslagApp, meeting_id: str) -> None:
    """A meeting from the screen, where it was left."""
    from tui.screens.room import RoomScreen

    app.push_screen(RoomScreen(meeting_id))


def open_snapshot(app: RadslagApp, snapshot_id: str) -> None:
    """A frozen copy of what a meeting was shown."""
    from tui.screens.snapshot import SnapshotScreen

    app.push_screen(SnapshotScreen(snapshot_id))


async def choose_import(app: RadslagApp) -> None:
    """Files: which, then what they would bring. The folder they were in is remembered. To be awaited in an app's worker."""
    from tui.dialogs.file_picker import FilePicker

    paths = await app.push_screen_wait(FilePicker(app.settings.import_folder, app.words))
    if paths:
        await open_import(app, paths)
        folder = clean(str(paths[0].parent))
        if folder != app.settings.import_folder:
            app.remember(import_folder=folder)


async def import_dropped(app: RadslagApp, text: str) -> None:
    """Files whose paths the terminal pasted because they were dropped on it. Any other text is nobody's."""
    from store.importing.said_paths import files_said

    paths = await asyncio.to_thread(files_said, text)
    if paths:
        await open_import(app, paths)


async def open_import(app: RadslagApp, paths: Sequence[Path]) -> None:
    """What the files would bring, before they do: forms by measure, statistics by series, a plan line by line."""
    from tui.import_kind import screen_for

    screen = await screen_for(app, paths)
    if screen is not None:
        await app.push_screen(screen)
