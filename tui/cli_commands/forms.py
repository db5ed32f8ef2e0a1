"""``radslag forms``: one Excel form for each lead party, to be filled in before a meeting and read back by ``import``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import StoreError
from store.read.find import find_id
from store.write.report_form import discard, make_forms
from tui.text.columns import table

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.write.report_form import MadeForm
    from tui.cli_commands.session import Reply, Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """Make them all, or none, and say which files they are."""
    made: list[MadeForm] = []
    folder = args.folder.absolute()
    try:
        with session.writing() as backend:
            meeting, role = find_id(backend, "meeting", args.meeting), session.role(args.role)
            made = make_forms(backend, meeting, folder, session.words, session.clock, parties=args.party, role=role)
    except StoreError:
        discard(made)
        raise
    data = {"folder": str(folder), "forms": [_data(one) for one in made]}
    return session.shown(lambda: data, lambda: _text(made, str(folder), session.words, session.width), json=args.json)


def _data(one: MadeForm) -> dict[str, object]:
    form, path = one
    return {
        "id": form.id,
        "meeting": form.meeting.id,
        "party": form.party,
        "year": form.year,
        "file": path.name,
        "measures": [measure.id for measure in form.measures],
    }


def _text(made: Sequence[MadeForm], folder: str, words: Translator, width: int) -> str:
    rows = [(path.name, words("form.measures", count=len(form.measures))) for form, path in made]
    return "\n".join([words("form.made", count=len(made), folder=folder), *table(rows, width, indent=2)])
