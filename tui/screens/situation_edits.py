"""A situation report is written in, wherever a municipality is looked at."""

from __future__ import annotations

from textual import work

from tui.dialogs.form import Form
from tui.screens.saving import Saving


class SituationEdits(Saving):
    """A screen with a municipality on it. It offers ``situation_report``."""

    def situation_place(self) -> str | None:
        """Code of the municipality whose situation it is."""
        return None

    @work(group="edit", exclusive=True)
    async def action_situation_report(self) -> None:
        """What it is called and which time it describes; the clock of the act starts anew."""
        from store.read.find import places_with_plan
        from store.write.situation_report import add_situation_report
        from tui.forms.situation_report import situation_report_answer, situation_report_form

        code, clock, role = self.situation_place(), self.radslag.clock, self.radslag.role
        if code is None:
            return
        places = await self.ask(lambda backend: dict(places_with_plan(backend)))
        name = (places or {}).get(code, code)
        texts = await self.app.push_screen_wait(Form(situation_report_form(name, clock.today(), self.words)))
        if texts is not None:
            fields = situation_report_answer(texts, code, clock.today())
            await self.save(fields.title, lambda backend: add_situation_report(backend, fields, clock, role=role))
