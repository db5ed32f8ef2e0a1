"""The calendar file: read by the library that reads calendars, updated rather than doubled, nothing private in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar

from store.exporting.calendar import KINDS, calendar_file
from store.read.year import year_view

if TYPE_CHECKING:
    from icalendar import Event

    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.i18n.translator import Translator

TODAY = date(2026, 11, 21)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def _made(backend: Backend, now: datetime, words: Translator) -> bytes:
    return calendar_file(year_view(backend, 2026, TODAY, "BRA-HED").entries, "Lokala Brå", now, words)


def _events(content: bytes) -> dict[str, Event]:
    events = Calendar.from_ical(content).events
    found = {str(event["uid"]): event for event in events}
    assert len(found) == len(events)
    return found


def test_a_meeting_stands_at_its_hour(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """13:00 in Sweden, winter and summer, as long as its agenda; else two hours; a whole day without a time."""
    events = _events(_made(backend, clock.now(), words_sv))
    winter, summer = events["meeting.BRA-HED-M1@radslag"], events["meeting.BRA-HED-M2@radslag"]
    assert winter.start == datetime(2026, 2, 24, 13, tzinfo=STOCKHOLM)
    assert winter.end - winter.start == timedelta(hours=2)
    assert summer.start == datetime(2026, 8, 18, 11, tzinfo=UTC)
    assert summer.end - summer.start == timedelta(minutes=50)
    assert str(winter["location"]) == "Stadshuset"
    backend.count("UPDATE meeting SET starts_at = 'efter lunch' WHERE id = 'BRA-HED-M1'")
    vague = _events(_made(backend, clock.now(), words_sv))["meeting.BRA-HED-M1@radslag"]
    assert (vague.start, vague.end) == (date(2026, 2, 24), date(2026, 2, 25))


def test_swedish_time_is_in_the_file(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """A program that knows no time zones reads the rule: summer from the last Sunday of March, winter from that of October."""
    calendar = Calendar.from_ical(_made(backend, clock.now(), words_sv))
    zone = calendar.timezones[0].to_tz(lookup_tzid=False)
    for day, hours in ((datetime(2026, 3, 29, 1), 1), (datetime(2026, 3, 29, 4), 2), (datetime(2026, 10, 25, 4), 1)):  # noqa: DTZ001
        assert day.replace(tzinfo=zone).utcoffset() == timedelta(hours=hours)
    assert calendar.get_missing_tzids() == set()


def test_read_in_again_it_updates(backend: Backend, clock: FixedClock, words_sv: Translator, words_en: Translator) -> None:
    """The same things have the same UID whatever has moved, in either language, and the later file is the newer one."""
    first = _events(_made(backend, clock.now(), words_sv))
    backend.count("UPDATE meeting SET held_on = $1, title = 'Flyttat' WHERE id = 'BRA-HED-M3'", [date(2026, 12, 5)])
    second = _events(_made(backend, clock.now() + timedelta(hours=1), words_en))
    assert first.keys() == second.keys()
    moved = second["meeting.BRA-HED-M3@radslag"]
    assert moved.start == datetime(2026, 12, 5, 12, tzinfo=UTC)
    assert moved.sequence > first["meeting.BRA-HED-M3@radslag"].sequence
    assert str(moved["summary"]) == "Meeting: Flyttat"


def test_only_what_belongs_in_a_calendar(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """Meetings, reports, documents, decisions and deadlines; no measure, no figure, and nobody to answer to."""
    content = _made(backend, clock.now(), words_sv)
    kinds = {uid.partition(".")[0] for uid in _events(content)}
    assert kinds <= {kind.value for kind in KINDS}
    assert {"meeting", "reports_due", "decision_due", "review", "yearly_follow_up"} <= kinds
    assert b"ORGANIZER" not in content
    assert b"ATTENDEE" not in content


def test_a_title_can_not_break_the_file(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """Line breaks, semicolons and calendar commands in a title stay text."""
    nasty = "Möte\r\nEND:VEVENT\nBEGIN:VALARM; å, ä; ö\x1b[2J"
    backend.count("UPDATE meeting SET title = $1 WHERE id = 'BRA-HED-M3'", [nasty])
    content = _made(backend, clock.now(), words_sv)
    event = _events(content)["meeting.BRA-HED-M3@radslag"]
    assert "END:VEVENT BEGIN:VALARM; å, ä; ö" in str(event["summary"])
    assert b"\x1b" not in content
