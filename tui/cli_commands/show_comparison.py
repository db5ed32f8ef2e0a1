"""``radslag show funnel`` and ``radslag show control``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.find import find_id

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from tui.cli_commands.session import Reply, Session


def funnel(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """One indicator at every municipality of a group."""
    from store.exporting.funnel import funnel_data
    from store.model.funnel import ComparisonGroup
    from store.read.funnel import funnel_view
    from tui.rows.funnel_words import funnel_sentence
    from tui.text.funnel import funnel_text

    group = ComparisonGroup(args.group or ComparisonGroup.COUNTRY)
    view = funnel_view(backend, *_asked(args, backend), group=group)
    return session.shown(
        lambda: {**funnel_data(view), "sentence": funnel_sentence(view, session.words)},
        lambda: funnel_text(view, session.words, session.width),
        json=args.json,
    )


def control(session: Session, args: argparse.Namespace, backend: Backend) -> Reply:
    """One indicator at one place, with the limits of its usual variation."""
    from store.exporting.control import control_data
    from store.read.control_chart import control_view
    from tui.rows.control_words import control_sentences
    from tui.text.control import control_text

    view = control_view(backend, *_asked(args, backend))
    return session.shown(
        lambda: {**control_data(view), "sentence": " ".join(control_sentences(view, session.words))},
        lambda: control_text(view, session.words, session.width),
        json=args.json,
    )


def _asked(args: argparse.Namespace, backend: Backend) -> tuple[str, str]:
    """Indicator and place; the place `show indicator` would take when none is said."""
    from store.read.indicator import indicator_view

    indicator = find_id(backend, "indicator", args.id)
    if args.place:
        return indicator, find_id(backend, "place", args.place)
    return indicator, indicator_view(backend, indicator).place_code
