"""From a measure to what it came from, and to what became of it: its history and reports are read there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui import routes
from tui.dialogs.choosing import PickPlan
from tui.dialogs.pick import Pick
from tui.screens.base import BaseScreen
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.measure import MeasureView


class MeasureDescent(BaseScreen):
    """A screen about one measure. It offers ``open_descent``."""

    def measure_in_view(self) -> MeasureView | None:
        """The measure shown; None until it has been read."""
        return None

    @work(group="dialog", exclusive=True)
    async def action_open_descent(self) -> None:
        """There at once when there is only one way; else which one is asked."""
        view = self.measure_in_view()
        if view is None:
            return
        if not view.descent:
            self.tell(self.words("revision.no_descent"))
            return
        chosen: str | None = view.descent[0].id
        if len(view.descent) > 1:
            chosen = await self.app.push_screen_wait(Pick(_ways(view, self.words)))
        if chosen is not None:
            routes.open_measure(self.radslag, chosen, view.places[0][0])


def _ways(view: MeasureView, words: Translator) -> PickPlan:
    return PickPlan(
        title=words("revision.descent_title"),
        columns=(Column("", 10), Column(words("column.id"), 10), Column(words("column.title"), 20, grow=1)),
        rows=tuple(
            ListRow(
                one.id,
                (
                    Cell(words("revision.came_from" if one.is_origin else "revision.became"), "muted"),
                    Cell(one.id),
                    Cell(" ".join(one.title.split())),
                ),
            )
            for one in view.descent
        ),
        keys=words("revision.descent_keys"),
        empty="",
    )
