"""What is written at a meeting: decisions, adjustments, assessments, attendance, the minutes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.codes import Assessment
from store.model.meeting import DecisionKind
from store.model.walk import Assessed
from store.read.journal import journal
from store.read.measure import measure_view
from store.read.meeting import meeting_view
from store.read.minutes import minutes
from store.read.room import room_measure
from store.write.assessment import assess_goal
from store.write.attendance import set_attendance
from store.write.decision import DecisionAbout, DecisionFields, change_decision, hide_decision, make_decision
from store.write.minutes import set_minutes
from store.write.undo import undo
from tui.rows.change_words import undone_words
from tui.rows.journal_rows import journal_row
from tui.rows.measure_blocks import follow_up_blocks
from tui.rows.room_words import quorum_words
from tui.text.laid import as_text

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.i18n.translator import Translator

MEETING = "BRA-HED-M3"


def _decide(backend: Backend, clock: FixedClock, wording: str, who: str | None = None, measure: str | None = None) -> str:
    return make_decision(backend, DecisionAbout(MEETING, measure), DecisionFields(wording, who), clock, role="ordförande")


def test_a_decision_goes_to_a_party(backend: Backend, clock: FixedClock) -> None:
    """A party known in any case is used, a new name becomes a party; the log says who wrote it, in one change."""
    adjustment = DecisionAbout(MEETING, "HED-N2", f"{MEETING}-P2", DecisionKind.ADJUSTMENT)
    fields = DecisionFields("Ta med snuset", "SKOLA", date(2027, 1, 31))
    first = make_decision(backend, adjustment, fields, clock, role="ordförande")
    second = _decide(backend, clock, "Bjud in Coop", "Coop Dalarna")
    made = meeting_view(backend, MEETING).decisions
    assert [(one.id, one.responsible, one.due_date) for one in made] == [
        ("BRA-HED-B5", "Skola", date(2027, 1, 31)),
        ("BRA-HED-B6", "Coop Dalarna", None),
    ]
    assert (first, second) == ("BRA-HED-B5", "BRA-HED-B6")
    assert made[0].kind is DecisionKind.ADJUSTMENT
    assert ("coop-dalarna", "Coop Dalarna") in backend.rows("SELECT id, name FROM party")
    [event] = journal(backend, "BRA-HED-B5")
    assert (event.new_value, event.role) == ("Ta med snuset", "ordförande")
    assert measure_view(backend, "HED-N2").decisions[0].id == "BRA-HED-B5"


def test_a_number_is_never_given_twice(backend: Backend, clock: FixedClock) -> None:
    """A decision that was undone keeps its number; the tenth comes after the ninth, in the minutes too."""
    _decide(backend, clock, "Nej")
    undo(backend, clock)
    ids = [_decide(backend, clock, f"Beslut {number}") for number in range(5)]
    assert ids == [f"BRA-HED-B{number}" for number in range(6, 11)]
    numbered = [one for item in minutes(backend, MEETING).items for one in item.decisions]
    assert [(one.number, one.decision.id) for one in numbered][-2:] == [(4, "BRA-HED-B9"), (5, "BRA-HED-B10")]


def test_a_decision_is_done_changed_hidden(backend: Backend, clock: FixedClock) -> None:
    """Done later, other words, out of the minutes; two undoings lead back, and an old version is refused."""
    fields = DecisionFields("Svar om sekretess", "Socialchef", None)
    change_decision(backend, "BRA-HED-B2", 1, fields, clock, done=True)
    changed = meeting_view(backend, "BRA-HED-M2").decisions[0]
    assert (changed.wording, changed.responsible, changed.due_date, changed.done) == (
        "Svar om sekretess", "Socialchef", None, True,
    )  # fmt: skip
    with pytest.raises(StaleVersion):
        change_decision(backend, "BRA-HED-B2", 1, fields, clock, done=False)
    with pytest.raises(StaleVersion):
        hide_decision(backend, "BRA-HED-B2", 1, clock)
    hide_decision(backend, "BRA-HED-B2", changed.version, clock)
    assert "BRA-HED-B2" not in {one.id for one in meeting_view(backend, "BRA-HED-M2").decisions}
    undo(backend, clock)
    undo(backend, clock)
    back = meeting_view(backend, "BRA-HED-M2").decisions[0]
    assert (back.wording, back.responsible, back.done) == (
        "Få svar från juristen om sekretess i SSPF", "Socialtjänsten", False,
    )  # fmt: skip
    assert change_decision(backend, back.id, back.version, DecisionFields(back.wording, back.responsible, back.due_date), clock,
                           done=False) is None  # fmt: skip


def test_a_decision_without_a_day_is_open(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """The measure's page says that it is not done, and names no day there is not."""
    _decide(backend, clock, "Bjud in handeln", None, "HED-N2")
    text = as_text(follow_up_blocks(measure_view(backend, "HED-N2"), words_sv), 80)
    assert "2026-11-28 Bjud in handeln (inte klart)" in text


def test_what_cannot_be_kept_is_refused(backend: Backend, clock: FixedClock) -> None:
    """No words, a whole document, no such meeting, no such goal: a sentence, and nothing is written."""
    with pytest.raises(InvalidValue):
        _decide(backend, clock, " \u200b ".replace("\u200b", ""))
    with pytest.raises(InvalidValue):
        _decide(backend, clock, "x" * 10_001)
    with pytest.raises(UnknownId):
        make_decision(backend, DecisionAbout("BRA-HED-M9"), DecisionFields("Ja"), clock)
    with pytest.raises(UnknownId):
        assess_goal(backend, MEETING, Assessed("HED-X", Assessment.MET, None), clock)
    assert meeting_view(backend, MEETING).decisions == ()


def test_control_characters_and_formulas_are_text(backend: Backend, clock: FixedClock) -> None:
    """What is pasted into a decision is kept as harmless text."""
    _decide(backend, clock, "\x1b]0;hej\x07 =HYPERLINK(1)", "Skola\x1b[2J")
    [made] = meeting_view(backend, MEETING).decisions
    assert "\x1b" not in made.wording
    assert made.wording.endswith("=HYPERLINK(1)")
    assert "\x1b" not in (made.responsible or "")


def test_a_goal_is_judged_once_a_meeting(backend: Backend, clock: FixedClock) -> None:
    """Judged again at the same meeting the word is changed; undo brings the one before back; other meetings' words stay."""
    assess_goal(backend, MEETING, Assessed("HED-N-M2", Assessment.MET, "snuset minskar"), clock)
    assess_goal(backend, MEETING, Assessed("HED-N-M2", Assessment.NOT_ASSESSABLE, None), clock)
    [said] = meeting_view(backend, MEETING).assessments
    assert (said.assessment, said.note, said.assessed_on) == (Assessment.NOT_ASSESSABLE, None, clock.today())
    undo(backend, clock)
    goal = room_measure(backend, "HED-N2", "2083", MEETING).goals[0]
    assert goal.judgement
    assert (goal.judgement.assessment, goal.judgement.note) == (Assessment.MET, "snuset minskar")
    undo(backend, clock)
    goal = room_measure(backend, "HED-N2", "2083", MEETING).goals[0]
    assert goal.judgement
    assert goal.judgement.assessment is Assessment.PARTLY_MET
    assert len(meeting_view(backend, "BRA-HED-M2").assessments) == 4


def test_quorum_is_counted_by_function(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """Nobody said, four of nine, five of nine, somebody besides: in words, and undone in one step."""
    functions = meeting_view(backend, MEETING).meeting.council.functions

    def said() -> str:
        return quorum_words(meeting_view(backend, MEETING), words_sv)

    assert said() == "närvaron är inte tagen"
    set_attendance(backend, MEETING, {name: number < 4 for number, name in enumerate(functions)}, clock)
    assert said() == "4 av 9, ännu inte beslutsför"
    set_attendance(backend, MEETING, {name: number < 5 for number, name in enumerate(functions)}, clock)
    assert (said(), len(journal(backend, f"{MEETING}/{functions[4]}"))) == ("5 av 9, beslutsför", 2)
    set_attendance(backend, MEETING, {"Region Dalarna": True}, clock)
    assert said() == "6 av 10, beslutsför"
    undo(backend, clock)
    undo(backend, clock)
    assert said() == "4 av 9, ännu inte beslutsför"
    undo(backend, clock)
    assert said() == "närvaron är inte tagen"


def test_what_was_taken_away_is_back(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """Undo says so in words, not in the names of a field and its value."""
    one = _decide(backend, clock, "Ring")
    hide_decision(backend, one, 1, clock)
    assert undone_words(undo(backend, clock), words_sv) == f"{one} är tillbaka"


def test_the_journal_tells_who_was_absent(backend: Backend, clock: FixedClock, words_sv: Translator) -> None:
    """A roll call names everybody, and of each whether they were there."""
    set_attendance(backend, MEETING, {"Kommunpolis": True, "Socialchef": False}, clock)
    said = [journal_row(one, words_sv).cells[3].text for one in journal(backend)[:2]]
    assert [line.partition(" ·")[0] for line in said] == ["Socialchef: frånvarande", "Kommunpolis: närvarande"]


def test_minutes_gather_what_was_written(backend: Backend, clock: FixedClock) -> None:
    """A note stays with its item, a decision on a measure goes under its area's item, the rest comes last, numbered as made."""
    item = meeting_view(backend, MEETING).agenda[1]
    set_minutes(backend, item.id, item.version, "Rad ett\nRad två", clock)
    with pytest.raises(StaleVersion):
        set_minutes(backend, item.id, item.version, "Någon annans", clock)
    _decide(backend, clock, "Utan punkt")
    _decide(backend, clock, "Om en åtgärd", None, "HED-N4")
    assess_goal(backend, MEETING, Assessed("HED-N-M2", Assessment.MET, None), clock)
    written = minutes(backend, MEETING)
    drugs, rest = written.items[1], written.items[-1]
    assert drugs.item
    assert drugs.item.note == "Rad ett\nRad två"
    assert [(one.number, one.decision.wording) for one in drugs.decisions] == [(2, "Om en åtgärd")]
    assert [one.goal_id for one in drugs.assessments] == ["HED-N-M2"]
    assert (rest.item, [(one.number, one.decision.wording) for one in rest.decisions]) == (None, [(1, "Utan punkt")])
