"""The dialogs in which fields of a row's form are filled: places, goals, methods, domains, other plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import alphabetical
from store.model.codes import RiskDomain
from tui.dialogs.choosing import PickPlan
from tui.dialogs.mark import Mark
from tui.dialogs.pick import Pick
from tui.forms.row_texts import ids_text, said_ids
from tui.widgets.row_source import Cell, Column, ListRow

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.app import App

    from store.i18n.translator import Translator
    from store.model.edited_row import EditChoices

    Opens = Callable[[App[int], str], Awaitable[str | None]]
    Pairs = Sequence[tuple[str, str]]

_MANY = 12
"""Lines from which a field to narrow them by is offered."""


def pairs_of(name: str, choices: EditChoices, words: Translator) -> Pairs:
    """What there is to choose among in the field, (id, what it is called)."""
    found: dict[str, Pairs] = {
        "places": sorted(choices.places, key=lambda place: alphabetical(place[1])),
        "goals": choices.goals,
        "methods": choices.methods,
        "domains": [(domain.value, words(f"code.domain.{domain}")) for domain in RiskDomain],
    }
    return found.get(name, choices.plans)


def shows(pairs: Pairs, words: Translator) -> Callable[[str], str]:
    """What is chosen, by what it is called."""
    names = dict(pairs)

    def said(text: str) -> str:
        chosen = [names.get(one, one) for one in said_ids(text)]
        return " · ".join(chosen) or words("row_form.nothing_chosen")

    return said


def marks(title: str, pairs: Pairs, words: Translator, *, ordered: bool) -> Opens:
    """Any number of them; ``ordered`` when their order says something, as the first of a plan's municipalities does."""

    async def ask(app: App[int], text: str) -> str | None:
        plan = _plan(title, pairs, words, "row_form.mark_keys")
        chosen = await app.push_screen_wait(Mark(plan, said_ids(text)))
        return None if chosen is None else ids_text(chosen if ordered else sorted(chosen))

    return ask


def picks(title: str, pairs: Pairs, words: Translator) -> Opens:
    """One of them, or none."""

    async def ask(app: App[int], text: str) -> str | None:  # noqa: ARG001  (the cursor begins on none)
        plan = _plan(title, [("", words("row_form.nothing_chosen")), *pairs], words, "row_form.pick_keys")
        return await app.push_screen_wait(Pick(plan))

    return ask


def _plan(title: str, pairs: Pairs, words: Translator, keys: str) -> PickPlan:
    rows = tuple(ListRow(one, (Cell(name.replace("\n", " ")), Cell(one, "muted"))) for one, name in pairs)
    columns = (Column(title, 20, grow=1), Column("", 12, need=40))
    searched = len(pairs) > _MANY
    key = f"{keys}_searched" if searched else keys
    empty = words("row_form.no_line" if pairs else "row_form.nothing_to_choose")
    return PickPlan(title, columns, rows, words(key), empty, searched=searched)
