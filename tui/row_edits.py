"""Rows of a plan edited in a form, from whatever screen: read with their version, written back field by field, told.

What somebody has written is never lost: when the store refuses it, the form is opened again with it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from store.errors import StaleVersion, StoreError
from store.model.edited_row import EditedRow
from store.read.edited_row import edit_choices, edited_row
from tui.dialogs.form import Form
from tui.forms.row_answer import row_answer
from tui.forms.row_form import row_form, what_others_wrote
from tui.forms.row_texts import row_texts
from tui.row_writes import write_change, write_new

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.model.edited_row import EditChoices
    from store.write.goal import Level
    from tui.dialogs.form_plan import Texts
    from tui.forms.row_answer import RowAnswer
    from tui.screens.saving import Saving


class _Refused(NamedTuple):
    """What was written, and why it was not saved."""

    written: Texts
    refusal: str


async def edit_row(screen: Saving, entity: str, row_id: str) -> bool:
    """Open the form of the row; save, tell. True when something was saved.

    ``entity`` as in :data:`store.model.edit_fields.EDIT_FIELDS`.
    """
    refused: _Refused | None = None
    before: Texts = {}
    known: tuple[EditedRow, EditChoices] | None = None
    while True:
        # Of a row that somebody took away meanwhile the form stays as it was: what is written can be taken elsewhere.
        known = await screen.ask(lambda backend: _with_choices(backend, edited_row(backend, entity, row_id))) or known
        if known is None:
            return False
        row, choices = known
        now = row_texts(row, choices, screen.words.language)
        if refused:
            others = what_others_wrote(before, now, refused.written, screen.words)
            refused = _Refused(refused.written, " ".join([refused.refusal, *others]))
        texts = await _asked(screen, row, choices, refused)
        if texts is None:
            return False
        answer = row_answer(row, choices, texts, screen.radslag.clock.today(), screen.words.language)
        if not answer.fields:
            screen.tell(screen.words("screen.nothing_changed"))
            return False
        refused = await _changed(screen, row, answer, texts)
        if refused is None:
            return True
        before = now


async def new_row(screen: Saving, entity: str, owner_id: str, *, level: Level = "row", after: str | None = None) -> str | None:
    """Open an empty form for a new row, save, tell. Its id; None when the form was left.

    ``owner_id``: the plan of an area, the area of a goal or a measure, the measure of an activity; a party belongs to nobody.
    ``level`` is a goal's; ``after`` the row it is to stand below, else it is the last.
    """
    refused: _Refused | None = None
    clock, role = screen.radslag.clock, screen.radslag.role
    row = EditedRow(entity, owner_id, values={"level": level} if entity == "goal" else {})
    known: tuple[EditedRow, EditChoices] | None = None
    while True:
        known = await screen.ask(lambda backend: _with_choices(backend, row)) or known
        texts = await _asked(screen, *known, refused) if known else None
        if known is None or texts is None:
            return None
        answer = row_answer(row, known[1], texts, clock.today(), screen.words.language)
        level = "overall" if answer.values.get("level", level) == "overall" else "row"
        what = screen.words(f"row_form.saved_new_{entity}", name=texts.get("title") or texts.get("name", ""))
        write = partial(write_new, row=row, answer=answer, clock=clock, role=role, level=level, after=after)
        try:
            return await screen.attempt(what, write)
        except StoreError as error:
            refused = _Refused(texts, screen.words.error(error))


async def _asked(screen: Saving, row: EditedRow, choices: EditChoices, refused: _Refused | None) -> Texts | None:
    written, refusal = refused or ({}, "")
    today = screen.radslag.clock.today()
    form = row_form(row, choices, today, screen.words, written=written, refusal=refusal)
    return await screen.app.push_screen_wait(Form(form))


async def _changed(screen: Saving, row: EditedRow, answer: RowAnswer, texts: Texts) -> _Refused | None:
    """Save it; when that is refused, what she wrote and why."""
    clock, role, words = screen.radslag.clock, screen.radslag.role, screen.words
    what = f"{row.id}: {', '.join(words(f'code.field.{name}') for name in answer.fields)}"
    try:
        await screen.attempt(what, lambda backend: write_change(backend, row, answer, clock, role))
    except StoreError as error:
        said = words("row_form.stale") if isinstance(error, StaleVersion) else words.error(error)
        return _Refused({name: texts[name] for name in answer.fields}, said)
    return None


def _with_choices(backend: Backend, row: EditedRow) -> tuple[EditedRow, EditChoices]:
    return row, edit_choices(backend, row)
