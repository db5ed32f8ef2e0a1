"""The form for reminders: whom they go to, where the files are put, and in which format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.said_path import is_folder, is_possible, said_path
from store.wording.reminder import owes
from tui.dialogs.form_plan import FormField, FormPlan, Judgement

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.model.reminder import MeetingReminders
    from tui.dialogs.form_plan import Texts

KEEP, REPLACE = "keep", "replace"


def reminders_form(about: MeetingReminders, default: Path, words: Translator) -> FormPlan:
    """Folder and format; below them every party with what it owes, and who owes nothing."""
    says = [f"{one.party}: {owes(one, words)}" for one in about.reminders]
    if about.nothing_missing:
        says.append(words("remind.nothing_missing", parties=", ".join(about.nothing_missing)))

    def judge(texts: Texts) -> Judgement:
        folder = written_folder(texts)
        there = is_folder(folder) or (is_possible(folder) and is_folder(folder.parent) and not folder.exists())
        problems = {} if there else {"folder": words("remind.no_folder", path=folder)}
        made = [] if is_folder(folder) or problems else [words("remind.folder_made")]
        return Judgement(problems, (*made, *says))

    kinds, ways = ("eml", "txt"), (KEEP, REPLACE)
    return FormPlan(
        words("remind.title", title=about.meeting.title),
        words("remind.about", count=len(about.reminders)),
        (
            FormField("folder", words("remind.folder"), str(default), wide=True),
            FormField("kind", words("remind.kind"), "eml", options=tuple((kind, words(f"remind.{kind}")) for kind in kinds)),
            FormField("there", words("remind.if_there"), KEEP, options=tuple((way, words(f"remind.{way}")) for way in ways)),
        ),
        judge,
        words("remind.keys"),
        guarded=False,
    )


def written_folder(texts: Texts) -> Path:
    """The folder, with ``~`` for one's own."""
    return said_path(texts["folder"])
