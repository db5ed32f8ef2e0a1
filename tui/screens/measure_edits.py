"""What can be done to measures, wherever they are shown: status, lead, date, note — one measure or all that are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.errors import StaleVersion, StoreError
from store.i18n.dates import parse_day
from store.read.find import named_ids
from store.read.measure_rows import measure_versions
from store.write.measure import Seen, add_note, set_due, set_lead, set_status
from tui.dialogs.entry import Entry
from tui.dialogs.status_picker import StatusPicker
from tui.present import status_text
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.db.backend import Backend
    from store.model.measure import MeasureRow

EDITS = ("set_status", "set_lead", "set_due", "add_note")


class MeasureEdits(BaseScreen):
    """A screen with measures that can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self._own: dict[str, int] = {}
        """Versions this screen has written itself: a quick hand must not meet its own change as somebody else's."""

    def chosen_measures(self) -> list[MeasureRow]:
        """The marked measures, or the one under the cursor."""
        raise NotImplementedError

    def saved(self) -> None:
        """The change is in the store: take marks away, and so on."""

    @work(group="edit")
    async def action_set_status(self) -> None:
        """Digit, note, Enter."""
        measures = self.chosen_measures()
        if not measures:
            return
        current = measures[0].status if len({measure.status for measure in measures}) == 1 else None
        choice = await self.app.push_screen_wait(StatusPicker(_titles(measures), current, self.words))
        if choice is None:
            return
        what = status_text(choice.status, self.words)
        clock, role, seen = self.radslag.clock, self.radslag.role, self._seen(measures)
        await self._save(
            measures, what, lambda backend: set_status(backend, seen, choice.status, clock, note=choice.note, role=role)
        )

    @work(group="edit")
    async def action_set_lead(self) -> None:
        """Who leads."""
        measures = self.chosen_measures()
        if not measures:
            return
        parties = await self.ask(lambda backend: [name for _, name in named_ids(backend, "party")]) or []
        value = measures[0].lead if len({measure.lead for measure in measures}) == 1 else ""
        names = await self.app.push_screen_wait(
            Entry(_titles(measures), self.words, key="lead", value=value, suggestions=parties, problem=self._lead_problem)
        )
        if names is None:
            return
        names = "" if names == "-" else names
        clock, role, seen = self.radslag.clock, self.radslag.role, self._seen(measures)
        what = f"{self.words('code.field.lead')} {names or '–'}"
        await self._save(measures, what, lambda backend: set_lead(backend, seen, names, clock, role=role))

    @work(group="edit")
    async def action_set_due(self) -> None:
        """When it is due."""
        measures = self.chosen_measures()
        if not measures:
            return
        today = self.radslag.clock.today()
        days = {measure.due_date for measure in measures}
        value = str(next(iter(days)) or "") if len(days) == 1 else ""
        text = await self.app.push_screen_wait(
            Entry(_titles(measures), self.words, key="due", value=value, problem=self._due_problem)
        )
        if text is None:
            return
        due = parse_day(text, today)
        clock, role, seen = self.radslag.clock, self.radslag.role, self._seen(measures)
        what = f"{self.words('code.field.due_date')} {due or '–'}"
        await self._save(measures, what, lambda backend: set_due(backend, seen, due, clock, role=role))

    @work(group="edit")
    async def action_add_note(self) -> None:
        """A note."""
        measures = self.chosen_measures()
        if not measures:
            return
        note = await self.app.push_screen_wait(Entry(_titles(measures), self.words, key="note"))
        if not note:
            return
        clock, role, seen = self.radslag.clock, self.radslag.role, self._seen(measures)
        await self._save(
            measures, self.words("code.field.note"), lambda backend: add_note(backend, seen, note, clock, role=role)
        )

    async def _save(self, measures: Sequence[MeasureRow], what: str, change: Callable[[Backend], int]) -> None:
        """Commit, then say so. Somebody else's newer version is shown, not overwritten."""
        try:
            self._own |= await self.radslag.gateway.write(lambda backend: _changed(backend, change, measures))
        except StaleVersion as error:
            self.tell(self.words.error(error), refused=True)
            self.load()
            return
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
            return
        if len(measures) == 1:
            self.tell(self.words("screen.saved", what=f"{measures[0].id} {what}"))
        else:
            self.tell(self.words("screen.saved_many", count=len(measures), what=what))
        self.saved()
        self.load()

    def _seen(self, measures: Sequence[MeasureRow]) -> list[Seen]:
        return [Seen(measure.id, max(measure.version, self._own.get(measure.id, 0))) for measure in measures]

    def _due_problem(self, text: str) -> str | None:
        try:
            parse_day(text, self.radslag.clock.today())
        except StoreError as error:
            return self.words.error(error)
        return None

    def _lead_problem(self, text: str) -> str | None:
        return None if text.strip() else self.words("expected.lead")


def _titles(measures: Sequence[MeasureRow]) -> list[str]:
    return [f"{measure.id} {measure.title}" for measure in measures]


def _changed(backend: Backend, change: Callable[[Backend], int], measures: Sequence[MeasureRow]) -> dict[str, int]:
    """Make the change, and say which versions it left."""
    change(backend)
    return measure_versions(backend, [measure.id for measure in measures])
