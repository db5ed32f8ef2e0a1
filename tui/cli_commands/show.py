"""``radslag show``: one view, as text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id
from tui.cli_commands import show_comparison, show_meeting, show_year

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from store.db.backend import Backend
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Read the view from the store and show it."""
    views: dict[str, Callable[[Session, argparse.Namespace, Backend], Reply]] = {
        "overview": _overview,
        "place": _place,
        "minutes": _minutes,
        "snapshot": _snapshot,
        "plan": _plan,
        "area": _area,
        "measure": _measure,
        "indicator": _indicator,
        "funnel": show_comparison.funnel,
        "control": show_comparison.control,
        "meetings": show_meeting.every,
        "meeting": show_meeting.one,
        "year": show_year.year,
        "changes": _changes,
    }
    with session.reading() as backend:
        return views[args.view](session, args, backend)


def _overview(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.overview import overview_data
    from store.read.overview import overview
    from tui.text.overview import overview_text

    today = session.clock.today()
    view = overview(backend, today)
    return session.shown(
        lambda: overview_data(view), lambda: overview_text(view, session.words, today, session.width), json=args.json
    )


def _place(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.plan import place_data
    from store.read.plans import place_view
    from tui.text.place import place_text

    today = session.clock.today()
    view = place_view(backend, find_id(backend, "place", args.id), today)
    return session.shown(
        lambda: place_data(view, today),
        lambda: place_text(view, session.words, today, session.width, _sources(backend)),
        json=args.json,
    )


def _plan(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.plan import plan_data
    from store.read.plans import plan_view
    from tui.text.plan import plan_text

    today = session.clock.today()
    view = plan_view(backend, find_id(backend, "plan", args.id), today)
    return session.shown(
        lambda: plan_data(view, today), lambda: plan_text(view, session.words, today, session.width), json=args.json
    )


def _area(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.plan import area_data
    from store.read.plans import area_view
    from tui.text.area import area_text

    today = session.clock.today()
    area, plan = area_view(backend, find_id(backend, "area", args.id), today)
    return session.shown(
        lambda: area_data(area, today),
        lambda: area_text((area, plan), session.words, today, session.width, _sources(backend)),
        json=args.json,
    )


def _measure(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.measure import measure_data
    from store.read.measure import measure_view
    from tui.text.measure import measure_text

    today = session.clock.today()
    view = measure_view(backend, find_id(backend, "measure", args.id))
    return session.shown(
        lambda: measure_data(view, today),
        lambda: measure_text(view, session.words, today, session.width, _sources(backend)),
        json=args.json,
    )


def _minutes(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from tui.cli_commands.show_minutes import minutes

    return minutes(session, args, backend)


def _snapshot(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from tui.cli_commands.show_minutes import snapshot

    return snapshot(session, args, backend)


def _indicator(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.indicator import indicator_data
    from store.read.indicator import indicator_view
    from tui.text.indicator import indicator_text

    place = find_id(backend, "place", args.place) if args.place else None
    view = indicator_view(backend, find_id(backend, "indicator", args.id), place, today=session.clock.today())
    return session.shown(
        lambda: indicator_data(view, session.words),
        lambda: indicator_text(view, session.words, session.clock.today(), session.width),
        json=args.json,
    )


def _changes(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    from store.exporting.edition import edition_data
    from store.read.edition import edition_changes
    from tui.text.edition import edition_text

    against = find_id(backend, "plan", args.against) if args.against else None
    changes = edition_changes(backend, find_id(backend, "plan", args.id), against)
    return session.shown(
        lambda: edition_data(changes), lambda: edition_text(changes, session.words, session.width), json=args.json
    )


def _sources(backend: Backend) -> dict[str, str]:
    """The source line of every indicator: no figure is shown without it."""
    from store.read.indicator import indicators

    return {one.id: one.source for one in indicators(backend)}
