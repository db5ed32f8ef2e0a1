"""The year as an iCalendar file (RFC 5545): read by Outlook, Google, Thunderbird and telephones alike.

An entry's UID follows from what it is, not from when the file was made: read in again, the file moves what has moved and adds
nothing twice.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from store.clean import clean
from store.model.year import YearKind
from store.wording.year import day_words, kind_words, title_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from store.i18n.translator import Translator
    from store.model.year import YearEntry

KINDS = frozenset(
    {
        YearKind.MEETING,
        YearKind.REPORTS_DUE,
        YearKind.DECISION_DUE,
        YearKind.DOCUMENT_END,
        YearKind.REVIEW,
        YearKind.SITUATION_REPORT,
        YearKind.YEARLY_FOLLOW_UP,
        YearKind.GRANT_REPORT,
        YearKind.DEADLINE,
    }
)
"""What belongs in a calendar. Measures, activities and expected figures would drown the meetings."""
PRODID = "-//Radslag//Year of the council//SV"
"""By this a calendar of ours is known."""
_ZONE = "Europe/Stockholm"
_USUAL_LENGTH = timedelta(hours=2)
"""A council meets for an hour and a half to two (reference/domain.md 3.3), when its agenda does not say."""


def calendar_file(entries: Iterable[YearEntry], name: str, now: datetime, words: Translator) -> bytes:
    """The calendar's bytes.

    Args:
        entries: what has a day; kinds outside :data:`KINDS` are left out.
        name: what the calendar is called in the program that reads it.
        now: naive UTC, when the file is made: of two that differ the later holds.
        words: the language.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", clean(name))
    calendar.add_component(_zone())
    for entry in entries:
        if entry.kind in KINDS:
            calendar.add_component(_event(entry, now.replace(tzinfo=UTC), words))
    written: bytes = calendar.to_ical()
    return written


def is_ours(path: Path) -> bool:
    """Whether the file there is a calendar this program made."""
    try:
        with path.open("rb") as file:
            return path.is_file() and PRODID.encode() in file.read(500)
    except OSError:
        return False


def _event(entry: YearEntry, now: datetime, words: Translator) -> Event:
    event = Event()
    event.add("uid", clean(f"{entry.key}@radslag").replace(" ", "-"))
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", int(now.timestamp()) // 60)
    event.add("summary", _summary(entry, words))
    event.add("description", _description(entry, words))
    start = _clock(entry.day, entry.starts_at) if entry.kind is YearKind.MEETING else None
    if start is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", start)
        event.add("dtend", _clock(entry.day, entry.ends_at) or start + _USUAL_LENGTH)
    if entry.venue:
        event.add("location", clean(entry.venue))
    return event


def _summary(entry: YearEntry, words: Translator) -> str:
    what = kind_words(entry, words)
    return clean(f"{what[:1].upper()}{what[1:]}: {title_words(entry, words)}")


def _description(entry: YearEntry, words: Translator) -> str:
    places = ", ".join(name for _, name in entry.places)
    lines = [words(f"year.why.{entry.kind}"), places, day_words(entry, words) if entry.month_only else ""]
    lines += [words("year.demo")] if entry.example else []
    return "\n".join(clean(line) for line in lines if line)


def _clock(day: date, text: str | None) -> datetime | None:
    """``13:00`` of the day in Sweden; None for what is no time of day."""
    try:
        return datetime.combine(day, time.fromisoformat(text or ""), ZoneInfo(_ZONE))
    except ValueError:
        return None


def _zone() -> Timezone:
    """Swedish time, by the rule that has held since 1996."""
    zone = Timezone()
    zone.add("tzid", _ZONE)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for part, name, start, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, winter, summer),  # noqa: DTZ001  (RFC 5545: local time)
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, summer, winter),  # noqa: DTZ001
    ):
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
