"""A plan from nothing, step by step: municipality, kind, head, areas, and what it becomes. Esc goes a step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import StoreError
from store.read.municipalities import municipalities
from store.read.outline import plan_outline
from store.write.plan import create_plan
from tui import routes
from tui.dialogs.lines import Lines
from tui.dialogs.municipalities import ChooseMunicipalities
from tui.dialogs.options import Options
from tui.dialogs.step_form import StepForm
from tui.forms.new_plan import (
    PlanDraft,
    areas_plan,
    head_form,
    kind_question,
    leave_question,
    own_question,
    plan_values,
    step_title,
    whole_question,
)
from tui.own_store_steps import found_own_store, shows_own_store
from tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.app import RadslagApp


async def new_plan(app: RadslagApp) -> None:
    """Ask, make the plan as one change, and show it where it is written on. To be awaited in a worker of the program."""
    if not await _in_own_store(app):
        return
    draft = PlanDraft()
    steps: list[Callable[[RadslagApp, PlanDraft], Awaitable[bool]]] = [_places, _kind, _head, _areas, _whole]
    at = 0
    while at < len(steps):
        at += 1 if await steps[at](app, draft) else -1
        if at < 0:
            if draft.is_empty or await app.push_screen_wait(Options(leave_question(app.words))) == "leave":
                return
            at = 0


async def _in_own_store(app: RadslagApp) -> bool:
    """Plans of one's own are never mixed with the sample plans and their invented statuses."""
    if not app.gateway.is_open:
        return await found_own_store(app)
    if await shows_own_store(app):
        return True
    return await app.push_screen_wait(Options(own_question(app.words))) == "yes" and await found_own_store(app)


async def _places(app: RadslagApp, draft: PlanDraft) -> bool:
    places = await app.gateway.read(municipalities)
    dialog = ChooseMunicipalities(step_title(1, app.words), places, draft.places, app.words)
    codes = await app.push_screen_wait(dialog)
    if codes is None:
        return False
    draft.names = {code: name for code, name, _ in places if code in codes}
    draft.places = codes
    return True


async def _kind(app: RadslagApp, draft: PlanDraft) -> bool:
    kind = await app.push_screen_wait(Options(kind_question(draft, app.words)))
    if kind is None:
        return False
    draft.kind = kind
    return True


async def _head(app: RadslagApp, draft: PlanDraft) -> bool:
    form = StepForm(head_form(draft, app.clock.today(), app.words))
    texts = await app.push_screen_wait(form)
    draft.texts = texts or form.left
    return texts is not None


async def _areas(app: RadslagApp, draft: PlanDraft) -> bool:
    dialog = Lines(areas_plan(draft, app.words))
    areas = await app.push_screen_wait(dialog)
    draft.areas_text = dialog.text
    if areas is None:
        return False
    draft.areas = areas
    return True


async def _whole(app: RadslagApp, draft: PlanDraft) -> bool:
    """Show what it becomes, and make it. A refusal is told, and nothing that was written is lost."""
    if await app.push_screen_wait(Options(whole_question(draft, app.words))) != "save":
        return False
    values, clock, role = plan_values(draft, app.clock.today()), app.clock, app.role
    try:
        plan_id = await app.gateway.write(
            lambda backend: create_plan(backend, values, draft.places, clock, areas=draft.areas, role=role)
        )
        outline = await app.gateway.read(lambda backend: plan_outline(backend, plan_id))
    except StoreError as error:
        if isinstance(app.screen, BaseScreen):
            app.screen.tell(app.words.error(error), refused=True)
        return False
    app.place_code = draft.places[0]
    areas = outline.areas()
    said = app.words("new_plan.saved" if areas else "new_plan.saved_empty", plan=plan_id)
    routes.open_outline(app, plan_id, areas[0].id if areas else None, said)
    return True
