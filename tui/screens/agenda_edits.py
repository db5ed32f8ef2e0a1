"""The agenda of the meeting shown: points added, changed, put in order, taken off; a whole one proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.read.meeting_list import council_areas
from store.write.meeting import add_items, change_item, hide_item, move_item
from tui.dialogs.form import Form
from tui.forms.agenda_item import item_answer, item_form, proposed_agenda
from tui.screens.meeting_edits import MeetingEdits

if TYPE_CHECKING:
    from store.model.meeting import AgendaItem
    from store.model.since_meeting import Preparation
    from store.write.meeting import ItemFields


class AgendaEdits(MeetingEdits):
    """A screen that shows one meeting."""

    meeting_id: str
    preparation: Preparation | None = None
    """What the screen shows; None while it is read."""

    def meeting_in_view(self) -> str | None:
        """The meeting shown."""
        return self.meeting_id

    def item_in_view(self) -> str | None:
        """Id of the agenda item the keys go to."""
        return None

    def go_to_item(self, item_id: str) -> None:
        """A new point is in the store: show the agenda, the cursor on it."""

    @work(group="edit")
    async def action_add_item(self) -> None:
        """A new point, last."""
        fields = await self._asked(None)
        if fields is None:
            return
        clock, role, meeting_id = self.radslag.clock, self.radslag.role, self.meeting_id
        ids = await self.save(fields.title, lambda backend: add_items(backend, meeting_id, [fields], clock, role=role))
        if ids:
            self.go_to_item(ids[0])

    @work(group="edit")
    async def action_edit_item(self) -> None:
        """Another title, area or time."""
        seen = self._item
        fields = await self._asked(seen) if seen else None
        if seen is None or fields is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        changed = await self.save(fields.title, lambda backend: change_item(backend, seen, fields, clock, role=role))
        if changed == 0:
            self.tell(self.words("screen.nothing_changed"))

    @work(group="edit")
    async def action_hide_item(self) -> None:
        """Take the point off."""
        seen, clock, role = self._item, self.radslag.clock, self.radslag.role
        if seen:
            what = self.words("planning.taken_off", title=seen.title)
            await self.save(what, lambda backend: hide_item(backend, seen, clock, role=role))

    def action_item_up(self) -> None:
        """One place earlier."""
        self._move(-1)

    def action_item_down(self) -> None:
        """One place later."""
        self._move(1)

    @work(group="edit")
    async def action_propose_agenda(self) -> None:
        """Opening, the areas, open decisions, the next meeting; only where there is no agenda yet."""
        view, areas = self.preparation, await self._areas()
        if view is None or areas is None:
            return
        clock, role, meeting_id = self.radslag.clock, self.radslag.role, self.meeting_id
        items = proposed_agenda(areas, self.words, open_decisions=bool(view.follow_up))
        ids = await self.save(
            self.words("planning.proposed", count=len(items)),
            lambda backend: add_items(backend, meeting_id, items, clock, role=role, only_first=True),
        )
        if ids:
            self.go_to_item(ids[0])

    @work(group="edit", exclusive=True)
    async def _move(self, step: int) -> None:
        view, seen, clock, role = self.preparation, self._item, self.radslag.clock, self.radslag.role
        if view is None or seen is None:
            return
        agenda = view.view.agenda
        number = agenda.index(seen) + 1 + step
        if not 0 < number <= len(agenda):
            return
        what = self.words("planning.moved", title=seen.title, number=number)
        await self.save(what, lambda backend: move_item(backend, agenda, seen.id, step, clock, role=role))

    @property
    def _item(self) -> AgendaItem | None:
        identity = self.item_in_view()
        agenda = self.preparation.view.agenda if self.preparation else ()
        return next((item for item in agenda if item.id == identity), None)

    async def _areas(self) -> list[tuple[str, str]] | None:
        """What the agenda can be about."""
        if self.preparation is None:
            return None
        meeting = self.preparation.view.meeting
        return await self.ask(lambda backend: council_areas(backend, meeting.council, meeting.held_on))

    async def _asked(self, seen: AgendaItem | None) -> ItemFields | None:
        areas = await self._areas()
        if areas is None:
            return None
        texts = await self.app.push_screen_wait(Form(item_form(areas, seen, self.words)))
        return item_answer(texts) if texts is not None else None
