"""Forms for a meeting, made from a screen: which folder, then the files, the work in a thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError
from tui.dialogs.entry import Entry
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from store.clock import Clock
    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.meeting import Meeting
    from store.write.report_form import MadeForm
    from tui.app import RadslagApp


async def make_forms(app: RadslagApp, meeting_id: str) -> None:
    """Ask for a folder, make one form for each lead party there, and say so on the screen the user is at.

    To be awaited in a worker of the group ``dialog``.
    """
    words, clock, role = app.words, app.clock, app.role
    made: list[MadeForm] = []
    try:
        meeting = await app.gateway.read(lambda backend: _meeting(backend, meeting_id))
        text = await app.push_screen_wait(
            Entry(
                [f"{meeting.title} · {meeting.held_on.isoformat()}"],
                words,
                key="forms_folder",
                value=str(_folder(meeting, words)),
                problem=lambda said: None if said.strip() else words("form.say_folder"),
            )
        )
        if not text:
            return
        folder = _said(text)
        await app.gateway.write(lambda backend: made.extend(_made(backend, meeting_id, folder, words, clock, role=role)))
    except StoreError as error:
        for one in made:
            one.path.unlink(missing_ok=True)
        _tell(app, words.error(error), refused=True)
        return
    _tell(app, words("form.made", count=len(made), folder=folder), refused=False)


def _meeting(backend: Backend, meeting_id: str) -> Meeting:
    from store.read.meeting import meeting_view

    return meeting_view(backend, meeting_id).meeting


def _made(backend: Backend, meeting_id: str, folder: Path, words: Translator, clock: Clock, *, role: str) -> list[MadeForm]:
    from store.write import report_form

    return report_form.make_forms(backend, meeting_id, folder, words, clock, role=role)


def _folder(meeting: Meeting, words: Translator) -> Path:
    """A folder of the meeting's own, among the user's documents."""
    from platformdirs import user_documents_path

    from store.importing.folder import home_folder

    documents = user_documents_path()
    return (documents if documents.is_dir() else home_folder()) / words("form.folder_name", day=meeting.held_on.isoformat())


def _said(text: str) -> Path:
    from store.importing.folder import home_folder

    path = Path(text)
    try:
        return home_folder() / path.expanduser()
    except RuntimeError:  # ~nobody
        return home_folder() / path


def _tell(app: RadslagApp, sentence: str, *, refused: bool) -> None:
    if isinstance(app.screen, BaseScreen):
        app.screen.tell(sentence, refused=refused)
