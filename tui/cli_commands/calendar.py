"""``radslag calendar``: the year's meetings and days for a calendar program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.cli_commands.session import Reply
from tui.cli_commands.show_year import asked_year
from tui.text.output import say

if TYPE_CHECKING:
    import argparse

    from tui.cli_commands.session import Session


def run(session: Session, args: argparse.Namespace) -> Reply:
    """To a file, whole or not at all; to stdout when none is named."""
    from store.exporting.calendar import calendar_file, is_ours
    from store.exporting.whole_file import write_whole

    words = session.words
    with session.reading() as backend:
        view = asked_year(session, args, backend)
    name = view.council.name if view.council else words("year.calendar_all")
    content = calendar_file(view.entries, name, session.clock.now(), words)
    if args.file is None:
        # The format wants CR and LF at the end of a line; where the stream adds CR by itself it must not stand there twice.
        ending = "\n" if os.linesep == "\r\n" else "\r\n"
        return Reply(content.decode().replace("\r\n", ending).removesuffix("\n"))
    write_whole({args.file: content}, replace=args.replace or is_ours(args.file))
    say(words("year.calendar_written", path=args.file))
    return Reply()
