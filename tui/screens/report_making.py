"""Reports, wherever there is something to make one of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from store import locations
from store.errors import StoreError
from store.report.wanted import ReportKind
from tui.dialogs.form import Form
from tui.forms.folder import own_folder
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from tui.forms.report import ReportAnswer


def plan_subjects(plan_id: str, *, is_promise: bool) -> dict[ReportKind, str]:
    """The reports there are of a plan; of a promise first the one the public gets."""
    kinds = [ReportKind.PLAN, ReportKind.ANNUAL]
    return dict.fromkeys([ReportKind.PROMISE, *kinds] if is_promise else kinds, plan_id)


class MakesReports(BaseScreen):
    """A screen whose subject can be put on paper. It offers ``make_report``."""

    def report_subjects(self) -> dict[ReportKind, str]:
        """What each kind of report would be about, the likeliest first; empty when the cursor stands on nothing."""
        raise NotImplementedError

    def report_place(self) -> str | None:
        """The municipality whose indicators are shown; None for the plan's first."""
        return None

    def report_against(self) -> str | None:
        """The plan that differences are told from; None for the edition before."""
        return None

    @work(group="dialog", exclusive=True)
    async def action_make_report(self) -> None:
        """Ask which report and where; make it; say where it is."""
        from tui.forms.report import report_answer, report_form  # the report's rooms are for whoever makes one

        subjects = self.report_subjects()
        if not subjects:
            self.tell(self.words("report.nothing_here"))
            return
        folder, year, place = own_folder(self.radslag.settings), self.radslag.clock.today().year, self.report_place()
        form = report_form(subjects, folder, locations.templates_folder(), self.words, year=year, place_code=place)
        texts = await self.app.push_screen_wait(Form(form))
        if texts is not None:
            self.make_report(report_answer(texts, subjects, place, self.report_against()))

    @work(group="report")
    async def make_report(self, answer: ReportAnswer) -> None:
        """In threads, with a line that says how far it has come; Esc stops it."""
        from store.report.errors import ReportCancelled
        from tui.dialogs.working import Working
        from tui.report_steps import ReportMaking

        making = ReportMaking(answer, locations.templates_folder(), self.radslag.clock)
        working = Working(self.words("report.form_title"), self.words("report.reading"), self.words("report.stop"), making.stop)
        await self.app.push_screen(working)
        refusal: StoreError | None = None
        try:
            file = await making.make(
                self.radslag.gateway,
                lambda percent: working.tell(self.words("report.progress", name=making.name, percent=str(percent))),
            )
        except StoreError as error:
            refusal = error
        finally:
            making.stop()
            working.dismiss()
        if refusal:
            self.tell(self.words.error(refusal), refused=not isinstance(refusal, ReportCancelled))
            return
        self.radslag.remember(report_folder=str(answer.folder))
        self.tell(self.words("report.written", path=file))
