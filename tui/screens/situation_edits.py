"""A situation report is written in, wherever a municipality is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.dialogs.form import Form
from tui.dialogs.options import Options
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.read.situation_reports import SituationReport
    from store.write.situation_report import SituationReportFields


class SituationEdits(Saving):
    """A screen with a municipality on it. It offers ``situation_report``."""

    def situation_place(self) -> str | None:
        """Code of the municipality whose situation it is."""
        return None

    @work(group="edit", exclusive=True)
    async def action_situation_report(self) -> None:
        """What it is called and which time it describes: a new one, and the clock of the act starts anew, or one there is."""
        from tui.forms.situation_report import NEW, situation_report_answer, situation_report_form, which_report

        code, clock = self.situation_place(), self.radslag.clock
        known = await self.ask(lambda backend: _known(backend, code)) if code else None
        if code is None or known is None:
            return
        name, reports = known
        chosen: str | None = NEW
        if reports:
            chosen = await self.app.push_screen_wait(Options(which_report(name, reports, self.words)))
        if chosen is None:
            return
        old = next((one for one in reports if one.id == chosen), None)
        texts = await self.app.push_screen_wait(Form(situation_report_form(name, clock.today(), self.words, old)))
        if texts is not None:
            await self._keep(situation_report_answer(texts, code, clock.today(), old), old)

    async def _keep(self, fields: SituationReportFields, old: SituationReport | None) -> None:
        from store.write.row_edit import SeenRow
        from store.write.situation_report import add_situation_report, change_situation_report

        clock, role = self.radslag.clock, self.radslag.role
        if old is None:
            await self.save(fields.title, lambda backend: add_situation_report(backend, fields, clock, role=role))
            return
        seen = SeenRow(old.id, old.version)
        await self.save(fields.title, lambda backend: change_situation_report(backend, seen, fields, clock, role=role))


def _known(backend: Backend, code: str) -> tuple[str, list[SituationReport]]:
    """What the municipality is called, and what it has."""
    from store.read.find import places_with_plan
    from store.read.situation_reports import situation_reports

    return dict(places_with_plan(backend)).get(code, code), situation_reports(backend, code)
