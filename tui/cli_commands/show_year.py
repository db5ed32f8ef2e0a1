"""``radslag show year``: what is due when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from store.model.year import YearView
    from tui.cli_commands.session import Reply, Session


def year(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """This year unless another is named; every council unless one is."""
    from store.exporting.year import year_data
    from tui.text.year import year_text

    view = asked_year(session, args, backend)
    return session.shown(lambda: year_data(view), lambda: year_text(view, session.words, session.width), json=args.json)


def asked_year(session: Session, args: argparse.Namespace, backend: Backend) -> YearView:
    """The year that ``args.year`` and ``args.council`` mean.

    Raises:
        UnknownId: there is no such council.
    """
    from store.read.year import year_view

    today = session.clock.today()
    council = find_id(backend, "council", args.council) if args.council else None
    return year_view(backend, args.year or today.year, today, council)
