"""Reminders say to each party what it owes, to nobody else's cost, and as a draft a mail program opens."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest

from store.errors import UnknownId
from store.exporting.reminder import reminder_files
from store.model.filter import MeasureFilter
from store.read.measure_rows import measure_rows
from store.read.reminder import reminders
from store.wording.reminder import reminder_text

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.i18n.translator import Translator

TODAY = date(2026, 11, 21)


def test_each_party_is_told_of_its_own(backend: Backend) -> None:
    """What is asked for is exactly what the lists call late and unreported, each at whoever leads it."""
    about = reminders(backend, "BRA-HED-M3", TODAY)
    asked = {owed.id for one in about.reminders for owed in one.unreported}
    late = {owed.id for one in about.reminders for owed in one.late}
    for wanted, said in (
        (MeasureFilter(plan_id="HED", reported=False), asked),
        (MeasureFilter(plan_id="HED", late=True), late),
    ):
        rows = measure_rows(backend, wanted, TODAY)
        assert {row.id for row in rows if row.lead} == said
    social = next(one for one in about.reminders if one.party == "Socialtjänsten")
    assert [owed.id for owed in social.unreported] == ["HED-V2"]
    assert [owed.id for owed in social.decisions] == ["BRA-HED-B2"]
    assert about.nothing_missing == ("Förskola", "Näringsliv- och samhällsutvecklingsavdelningen", "Skola")
    assert not {one.party for one in about.reminders} & set(about.nothing_missing)


def test_a_party_that_has_done_all_gets_no_letter(backend: Backend, words_sv: Translator) -> None:
    """When its report has come and its decision is done, there is nothing more to remind of."""
    backend.count("INSERT INTO interim_report (measure_id, year, reported_on) VALUES ('HED-V2', 2026, $1)", [TODAY])
    backend.count("UPDATE decision SET done = true WHERE id = 'BRA-HED-B2'")
    about = reminders(backend, "BRA-HED-M3", TODAY)
    assert "Socialtjänsten" in about.nothing_missing
    assert not [name for name in reminder_files(about, words_sv, "eml") if "social" in name]


def test_the_letter_says_what_when_and_how(backend: Backend, words_sv: Translator) -> None:
    """Meeting, last day for reports, each measure and decision with its day; and that a demo's letter is invented."""
    about = reminders(backend, "BRA-HED-M3", TODAY)
    text = reminder_text(next(one for one in about.reminders if one.party == "Socialtjänsten"), about, words_sv)
    for said in (
        "Exempel: påhittad uppgift.",
        "Lokala Brå Hedemora träffas 2026-11-28 (lördag, vecka 48) kl. 13:00, Stadshuset.",
        "senast 2026-11-24 (tisdag, vecka 48)",
        "Delrapporten för 2026 saknas för en åtgärd:\n  – HED-V2 ",
        "Ett beslut väntar på er:\n  – Få svar från juristen om sekretess i SSPF (skulle ha varit klart 2026-10-12)",
    ):
        assert said in text
    backend.count("UPDATE meeting SET reports_due = $1 WHERE id = 'BRA-HED-M3'", [date(2026, 11, 20)])
    passed = reminders(backend, "BRA-HED-M3", TODAY)
    assert "det är inte för sent" in reminder_text(passed.reminders[0], passed, words_sv)


def test_a_draft_opens_in_a_mail_program(backend: Backend, words_sv: Translator) -> None:
    """Unsent, without a receiver, å ä ö whole in subject and text."""
    about = reminders(backend, "BRA-HED-M3", TODAY)
    files = reminder_files(about, words_sv, "eml")
    message = message_from_bytes(files["BRA-HED-M3-socialtjansten.eml"], policy=default)
    assert message["X-Unsent"] == "1"
    assert str(message["To"]) == ""
    assert message["Subject"] == "Inför Lokala Brå Hedemora 2026-11-28: rapportera senast 2026-11-24"
    body = message.get_body()
    assert body is not None
    reminder = next(one for one in about.reminders if one.party == "Socialtjänsten")
    assert body.get_content().replace("\r\n", "\n").strip() == reminder_text(reminder, about, words_sv)


def test_names_of_files_are_plain_and_apart(backend: Backend, words_sv: Translator) -> None:
    """A party's id can not lead out of the folder, nor two parties into one file."""
    backend.count("UPDATE party SET id = '../SocialTjansten' WHERE id = 'lokala-bra'")
    backend.count("UPDATE measure_party SET party_id = '../SocialTjansten' WHERE party_id = 'lokala-bra'")
    names = list(reminder_files(reminders(backend, "BRA-HED-M3", TODAY), words_sv, "txt"))
    assert len({name.casefold() for name in names}) == len(names) == 4
    assert not [name for name in names if "/" in name or ".." in name]


def test_a_meeting_there_is_none_of(backend: Backend) -> None:
    """Refused with its id."""
    with pytest.raises(UnknownId):
        reminders(backend, "BRA-X", TODAY)
