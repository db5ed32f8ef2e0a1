"""A reminder as a person would write it: what is missing, till when, and how to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from store.wording.year import long_day

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.reminder import MeetingReminders, Owed, PartyReminder


def reminder_subject(about: MeetingReminders, words: Translator) -> str:
    """``Inför Lokala Brå Hedemora 2026-11-28: rapportera senast 2026-11-24``."""
    meeting = about.meeting
    gaps = {"council": meeting.council.name, "day": meeting.held_on.isoformat()}
    if meeting.reports_due and meeting.reports_due >= about.today:
        return words("remind.subject_by", **gaps, by=meeting.reports_due.isoformat())
    return words("remind.subject", **gaps)


def reminder_text(reminder: PartyReminder, about: MeetingReminders, words: Translator) -> str:
    """The whole letter, paragraphs parted by empty lines."""
    invented = [words("year.demo")] if about.meeting.example else []
    parts = [*invented, words("remind.hello"), _opening(reminder, about, words)]
    for key, owed in (("unreported", reminder.unreported), ("late", reminder.late), ("decisions", reminder.decisions)):
        if owed:
            heading = words(f"remind.{key}", year=str(about.year), count=len(owed))
            parts.append("\n".join([heading, *(_line(one, key, about.today, words) for one in owed)]))
    parts += [words("remind.answer"), words("remind.thanks")]
    return "\n\n".join(parts)


def owes(reminder: PartyReminder, words: Translator) -> str:
    """``3 delrapporter, 1 sen åtgärd``: what a list says of a party."""
    groups = (("unreported", reminder.unreported), ("late", reminder.late), ("decisions", reminder.decisions))
    return ", ".join(words(f"remind.count_{key}", count=len(owed)) for key, owed in groups if owed)


def _opening(reminder: PartyReminder, about: MeetingReminders, words: Translator) -> str:
    meeting = about.meeting
    when = long_day(meeting.held_on, words)
    if meeting.starts_at:
        when = words("remind.at_time", when=when, time=meeting.starts_at)
    if meeting.venue:
        when = words("remind.at_venue", when=when, venue=meeting.venue)
    has_met = meeting.held_on < about.today
    met = words("remind.met" if has_met else "remind.meets", council=meeting.council.name, when=when)
    return f"{met} {_asked(reminder.party, meeting.reports_due, about.today, words)}"


def _asked(party: str, due: date | None, today: date, words: Translator) -> str:
    if due is None:
        return words("remind.asked", party=party)
    if due < today:
        return words("remind.asked_passed", party=party, by=long_day(due, words))
    return words("remind.asked_by", party=party, by=long_day(due, words))


def _line(one: Owed, group: str, today: date, words: Translator) -> str:
    """A measure by its id and title; a decision by its wording alone, as the minutes have it."""
    line = one.title if group == "decisions" else f"{one.id} {one.title}"
    if group != "unreported" and one.due:
        key = "remind.was_due" if one.due < today else "remind.is_due"
        line = f"{line} ({words(key, day=one.due.isoformat())})"
    return f"  – {clean(line)}"
