"""A measure's own words, parties, goals and days, and its activities: edited where it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store.read.activities import activities_of
from store.write.hidden_rows import hide_rows
from store.write.row_edit import seen_row
from tui.dialogs.list_edit import ListEdit, Wish
from tui.rows.activity_rows import activity_list
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.follow_up import Activity

ROW_EDITS = ("edit_measure", "activities")


class MeasureRowEdits(Saving):
    """A screen with one measure."""

    def measure_here(self) -> tuple[str, str]:
        """(id, title) of the measure."""
        raise NotImplementedError

    @work(group="edit")
    async def action_edit_measure(self) -> None:
        """The measure in its form. All that a form needs is loaded when the first one is opened."""
        from tui.row_edits import edit_row

        await edit_row(self, "measure", self.measure_here()[0])

    @work(group="edit")
    async def action_activities(self) -> None:
        """The list of them, until it is left. With none there is only one thing to do."""
        at = ""
        while (activities := await self._activities()) is not None:
            title = " ".join(self.measure_here())
            wish = await self.app.push_screen_wait(ListEdit(activity_list(title, activities, self.words), at=at))
            if wish is None:
                return
            at = await self._carried_out(wish, dict(activities))

    async def _activities(self) -> list[tuple[str, Activity]] | None:
        return await self.ask(lambda backend: activities_of(backend, self.measure_here()[0]))

    async def _carried_out(self, wish: Wish, activities: dict[str, Activity]) -> str:
        """Do it; which activity the cursor belongs on then."""
        from tui.row_edits import edit_row, new_row

        if wish.verb == "add":
            return await new_row(self, "activity", self.measure_here()[0]) or wish.key
        if wish.verb == "open":
            await edit_row(self, "activity", wish.key)
        elif wish.verb == "hide":
            clock, role = self.radslag.clock, self.radslag.role
            what = self.words("row_form.saved_gone", name=activities[wish.key].title)

            def hide(backend: Backend) -> int | None:
                return hide_rows(backend, [("activity", seen_row(backend, "activity", wish.key))], clock, role=role)

            await self.save(what, hide)
        return wish.key
