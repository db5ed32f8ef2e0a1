"""A plan's own text and document head."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import work

from store.model.codes import PlanKind
from store.read.edition_standing import editions
from store.read.plans import plan_view
from store.report.wanted import ReportKind
from tui.rows.edition_rows import editions_blocks
from tui.rows.plan_rows import text_blocks
from tui.screens.base import BaseScreen, bindings
from tui.screens.edition_edits import EditionEdits
from tui.screens.plan_files import PlanFiles
from tui.screens.report_making import MakesReports, plan_subjects
from tui.widgets.blocks import Blank
from tui.widgets.paper import Paper

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.db.backend import Backend
    from store.model.edition_standing import PlanEdition
    from store.model.plan import PlanView


class PlanScreen(MakesReports, EditionEdits, PlanFiles):
    """One page of text."""

    OFFERS = ("new_edition", "compare_editions", "export_plan", "export_all", "make_report", "edit_plan")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*OFFERS)

    def __init__(self, plan_id: str, told: str = "") -> None:
        super().__init__()
        self.plan_id, self._told = plan_id, told
        self._is_promise = self._has_previous = False

    def body(self) -> ComposeResult:
        """The page."""
        yield Paper(classes="page")

    def place_name(self) -> str:
        """The plan's id."""
        return self.plan_id

    def plan_in_view(self) -> tuple[str | None, str | None]:
        """This one."""
        return self.plan_id, self.plan_id

    def report_subjects(self) -> dict[ReportKind, str]:
        """This plan; of a new edition also what differs from the one before."""
        subjects = plan_subjects(self.plan_id, is_promise=self._is_promise)
        return {**subjects, ReportKind.EDITION: self.plan_id} if self._has_previous else subjects

    def on_mount(self) -> None:
        """The keys scroll the page."""
        super().on_mount()
        self.query_one(Paper).focus()
        if self._told:
            self.tell(self._told)

    @work(group="load", exclusive=True)
    async def load(self) -> None:  # type: ignore[override]
        """Ask for the plan."""
        today = self.radslag.clock.today()
        answer = await self.ask(lambda backend: _asked(backend, self.plan_id, today))
        if answer is None:
            return
        if answer.view is None:
            self._leave_what_is_gone()
            return
        view, known = answer.view, answer.editions
        self._is_promise = view.head.kind is PlanKind.CITIZEN_PROMISE
        self._has_previous = bool(known) and known[0].id != self.plan_id
        head, *rest = text_blocks(view, self.words)
        self.query_one(Paper).show(
            [head, Blank(), *editions_blocks(known, self.plan_id, self.words), *rest[1:]], keep_place=True
        )

    def _leave_what_is_gone(self) -> None:
        """The plan was undone or hidden: out one level, where it is told."""
        if self.app.screen is self and len(self.app.screen_stack) > 1:
            said = self.words("revision.gone", id=self.plan_id)
            self.app.pop_screen()
            below = self.app.screen
            if isinstance(below, BaseScreen):
                below.tell(said)


class _Asked(NamedTuple):
    view: PlanView | None
    editions: tuple[PlanEdition, ...]


def _asked(backend: Backend, plan_id: str, today: date) -> _Asked:
    """The plan with its editions; nothing of one that was undone or hidden meanwhile."""
    known = editions(backend, plan_id, today)
    return _Asked(plan_view(backend, plan_id, today), known) if known else _Asked(None, ())
