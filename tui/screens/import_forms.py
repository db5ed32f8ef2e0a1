"""Läs in blankett: filled forms, shown measure by measure beside what stands here, saved together or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from store.errors import FileRejected, StoreError
from store.model.report_form import Take
from tui import import_steps
from tui.rows.form_blocks import form_blocks, measure_blocks
from tui.rows.form_head import forms_head, reading_head, saved_forms_words
from tui.rows.form_rows import FormRows, form_columns
from tui.rows.import_head import Head
from tui.screens.base import bindings
from tui.screens.preview import PreviewScreen
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.importing.filled_form.model import FilledForm
    from store.model.report_form import PlannedForm
    from store.write.form_import import Takes


class FormImportScreen(PreviewScreen):
    """Measures with what each would get. A conflict is left out until one of three keys says whose words hold."""

    OFFERS = ("next_pane", "apply_import", "take_form", "take_here", "take_both", "mask_answers")
    BINDINGS: ClassVar[list[BindingType]] = [
        one for one in bindings(*OFFERS) if not (isinstance(one, Binding) and one.id == "undo")
    ]

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._forms: list[FilledForm] | None = None
        self._planned: list[PlannedForm] | None = None
        self._takes: Takes = {}
        self._rows: FormRows | None = None

    def place_name(self) -> str:
        """The view's name."""
        return self.words("filled_form.view")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to save, or to choose, only where the preview says so."""
        if action == "apply_import":
            return not self.saving and self._count > 0
        if action == "mask_answers":
            return not self.saving and any(one.personal for one in self._planned or [])
        if action in {"take_form", "take_here", "take_both"}:
            return not self.saving and any(self._rows and self._rows.is_conflict(key) for key in self._here())
        return super().check_action(action, parameters)

    @property
    def has_read(self) -> bool:
        """Whether what the forms say is known."""
        return self._forms is not None

    @work(group="import", exclusive=True)
    async def read_files(self) -> None:
        """The forms, then what they would change."""
        self._forms = self._planned = None
        paths = self._paths
        self._forms = await self.read_all(lambda at_file: import_steps.read_forms(paths, at_file))
        if self._problems:
            self._show()
        else:
            self.compare()

    @work(group="compare", exclusive=True)
    async def compare(self) -> None:
        """What the forms would change in the store as it is now. A refusal is a page of its own."""
        forms = self._forms or []
        self._planned = None
        self.say(Head(self.words("import_screen.comparing"), ""))
        try:
            self._planned = await self.radslag.gateway.read(lambda backend: import_steps.forms_compared(backend, forms))
        except FileRejected as refused:
            self._forms, self._problems = None, refused.problems
        except StoreError as error:
            self.tell(self.words.error(error), refused=True)
        if self not in self.app.screen_stack:
            return
        self._show()
        if self._planned is not None:
            self.query_one("#series").focus()

    def action_take_form(self) -> None:
        """The form's words hold for the measure under the cursor; once more leaves it out again."""
        self._take(Take.FORM)

    def action_take_here(self) -> None:
        """What stands here holds for the measure under the cursor; once more leaves it out again."""
        self._take(Take.HERE)

    def action_take_both(self) -> None:
        """The form's words are put after those that stand here; once more leaves it out again."""
        self._take(Take.BOTH)

    def action_mask_answers(self) -> None:
        """Stars where personal data stand in the answers; the preview is made anew."""
        self._forms = [one.masked() for one in self._forms or []]
        self.compare()

    @on(RowList.Highlighted, "#series")
    def series_highlighted(self, message: RowList.Highlighted) -> None:
        """The page follows the cursor, and the keys that choose come and go with it."""
        self._show_detail(message.key)
        self.refresh_bars()

    @property
    def _count(self) -> int:
        """Measures that would be written."""
        return sum(
            1
            for one in self._planned or []
            for change in one.measures
            if change.taken(self._takes.get((one.form_id, change.id)))
        )

    def _here(self) -> list[str]:
        """The key of the line under the cursor, if there is one."""
        key = self.query_one("#series", RowList).cursor_key if self.is_mounted and self._planned is not None else None
        return [key] if key else []

    def _take(self, take: Take) -> None:
        for key in self._here():
            if self._rows is None or not self._rows.is_conflict(key):
                continue
            form, change = self._rows.at(key)
            chosen = (form.form_id, change.id if change else "")
            if self._takes.get(chosen) is take:
                del self._takes[chosen]
            else:
                self._takes[chosen] = take
            self._show()

    async def save(self) -> None:
        """All forms together."""
        clock, role = self.radslag.clock, self.radslag.role
        forms, planned, takes = self._forms or [], self._planned or [], dict(self._takes)
        await self.commit(
            lambda backend: import_steps.forms_saved(backend, forms, planned, takes, clock, role=role),
            lambda saved: saved_forms_words(saved, self.words),
        )

    def reading_head(self, number: int) -> Head:
        """Which form is read."""
        return reading_head(self._paths, number, self.words)

    def _show(self) -> None:
        """Everything that is known."""
        self.query_one(".split").display = self._planned is not None
        self.query_one("#problems", Paper).display = bool(self._problems)
        if self._problems:
            self.show_problems(self._problems, self.words("import_screen.refused_why"))
        elif self._planned is not None:
            self.say(forms_head(self._planned, self._takes, self._count, self.words, saving=self.saving))
            self._rows = FormRows(self._planned, self._takes, self.words)
            self.query_one("#series", RowList).show(form_columns(self.words, conflicts=self._rows.conflicts > 0), self._rows)
        elif self._reading:
            self.say(self.reading_head(0))
        self.refresh_bars()

    def _show_detail(self, key: str) -> None:
        if self._rows is None:
            return
        form, change = self._rows.at(key)
        blocks = measure_blocks(change, self.words) if change else form_blocks(form, self.words)
        self.query_one("#detail", Paper).show(blocks)
