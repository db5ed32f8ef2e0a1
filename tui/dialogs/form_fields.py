"""The fields of a form as widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.suggester import Suggester, SuggestFromList

from store.clean import clean
from tui.widgets.choice import Choice
from tui.widgets.line import Line
from tui.widgets.opener import Opener
from tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.dialogs.form_plan import FormField

FieldWidget = Line | Choice | Passage | Opener
"""All have a ``value``, a text."""
BETWEEN = ";"
"""Stands between several names in one field."""


def field_widget(one: FormField, value: str) -> FieldWidget:
    """The widget of a field, with ``value`` in it."""
    identity = f"field-{one.key}"
    if one.options:
        return Choice(one.options, value, id=identity)
    if one.opens:
        return Opener(value, one.shows, id=identity)
    if one.running:
        return Passage(value, one_line=one.running == "line", placeholder=one.placeholder, id=identity)
    suggester = _suggester(one.suggestions, several=one.several)
    return Line(value, placeholder=clean(one.placeholder), suggester=suggester, compact=True, id=identity)


def row_classes(one: FormField) -> str:
    """The classes of the line a field stands on."""
    return f"form-row{' -wide' if one.needs_width else ''}{' -brief' if one.keys else ''}"


class SuggestNext(Suggester):
    """Proposes what the last of several names may be, once two letters of it are written."""

    LETTERS = 2

    def __init__(self, suggestions: Sequence[str]) -> None:
        super().__init__(case_sensitive=True)
        self._known = [(one.casefold(), one) for one in suggestions]

    async def get_suggestion(self, value: str) -> str | None:
        """What is written, with the rest of the first name that begins so."""
        *before, last = value.split(BETWEEN)
        written = last.lstrip().casefold()
        if len(written) < self.LETTERS:
            return None
        named = {one.strip().casefold() for one in before}
        fitting = (one for folded, one in self._known if folded.startswith(written) and folded not in named)
        found = next(fitting, None)
        return value + found[len(written) :] if found else None


def _suggester(suggestions: Sequence[str], *, several: bool) -> Suggester | None:
    if not suggestions:
        return None
    return SuggestNext(suggestions) if several else SuggestFromList(suggestions, case_sensitive=False)
