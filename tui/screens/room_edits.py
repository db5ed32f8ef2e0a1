"""What is written at a meeting: decisions, adjustments, assessments, who came, the minutes; freezing and closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.model.meeting import DecisionKind, MeetingState
from store.read.meeting import council_decisions
from store.read.minutes import snapshots_of
from store.write.assessment import assess_goal
from store.write.attendance import set_attendance
from store.write.decision import DecisionAbout, make_decision
from store.write.freeze import freeze
from store.write.minutes import set_minutes
from store.write.walk import close_meeting
from tui import routes
from tui.dialogs.attendance import AttendanceDialog
from tui.dialogs.form import Form
from tui.dialogs.memo import Memo
from tui.dialogs.pick import Pick
from tui.forms.assessment import assessed, assessment_form, goal_pick
from tui.forms.decision import decision_fields, new_decision
from tui.forms.room_picks import CLOSE, CLOSE_AND_FREEZE, close_pick, snapshot_pick
from tui.rows.room_words import present_words, quorum_words
from tui.screens.decision_edits import DecisionEdits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.db.backend import Backend
    from store.model.meeting import MeetingDecision
    from store.model.walk import RoomMeasure, Walk, WalkPage


class RoomEdits(DecisionEdits):
    """The meeting's screen, as far as it writes."""

    meeting_id: str

    def standing(self) -> tuple[Walk, WalkPage, RoomMeasure | None] | None:
        """The meeting, the page it stands on, and the measure there if there is one; None while nothing is read."""
        raise NotImplementedError

    def decisions_of(self, backend: Backend) -> Sequence[MeetingDecision]:
        """Those made here and those earlier meetings left, the page's own measure first."""
        here = self.standing()
        if here is None:
            return ()
        walk, page, _ = here
        every = council_decisions(backend, walk.view.meeting.council.id)
        wanted = [one for one in reversed(every) if one.meeting_id == self.meeting_id or not one.done]
        return sorted(wanted, key=lambda one: page.measure_id is None or one.measure_id != page.measure_id)

    @work(group="edit")
    async def action_decide(self) -> None:
        """What is decided, who does it, until when."""
        await self._decide(DecisionKind.DECISION)

    @work(group="edit")
    async def action_adjust_measure(self) -> None:
        """The measure is to be done otherwise."""
        await self._decide(DecisionKind.ADJUSTMENT)

    async def _decide(self, kind: DecisionKind) -> None:
        here = self.standing()
        if here is None:
            return
        walk, page, _ = here
        clock, role, words = self.radslag.clock, self.radslag.role, self.words
        parties = dict.fromkeys([*walk.view.meeting.council.functions, *await self.party_names()])
        about = f"{page.measure_id} {page.measure_title}" if page.measure_id else page.item.title if page.item else ""
        said = any(one.present is not None for one in walk.view.attendance)
        warning = quorum_words(walk.view, words) if said and walk.view.quorate is False else ""
        form = new_decision(kind, about, tuple(parties), clock.today(), words, warning=warning)
        texts = await self.app.push_screen_wait(Form(form))
        if texts is None:
            return
        fields = decision_fields(texts, clock.today())
        belongs = DecisionAbout(self.meeting_id, page.measure_id, page.item.id if page.item else None, kind)
        what = f"{words(f'room.kind.{kind}')} {fields.wording}"
        await self.save(what, lambda backend: make_decision(backend, belongs, fields, clock, role=role))

    @work(group="edit")
    async def action_assess_goal(self) -> None:
        """How far a goal of the measure is met: which goal, when there are several."""
        here = self.standing()
        if here is None or here[2] is None:
            return
        goals = here[2].goals
        if not goals:
            self.tell(self.words("measure.no_goal"))
            return
        key = await self.app.push_screen_wait(Pick(goal_pick(goals, self.words))) if len(goals) > 1 else goals[0].id
        goal = next((one for one in goals if one.id == key), None)
        texts = await self.app.push_screen_wait(Form(assessment_form(goal, self.words))) if goal else None
        if goal is None or texts is None:
            return
        said, clock, role = assessed(goal, texts), self.radslag.clock, self.radslag.role
        what = f"{goal.id} {self.words(f'code.assessment.{said.assessment}')}"
        await self.save(what, lambda backend: assess_goal(backend, self.meeting_id, said, clock, role=role))

    @work(group="edit")
    async def action_attendance(self) -> None:
        """Who is here."""
        here = self.standing()
        if here is None:
            return
        view, clock, role = here[0].view, self.radslag.clock, self.radslag.role
        present = await self.app.push_screen_wait(AttendanceDialog(view, self.words))
        if present is None:
            return
        quorum = present_words(sum(present.values()), len(present), view.meeting.council.quorum, self.words)
        await self.save(quorum, lambda backend: set_attendance(backend, self.meeting_id, present, clock, role=role))

    @work(group="edit")
    async def action_write_minutes(self) -> None:
        """What the minutes say of the item."""
        here = self.standing()
        if here is None:
            return
        item, clock, role = here[1].item, self.radslag.clock, self.radslag.role
        if item is None:
            self.tell(self.words("room.no_item"))
            return
        note = await self.app.push_screen_wait(Memo(item.title, item.note or "", self.words))
        if note is None or note == (item.note or ""):
            return
        what = self.words("room.minutes_of", title=item.title)
        await self.save(what, lambda backend: set_minutes(backend, item.id, item.version, note, clock, role=role))

    @work(group="edit")
    async def action_freeze(self) -> None:
        """Keep exactly what is shown."""
        await self._freeze()

    async def _freeze(self) -> None:
        clock, role = self.radslag.clock, self.radslag.role
        kept = await self.save("", lambda backend: freeze(backend, self.meeting_id, clock, role=role))
        if kept:
            self.tell(self.words("room.frozen", id=kept[0], sum=kept[1][:12]))

    @work(group="edit")
    async def action_open_snapshot(self) -> None:
        """A frozen copy: which one, when there are several."""
        heads = await self.ask(lambda backend: snapshots_of(backend, self.meeting_id))
        if heads is None:
            return
        if not heads:
            self.tell(self.words("room.no_snapshots"))
            return
        key = await self.app.push_screen_wait(Pick(snapshot_pick(heads, self.words))) if len(heads) > 1 else heads[0].id
        if key:
            routes.open_snapshot(self.radslag, key)

    @work(group="edit")
    async def action_close_meeting(self) -> None:
        """The meeting is over: asked once, with the offer to freeze it."""
        here = self.standing()
        if here is None:
            return
        meeting, clock, role = here[0].view.meeting, self.radslag.clock, self.radslag.role
        if meeting.state is MeetingState.HELD:
            self.tell(self.words("room.closed_already"))
            return
        answer = await self.app.push_screen_wait(Pick(close_pick(self.words)))
        if answer not in {CLOSE, CLOSE_AND_FREEZE}:
            return
        closed = await self.save(self.words("room.closed"), lambda backend: close_meeting(backend, meeting, clock, role=role))
        if closed is not None and answer == CLOSE_AND_FREEZE:
            await self._freeze()
