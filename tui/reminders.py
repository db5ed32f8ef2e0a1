"""Reminders from the screens: see who owes what, choose a folder, write a file for each party."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.reminder import MeetingReminders
    from tui.app import RadslagApp
    from tui.dialogs.form_plan import Texts


async def make_reminders(app: RadslagApp, meeting_id: str) -> None:
    """Ask where, write the reminders for the meeting, and say so on the screen it was asked from.

    Must be awaited in a worker: it waits for a dialog.
    """
    from store.read.reminder import reminders
    from tui.dialogs.form import Form
    from tui.forms.reminders import reminders_form

    screen = app.screen
    if not isinstance(screen, BaseScreen):
        return
    today, words = app.clock.today(), app.words
    about = await screen.ask(lambda backend: reminders(backend, meeting_id, today))
    if about is None:
        return
    if not about.reminders:
        screen.tell(words("remind.nobody_owes"))
        return
    texts = await app.push_screen_wait(Form(reminders_form(about, _folder(about, words), words)))
    if texts is None:
        return
    try:
        count = await asyncio.to_thread(_write, about, texts, app)
    except StoreError as error:
        screen.tell(words.error(error), refused=True)
        return
    screen.tell(words("remind.written", count=count, folder=texts["folder"]))


def _folder(about: MeetingReminders, words: Translator) -> Path:
    """A folder of the meeting's own, as the forms have: five drafts loose among one's files would be hard to find."""
    from platformdirs import user_documents_path

    documents, home = user_documents_path(), Path.home()
    return (documents if documents.is_dir() else home) / words("remind.folder_name", day=about.meeting.held_on.isoformat())


def _write(about: MeetingReminders, texts: Texts, app: RadslagApp) -> int:
    from store.exporting.reminder import reminder_files
    from store.exporting.whole_file import make_folder, write_whole
    from tui.forms.reminders import REPLACE, written_folder

    files = reminder_files(about, app.words, texts["kind"])
    folder = written_folder(texts)
    make_folder(folder)
    write_whole({folder / name: content for name, content in files.items()}, replace=texts["there"] == REPLACE)
    return len(files)
