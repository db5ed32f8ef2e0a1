"""Läs in plan: the document beside what it became, decided line by line, saved whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Container, Vertical
from textual.widgets import Static

from store.errors import FileRejected, StoreError
from tui import import_plan_steps
from tui.rows.import_head import Head
from tui.rows.plan_import_blocks import became_blocks, source_blocks, together
from tui.rows.plan_import_head import plan_head, reading_head, saved_words
from tui.rows.plan_import_rows import PlanImportRows, plan_columns, plan_lines
from tui.screens.base import BaseScreen, bindings
from tui.screens.plan_line_edits import DECIDING
from tui.screens.plan_reading import PlanReading
from tui.widgets.blocks import Blank, Paragraph
from tui.widgets.paper import Paper
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.save_plan import Earlier
    from tui.commands.entry import Command
    from tui.import_plan_steps import PlanSaved
    from tui.widgets.blocks import Block

_AROUND = 3
"""Sentences of the document before those a thing is made of."""


class PlanImportScreen(PlanReading):
    """To the left the document's own words, to the right what they became."""

    CSS_PATH = ["../styles/import_files.tcss", "../styles/import_plan.tcss"]  # type: ignore[assignment]  # noqa: RUF012  (Textual types it so)
    OFFERS = ("save_plan_import", "next_pane", *DECIDING)
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def body(self) -> ComposeResult:
        """The question, what is left to look at, the document and what it became; or a page with what is wrong."""
        yield Static("", markup=False, id="question")
        yield Static("", markup=False, id="told")
        with Container(classes="sides"):
            yield Paper(id="source")
            with Vertical(id="became"):
                yield RowList(id="series")
                yield Paper(id="detail")
        yield Paper(id="problems")

    def place_name(self) -> str:
        """The view's name."""
        return self.words("plan_import.name")

    def offered(self) -> tuple[Command, ...]:
        """With undo, which takes a decision back here."""
        return BaseScreen.offered(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A file that is here already is not saved again: its plan can be opened."""
        known = self.brought is not None and self.brought.earlier is not None
        if action == "save_plan_import":
            return bool(self.steps) and not self.saving and not known
        if known and action == "correct_line":
            return True
        return False if known and action in self.OFFERS else super().check_action(action, parameters)

    def load(self) -> None:
        """Read the file the first time; after that only say anew what is known, in the language of now."""
        if self.brought is None and not self._problems and not self._reading:
            self.read_document()
        self._show()

    def action_reload(self) -> None:
        """Read the file again: it may have been mended. What was decided is kept as long as it could be read."""
        if not self.steps:
            self.read_document()

    def decided(self, review: PlanReview, select: str | None = None) -> None:
        """One step on; another title or place may be one that is here already."""
        before = self.review
        super().decided(review, select)
        if (review.plan.title, review.places) != (before.plan.title, before.places):
            self.look_for_same()

    def action_correct_line(self) -> None:  # type: ignore[override]
        """Other words for the line; of a file that is here already, its plan."""
        if self.brought and self.brought.earlier:
            from tui.routes import open_plan

            open_plan(self.radslag, self.brought.earlier.id)
        else:
            super().action_correct_line()

    @work(group="dialog", exclusive=True)
    async def action_save_plan_import(self) -> None:
        """Save, having asked for the municipality when the document does not say. The program saves, not the screen."""
        if not self.review.places:
            await self.ask_places()
        if self.review.places:
            self.saving = True
            self._show_head()
            self.refresh_bars()
            self.app.run_worker(self._save(), group="edit")

    async def _save(self) -> None:
        app, words, review = self.radslag, self.words, self.review
        clock, role, aside = app.clock, app.role, self.words("plan_document.aside")
        refusal: StoreError | None = None
        try:
            saved = await app.gateway.write(lambda backend: import_plan_steps.saved(backend, review, aside, clock, role=role))
        except StoreError as error:
            refusal = error
        self.saving = False
        if refusal:
            said = words.problem(refusal.problems[0]) if isinstance(refusal, FileRejected) else words.error(refusal)
            if isinstance(app.screen, BaseScreen):
                app.screen.tell(said, refused=True)
            self._show()
            return
        await self._open(saved, saved_words(saved, aside, words))

    async def _open(self, saved: PlanSaved, said: str) -> None:
        """The plan's municipality, unless the user is elsewhere by now."""
        from tui.screens.place import PlaceScreen

        here = self.app.screen is self
        self.leave()
        if here:
            self.radslag.place_code = saved.place
            await self.app.push_screen(PlaceScreen(saved.place))
        if isinstance(self.app.screen, BaseScreen):
            self.app.screen.tell(said)

    @on(RowList.Highlighted, "#series")
    def line_highlighted(self) -> None:
        """Both pages follow the cursor."""
        self._show_line()

    def on_resize(self) -> None:
        """One page or two."""
        self._show_line()

    def show_review(self, select: str | None = None) -> None:
        """Everything that follows from what was decided."""
        self._show()
        if select:
            self.query_one("#series", RowList).select(select)
        self._show_line()

    def _show(self) -> None:
        known = self.brought is not None and self.brought.earlier is not None
        self.query_one(".sides").display = bool(self.steps) and not known
        self.query_one("#problems", Paper).display = bool(self._problems) or known
        if self._problems:
            self.show_problems(self._problems, self.words("plan_import.refused_why"))
        elif self.brought and self.brought.earlier:
            self._say_earlier(self.brought.earlier)
        elif self.brought:
            self._show_head()
            self.rows = PlanImportRows(plan_lines(self.review, self.brought.places, self.words), self.review, self.words)
            self.query_one("#series", RowList).show(plan_columns(self.words), self.rows)
        elif self._reading:
            self.say(reading_head(self._path.name, self.words))
        self.refresh_bars()

    def _show_head(self) -> None:
        if self.brought and not self.brought.earlier:
            self.say(plan_head(self.brought, self.review, self._same, self.words, saving=self.saving))

    def _show_line(self) -> None:
        line, brought, words = self.line, self.brought, self.words
        if line is None or brought is None:
            return
        source: list[Block]
        became: list[Block] = [Blank()]
        if line.kind == "group":
            source = [Paragraph(line.text, "muted")]
        elif self.has_class("-narrow"):
            source = together(line, self.review, brought.source, words)
        else:
            source = source_blocks(line, self.review, brought.source, _AROUND, words)
            became = became_blocks(line, self.review, words)
        self.query_one("#source", Paper).show(source)
        self.query_one("#detail", Paper).show(became)

    def _say_earlier(self, earlier: Earlier) -> None:
        day = earlier.imported_on.date().isoformat() if earlier.imported_on else ""
        why = self.words("plan_import.earlier_why", name=self._path.name, day=day, id=earlier.id, title=earlier.title)
        self.say(Head(self.words("plan_import.earlier"), ""))
        page = self.query_one("#problems", Paper)
        page.show([Paragraph(why), Blank(), Paragraph(self.words("plan_import.earlier_more"), "muted")])
        page.focus()
