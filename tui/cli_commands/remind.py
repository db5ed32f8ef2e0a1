"""``radslag remind``: what each party still owes a meeting, as texts to send."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store.read.find import find_id
from tui.cli_commands.session import Reply
from tui.text.output import say

if TYPE_CHECKING:
    import argparse

    from store.db.backend import Backend
    from store.model.reminder import MeetingReminders
    from tui.cli_commands.session import Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """A file for each party, all or none; or all of it as text when no folder is named."""
    from store.exporting.reminder import all_text, reminder_files
    from store.exporting.whole_file import make_folder, write_whole

    words = session.words
    with session.reading() as backend:
        about = _asked(session, args, backend)
    if args.folder is None:
        _say_the_rest(about, session)
        return Reply(all_text(about, words))
    files = {args.folder / name: content for name, content in reminder_files(about, words, args.format).items()}
    make_folder(args.folder)
    write_whole(files, replace=args.replace)
    for path in files:
        say(words("year.calendar_written", path=path))
    _say_the_rest(about, session)
    return Reply()


def _asked(session: Session, args: argparse.Namespace, backend: Backend) -> MeetingReminders:
    """The meeting's reminders, or those of one party.

    Raises:
        UnknownId: there is no such meeting or party.
    """
    from store.read.find import named_ids
    from store.read.reminder import reminders

    about = reminders(backend, find_id(backend, "meeting", args.meeting), session.clock.today())
    if args.party is None:
        return about
    ids = {name.casefold(): identity for identity, name in named_ids(backend, "party")}
    wanted = find_id(backend, "party", ids.get(args.party.strip().casefold(), args.party))
    name = next(name for identity, name in named_ids(backend, "party") if identity == wanted)
    return replace(
        about,
        reminders=tuple(one for one in about.reminders if one.party_id == wanted),
        nothing_missing=() if any(one.party_id == wanted for one in about.reminders) else (name,),
    )


def _say_the_rest(about: MeetingReminders, session: Session) -> None:
    """Who needs no reminder: a party that is not named would look forgotten."""
    if about.nothing_missing:
        say(session.words("remind.nothing_missing", parties=", ".join(about.nothing_missing)))
    elif not about.reminders:
        say(session.words("remind.nobody"))
