"""Days kept by hand: a new one, changed, done, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.model.deadline import DeadlineDraft, DeadlineKind
from store.model.year import DEADLINES, YearKind
from store.read.find import places_with_plan
from store.write.deadline import add_deadline, change_deadline, hide_deadline, set_deadline_done
from tui.dialogs.form import Form
from tui.forms.deadline import deadline_form, written_deadline
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.model.year import YearEntry

EDITS = ("new_deadline", "edit_deadline", "deadline_done", "hide_deadline")
_OF_ONE = frozenset(EDITS[1:])
"""Those that need a deadline under the cursor."""


class DeadlineEdits(Saving):
    """A screen with deadlines that can be changed."""

    def entry_here(self) -> YearEntry | None:
        """What the cursor stands on."""
        raise NotImplementedError

    def places_here(self) -> tuple[tuple[str, str], ...]:
        """(code, name) of the places the screen is about; none for every place with a plan."""
        return ()

    def deadline_added(self, identity: str, draft: DeadlineDraft) -> None:
        """A new one is in the store: put the cursor on it, and so on."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What changes a deadline needs one."""
        if action in _OF_ONE and self._deadline_here() is None:
            return False
        return super().check_action(action, parameters)

    @work(group="edit")
    async def action_new_deadline(self) -> None:
        """A day that nobody else keeps."""
        places = self.places_here() or await self.ask(lambda backend: tuple(places_with_plan(backend)))
        if not places:
            return
        clock, role, here = self.radslag.clock, self.radslag.role, self.entry_here()
        near = here.places[0][0] if here else self.radslag.place_code
        place = near if near in dict(places) else places[0][0]
        texts = await self.app.push_screen_wait(Form(deadline_form(places, clock.today(), self.words, place=place or "")))
        if texts is None:
            return
        draft = written_deadline(texts, clock.today())
        identity = await self.save(draft.title, lambda backend: add_deadline(backend, draft, clock, role=role))
        if identity is not None:
            self.deadline_added(identity, draft)

    @work(group="edit")
    async def action_edit_deadline(self) -> None:
        """Another title, day, kind or place."""
        entry = self._deadline_here()
        if entry is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        kind = DeadlineKind.GRANT_REPORT if entry.kind is YearKind.GRANT_REPORT else DeadlineKind.OTHER
        was = DeadlineDraft(entry.places[0][0], kind, entry.title, entry.day)
        known = self.places_here() or await self.ask(lambda backend: tuple(places_with_plan(backend))) or ()
        places = tuple(dict((*entry.places, *known)).items())
        texts = await self.app.push_screen_wait(Form(deadline_form(places, clock.today(), self.words, was=was)))
        if texts is None:
            return
        draft, seen = written_deadline(texts, clock.today()), entry.version
        await self.save(
            draft.title,
            lambda backend: change_deadline(backend, entry.source_id, draft, clock, version=seen, role=role),
        )

    @work(group="edit")
    async def action_deadline_done(self) -> None:
        """Done; once more: not done."""
        entry = self._deadline_here()
        if entry is None:
            return
        clock, role, done = self.radslag.clock, self.radslag.role, not entry.done
        what = self.words("year.saved_done" if done else "year.saved_undone", title=entry.title)
        await self.save(
            what,
            lambda backend: set_deadline_done(backend, entry.source_id, clock, done=done, version=entry.version, role=role),
        )

    @work(group="edit")
    async def action_hide_deadline(self) -> None:
        """Take it away; undo brings it back."""
        entry = self._deadline_here()
        if entry is None:
            return
        clock, role = self.radslag.clock, self.radslag.role
        what = self.words("year.saved_hidden", title=entry.title)
        await self.save(what, lambda backend: hide_deadline(backend, entry.source_id, clock, role=role))

    def _deadline_here(self) -> YearEntry | None:
        entry = self.entry_here()
        return entry if entry is not None and entry.kind in DEADLINES else None
