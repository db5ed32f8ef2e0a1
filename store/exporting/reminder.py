"""Reminders as files: a draft for the mail program, or plain text. To whom is left to the sender: no address is kept."""

from __future__ import annotations

import re
import unicodedata
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from store.clean import clean
from store.wording.reminder import reminder_subject, reminder_text

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.reminder import MeetingReminders, PartyReminder

MAIL, TEXT = "eml", "txt"
"""What a reminder can be written as: the file's ending."""


def reminder_files(about: MeetingReminders, words: Translator, kind: str) -> dict[str, bytes]:
    """File name → content, one for each party that owes something. Names are plain ASCII, and no two are the same."""
    files: dict[str, bytes] = {}
    for reminder in about.reminders:
        stem = _plain(f"{about.meeting.id}-{reminder.party_id}")
        name, number = f"{stem}.{kind}", 2
        while name.casefold() in {taken.casefold() for taken in files}:
            name, number = f"{stem}-{number}.{kind}", number + 1
        files[name] = _draft(reminder, about, words) if kind == MAIL else _text(reminder, about, words).encode()
    return files


def all_text(about: MeetingReminders, words: Translator) -> str:
    """Every reminder below the other, each under its party's name."""
    return "\n\n".join(f"══ {clean(one.party)} ══\n\n{_text(one, about, words).rstrip()}" for one in about.reminders)


def _text(reminder: PartyReminder, about: MeetingReminders, words: Translator) -> str:
    subject = words("remind.subject_line", subject=reminder_subject(about, words))
    return f"{subject}\n\n{reminder_text(reminder, about, words)}\n"


def _draft(reminder: PartyReminder, about: MeetingReminders, words: Translator) -> bytes:
    """A message that mail programs open for writing (``X-Unsent``), its receiver still to be filled in."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = reminder_subject(about, words)
    message["To"] = ""
    message["X-Unsent"] = "1"
    message.set_content(f"{reminder_text(reminder, about, words)}\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9-]+", "-", bare).strip("-")[:80] or "paminnelse"
