"""``radslag fetch kolada``: KPIs straight from Kolada. Shown and asked about like a file's values; half a fetch is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.fetch.kolada import Years, fetch_kolada
from store.importing.fetch.kolada_ids import kpi_ids
from store.importing.fetch.progress import Step
from store.importing.formats.kolada import uncertainty_of
from tui.cli_commands.planned import settle
from tui.text.output import say

if TYPE_CHECKING:
    import argparse

    from store.importing.fetch.progress import Progress
    from store.importing.series_file import SeriesFile
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Fetch, telling how it goes on stderr; then show, ask, apply."""
    with session.reading():
        pass  # A store that cannot be opened is better known before Kolada is troubled than after.
    file = fetch_kolada(
        args.kpis,
        args.place,
        years=Years(args.first_year, args.last_year),
        address=args.address,
        words=session.words,
        clock=session.clock,
        progress=lambda progress: say(_told(session, progress)),
    )
    if empty := _without_values(args.kpis, file):
        say(session.words("fetch.without_values", kpis=", ".join(empty), count=len(empty)))
    return settle(session, args, [file])


def _told(session: Session, progress: Progress) -> str:
    if progress.step is Step.HEAD:
        key = "fetch.step_head_published" if progress.published else "fetch.step_head"
        return session.words(key, kpi=progress.kpi, title=progress.title, published=progress.published)
    if progress.step is Step.PAGE:
        return session.words("fetch.step_page", page=progress.page, count=progress.values)
    seconds = round(progress.seconds, 1)
    return session.words("fetch.step_waiting", attempt=progress.attempt, attempts=progress.attempts, seconds=seconds)


def _without_values(given: list[str], file: SeriesFile) -> list[str]:
    """The KPIs that gave no series, apart from those that became another one's limits."""
    asked = kpi_ids(given)
    accounted = {one.where for one in file.series} | {uncertainty_of(kpi) for kpi in asked}
    return [kpi for kpi in asked if kpi not in accounted]
