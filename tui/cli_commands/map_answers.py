"""Asking for what a mapping lacks, one question at a time, where somebody sits at the keyboard."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from store.errors import InvalidValue
from store.importing.mapping.chosen import needs
from store.importing.mapping.make import suggested_name
from store.importing.mapping.roles import Need, Role
from store.importing.mapping.shapes import Scale
from store.importing.mapping.when import read_when
from store.importing.mapping.where import read_where
from store.model.codes import Unit
from tui.text.mapping import source_line
from tui.text.output import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.i18n.translator import Translator
    from store.importing.mapping.chosen import Chosen
    from store.importing.mapping.draft import MappingDraft
    from tui.cli_commands.session import Session

Guess = "Callable[[dict[Role, str]], MappingDraft]"
_YES = {"j", "ja", "y", "yes"}
_TRIES = 3
"""How often one question is asked before it is left open."""


def ask(
    session: Session, draft: MappingDraft, chosen: Chosen, guess: Callable[[dict[Role, str]], MappingDraft]
) -> tuple[MappingDraft, Chosen]:
    """Ask until nothing is lacking. Ends early when there is no more input, or a question gets no usable answer."""
    roles: dict[Role, str] = {}
    tries = 0
    while (lacking := needs(draft, chosen)) and tries < _TRIES:
        need = lacking[0]
        say(_question(need, chosen, session.words))
        line = sys.stdin.readline()
        if not line:
            break
        try:
            chosen, named = _answered(need, line.strip(), draft, chosen, session.words)
            roles |= named
            draft = guess(roles)
            tries = tries + 1 if need in needs(draft, chosen) else 0
        except InvalidValue as error:
            say(session.words.error(error))
            tries += 1
    return draft, chosen


def asked_to_replace(session: Session, name: str) -> bool:
    """Whether an older mapping of the same name may be written over."""
    if not session.interactive:
        return False
    say(session.words("mapping.ask_replace", name=name))
    return sys.stdin.readline().strip().casefold() in _YES


def _question(need: Need, chosen: Chosen, words: Translator) -> str:
    suggested = suggested_name(chosen.title) if need is Need.INDICATOR else ""
    return words(f"mapping.ask.{need}") + (f" [{suggested}]" if suggested else "")


def _answered(need: Need, line: str, draft: MappingDraft, chosen: Chosen, words: Translator) -> tuple[Chosen, dict[Role, str]]:
    """What an answer means: something chosen, or a column.

    Raises:
        InvalidValue: it means nothing here.
    """
    if need in (Need.VALUE, Need.PLACE, Need.PERIOD):
        return _column_or_fixed(need, line, draft, chosen)
    if need is Need.TITLE:
        return replace(chosen, title=line), {}
    if need is Need.INDICATOR:
        return replace(chosen, indicator=line or suggested_name(chosen.title)), {}
    if need is Need.SOURCE:
        return replace(chosen, source=source_line(line, words)), {}
    if need is Need.SCALE:
        return replace(chosen, scale=Scale(_one_of(line, {one.value: words(f"mapping.scale.{one}") for one in Scale}))), {}
    return replace(chosen, unit=Unit(_one_of(line, {one.value: words(f"code.unit.{one}") for one in Unit}))), {}


def _column_or_fixed(need: Need, line: str, draft: MappingDraft, chosen: Chosen) -> tuple[Chosen, dict[Role, str]]:
    code = read_where(line).code if need is Need.PLACE and line else None
    if code:
        return replace(chosen, place=code), {}
    if need is Need.PERIOD and read_when(line, None):
        return replace(chosen, period=line), {}
    draft.position(line, Role(need.value))
    return chosen, {Role(need.value): line}


def _one_of(line: str, choices: dict[str, str]) -> str:
    """The code that is meant by its number in the list, itself, or its word."""
    said = line.casefold()
    for number, (code, word) in enumerate(choices.items(), start=1):
        if said in (str(number), code, word.casefold()):
            return code
    raise InvalidValue(text=line[:80], field="", expected="mapping.expected_choice")
