"""The fields of a form as widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.suggester import SuggestFromList

from store.clean import clean
from tui.widgets.choice import Choice
from tui.widgets.line import Line
from tui.widgets.opener import Opener
from tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.dialogs.form_plan import FormField

FieldWidget = Line | Choice | Passage | Opener
"""All have a ``value``, a text."""
BETWEEN = ";"
"""Stands between several names in one field."""
_LETTERS = 2


def field_widget(one: FormField, value: str) -> FieldWidget:
    """The widget of a field, with ``value`` in it."""
    identity = f"field-{one.key}"
    if one.options:
        return Choice(one.options, value, id=identity)
    if one.opens:
        return Opener(value, one.shows, masks=one.masks, id=identity)
    if one.running or one.several:
        suggests = next_name(one.suggestions) if one.several else None
        one_line = one.running != "text"
        return Passage(value, one_line=one_line, placeholder=one.placeholder, suggests=suggests, id=identity)
    suggester = SuggestFromList(one.suggestions, case_sensitive=False) if one.suggestions else None
    return Line(value, placeholder=clean(one.placeholder), suggester=suggester, compact=True, id=identity)


def row_classes(one: FormField) -> str:
    """The classes of the line a field stands on."""
    return f"form-row{' -wide' if one.needs_width else ''}{' -brief' if one.keys else ''}"


def next_name(names: Sequence[str]) -> Callable[[str], str]:
    """What may follow the beginning of the last of several names, once two letters of it are written."""
    known = [(name.casefold(), name) for name in names]

    def rest(text: str) -> str:
        *before, last = text.split(BETWEEN)
        written = last.lstrip().casefold()
        named = {one.strip().casefold() for one in before}
        fitting = (one for folded, one in known if folded.startswith(written) and folded not in {written, *named})
        return next((one[len(written) :] for one in fitting), "") if len(written) >= _LETTERS else ""

    return rest
