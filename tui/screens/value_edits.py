"""Values entered by hand, wherever an indicator is shown: a value, and a whole new series."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work

from store.i18n.typed_period import period_text
from store.i18n.typed_value import read_value
from store.read.find import named_ids
from store.read.manual_value import value_subject
from store.write.manual_value import enter_value, value_record
from store.write.new_indicator import found_indicator
from tui.dialogs.form import Form
from tui.forms.indicator import indicator_form, new_indicator
from tui.forms.value import value_form
from tui.rows.value_words import logged_figure
from tui.screens.saving import Saving

if TYPE_CHECKING:
    from store.read.manual_value import ValueSubject
    from tui.dialogs.form_plan import Texts


class ValueEdits(Saving):
    """A screen with an indicator whose values can be written in."""

    def indicator_founded(self, indicator_id: str) -> None:
        """A new series is in the store: put the cursor on it, and so on."""

    @work(group="edit")
    async def action_enter_value(self) -> None:
        """One value of the indicator."""
        chosen = self.indicator_in_view()
        if chosen:
            await self._enter_value(*chosen)

    @work(group="edit")
    async def action_new_indicator(self) -> None:
        """A new series, then its first value if there is one."""
        known = await self.ask(lambda backend: named_ids(backend, "indicator"))
        if known is None:
            return
        texts = await self.app.push_screen_wait(Form(indicator_form(known, self.words)))
        if texts is None:
            return
        head, clock, role = new_indicator(texts, self.words), self.radslag.clock, self.radslag.role
        identity = await self.save(head.title, lambda backend: found_indicator(backend, head, clock, role=role))
        if identity is None:
            return
        self.indicator_founded(identity)
        if self.radslag.place_code:
            self.tell(self.words("entry.first_value", id=identity))
            await self._enter_value(identity, self.radslag.place_code)

    async def _enter_value(self, indicator_id: str, place_code: str) -> None:
        subject = await self.ask(lambda backend: value_subject(backend, indicator_id, place_code))
        if subject is None:
            return
        today = self.radslag.clock.today()
        texts = await self.app.push_screen_wait(Form(value_form(subject, today, self.words)))
        if texts is not None:
            await self._save_value(subject, texts)

    async def _save_value(self, subject: ValueSubject, texts: Texts) -> None:
        clock, role = self.radslag.clock, self.radslag.role
        one = read_value(texts, subject.place_code, subject.unit, clock.today()).one
        seen = subject.at(one.period_start, one.period_end)
        bare = replace(one, source=None, note=None)
        figure = logged_figure(value_record(bare, subject.place_name, subject.unit.value), self.words)
        what = f"{subject.place_name} {period_text(one.period_start, one.period_end)}: {figure}"
        identity = subject.indicator_id
        await self.save(what, lambda backend: enter_value(backend, identity, one, clock, seen=seen, role=role))
