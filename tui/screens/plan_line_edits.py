"""What is decided line by line in the preview of a plan document, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work

from store.errors import InvalidValue, StoreError
from store.importing.plan_document.reshape import IN_AREA, Wanted
from store.importing.plan_document.things import find
from store.model.codes import PlanKind
from tui.screens.preview import PreviewScreen
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from store.importing.plan_document.plan_review import PlanReview
    from tui.import_plan_steps import PlanBrought
    from tui.rows.plan_import_rows import PlanImportRows, PlanLine

DECIDING = (
    "take_line", "correct_line", "place_line", "next_doubt", "take_guesses", "leave_guesses", "plan_places", "mask_personal",
)  # fmt: skip
"""Commands that decide something, or lead to what is to be decided."""


class PlanLineEdits(PreviewScreen):
    """Every decision is a step that ``u`` takes back; nothing is written before the whole is saved."""

    brought: PlanBrought | None = None
    rows: PlanImportRows | None = None

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[PlanReview] = []
        """As proposed, then after each decision."""
        self._warned = False

    @property
    def review(self) -> PlanReview:
        """As things stand."""
        return self.steps[-1]

    @property
    def line(self) -> PlanLine | None:
        """What the cursor stands on."""
        key = self.query_one("#series", RowList).cursor_key if self.rows else None
        return self.rows.at(key) if self.rows and key else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Decisions are made where there is something to decide on, and not while it is saved."""
        if action == "mask_personal":
            return bool(self.steps) and not self.saving and bool(self.review.personal)
        if action in {"take_guesses", "leave_guesses"}:
            return bool(self.steps) and not self.saving and bool(self.review.waiting)
        if action in DECIDING:
            return bool(self.steps) and not self.saving
        if action == "undo":
            return len(self.steps) > 1 and not self.saving
        return super().check_action(action, parameters)

    def show_review(self, select: str | None = None) -> None:
        """Say everything anew, with the cursor on the line ``select``."""
        raise NotImplementedError

    def decided(self, review: PlanReview, select: str | None = None) -> None:
        """One step on."""
        self.steps.append(review)
        self._warned = False
        self.show_review(select)

    def action_take_line(self) -> None:
        """Take what the cursor stands on, or leave it out; then the next line."""
        line = self.line
        if line is None or line.kind in {"plan", "kind", "places"}:
            return
        if line.key:
            self.decided(self.review.toggled(line.key))
        self.query_one("#series", RowList).action_move(1)

    def action_take_guesses(self) -> None:
        """Every guess that waits."""
        self.decided(self.review.with_guesses(take=True))

    def action_leave_guesses(self) -> None:
        """No guess that waits."""
        self.decided(self.review.with_guesses(take=False))

    def action_next_doubt(self) -> None:
        """The next line that wants a look."""
        lines = self.query_one("#series", RowList)
        found = self.rows.next_doubtful(lines.cursor_index) if self.rows else None
        if found:
            lines.select(found)
        else:
            self.tell(self.words("plan_import.no_more"))

    def action_mask_personal(self) -> None:
        """Personal data on this line; where it has none, on every line."""
        line, personal = self.line, self.review.personal
        keys = {line.key} & personal.keys() if line and line.kind != "kind" else set()
        count = len(keys or personal)
        self.decided(self.review.masked(keys or None))
        self.tell(self.words("plan_import.masked", count=count))

    def action_undo(self) -> None:  # type: ignore[override]  # (nothing is asked of the store)
        """Take the last decision back."""
        if len(self.steps) > 1:
            self.steps.pop()
            self.show_review()
            self.tell(self.words("plan_import.back_one"))

    def action_back(self) -> None:
        """Leave without saving; what was decided by hand is let go at the second Esc."""
        if not self.holds_back():
            super().action_back()

    def holds_back(self) -> bool:
        """Whether something was decided that is not saved and nobody has been told yet; now she is."""
        if len(self.steps) < 2 or self._warned or self.saving:  # noqa: PLR2004  (as proposed, and one decision)
            return False
        self._warned = True
        self.tell(self.words("plan_import.leave_warns"), refused=True)
        return True

    @on(RowList.Chosen, "#series")
    def line_chosen(self) -> None:
        """Enter by mouse."""
        self.action_correct_line()

    @work(group="dialog", exclusive=True)
    async def action_correct_line(self) -> None:
        """Other words for what the cursor stands on."""
        from tui.dialogs.form import Form
        from tui.forms.plan_line import changed_words, line_form

        line = self.line
        if line is None or line.kind == "group":
            return
        if line.kind == "places":
            await self.ask_places()
        elif line.kind == "kind":
            await self._ask_plan_kind()
        elif line.kind == "not_placed":
            await self._ask_kind(line)
        else:
            texts = await self.app.push_screen_wait(Form(line_form(line, self.review, self.words)))
            if texts and (changed := changed_words(line, self.review, texts)):
                self.decided(self.review.in_words(line.key, changed))

    @work(group="dialog", exclusive=True)
    async def action_place_line(self) -> None:
        """Something else than it was taken for, or in another area."""
        line = self.line
        if line is not None and line.kind not in {"group", "plan", "kind", "places", "link"}:
            await self._ask_kind(line)

    @work(group="dialog", exclusive=True)
    async def action_plan_places(self) -> None:
        """Which municipalities the plan is for."""
        await self.ask_places()

    async def ask_places(self) -> None:
        """One or several; to be awaited in a worker."""
        from tui.forms.row_picks import marks
        from tui.forms.row_texts import ids_text, said_ids

        places = list(self.brought.places.items()) if self.brought else []
        pick = marks(self.words("plan_import.which_places"), places, self.words, ordered=True)
        chosen = await pick(self.app, ids_text(self.review.places))
        if chosen is not None:
            from dataclasses import replace

            self.decided(replace(self.review, places=tuple(said_ids(chosen))))

    async def _ask_plan_kind(self) -> None:
        from tui.dialogs.pick import Pick
        from tui.forms.plan_line_picks import plan_kind_pick

        chosen = await self.app.push_screen_wait(Pick(plan_kind_pick(self.review, self.words)))
        if chosen:
            self.decided(self.review.with_kind(PlanKind(chosen)))

    async def _ask_kind(self, line: PlanLine) -> None:
        from tui.dialogs.pick import Pick
        from tui.forms.plan_line_picks import area_pick, field_pick, kind_pick

        here = find(self.review.plan, line.key).area
        kind = await self.app.push_screen_wait(Pick(kind_pick(line.kind, self.review, self.words)))
        area = field = None
        if kind in IN_AREA:
            areas = [one for one in self.review.plan.areas if one.key != line.key]
            area = (
                areas[0].key
                if len(areas) == 1
                else await self.app.push_screen_wait(Pick(area_pick(self.review, here, self.words)))
            )
        elif kind == "field":
            field = await self.app.push_screen_wait(Pick(field_pick(self.review, self.words)))
        if kind and not (kind in IN_AREA and not area) and not (kind == "field" and not field):
            self._become(line, Wanted(kind, area or "", field or "", self._heading_of(line)))

    def _become(self, line: PlanLine, wanted: Wanted) -> None:
        try:
            review, key = self.review.as_kind(line.key, wanted)
        except (InvalidValue, StoreError) as refused:
            expected = refused.details.get("expected")
            self.tell(self.words(str(expected)) if expected else self.words.error(refused), refused=True)
            return
        self.decided(review, key)

    def _heading_of(self, line: PlanLine) -> str:
        from tui.rows.plan_import_blocks import source_numbers

        numbers = source_numbers(line, self.review)
        if not numbers or self.brought is None:
            return ""
        return self.brought.source.of(self.review.plan.sentences[numbers[0] - 1]).heading
