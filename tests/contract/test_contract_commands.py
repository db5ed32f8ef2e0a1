"""Every command can be found, read about and carried out wherever it is offered."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding

import tui.screens
from tui.app import RadslagApp
from tui.commands.registry import COMMANDS, EVERYWHERE, commands
from tui.screens.base import DISPENSABLE, MOST_HINTS, BaseScreen
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from tui.commands.entry import Command

GROUPS = ("go", "edit", "view", "help")
for _module in pkgutil.iter_modules(tui.screens.__path__):
    importlib.import_module(f"tui.screens.{_module.name}")


def _screens(base: type[BaseScreen] = BaseScreen) -> list[type[BaseScreen]]:
    below = [screen for child in base.__subclasses__() for screen in _screens(child)]
    return below if below or base is BaseScreen else [base]


SCREENS = {screen.__name__: screen for screen in _screens()}


def _offered(name: str) -> list[Command]:
    """The commands the screen's keys start."""
    bound = {binding.id for binding in SCREENS[name].BINDINGS if isinstance(binding, Binding)}
    return [command for command in COMMANDS if command.id in bound]


def test_all_screens_are_known() -> None:
    """The screens of the program are found by the tests below."""
    assert {
        "OverviewScreen",
        "PlaceScreen",
        "AreaScreen",
        "MeasureScreen",
        "IndicatorScreen",
        "JournalScreen",
    } <= SCREENS.keys()


def test_every_command_is_described(words_sv: Translator, words_en: Translator) -> None:
    """One or two words for the key line, a sentence for the help, a heading to stand under, in both languages."""
    for words in (words_sv, words_en):
        for command in COMMANDS:
            assert words(command.label_key)
            assert words(command.help_key).endswith(".") or len(words(command.help_key)) > 3
            assert command.group in GROUPS
            assert words(f"command_group.{command.group}")


def test_command_names_are_unique() -> None:
    """One id, one command."""
    assert [name for name, count in Counter(command.id for command in COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("name", SCREENS)
def test_every_offered_command_can_be_carried_out(name: str) -> None:
    """What the help lists for a screen, the screen (or the program) does."""
    for command in _offered(name):
        owner = RadslagApp if command.everywhere else SCREENS[name]
        assert callable(getattr(owner, f"action_{command.id}", None)), f"{name}: {command.id}"


@pytest.mark.parametrize("name", SCREENS)
def test_no_key_means_two_things(name: str) -> None:
    """On one screen a key starts one command."""
    keys = [key for command in _offered(name) for key in command.keys.split(",")]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("name", sorted(SCREENS.keys() - {"RoomScreen"}))
def test_no_list_takes_a_key_from_its_screen(name: str) -> None:
    """What the key line offers, a list in focus does not swallow. (The room has no list: its pages are slides.)"""
    listens = {key for binding in RowList.BINDINGS if isinstance(binding, Binding) for key in binding.key.split(",")}
    assert [command.id for command in _offered(name) if listens & set(command.keys.split(","))] == []


@pytest.mark.parametrize("name", SCREENS)
def test_every_offered_command_has_its_keys(name: str) -> None:
    """A screen listens to the keys of what it offers; only one that says otherwise in words leaves some out."""
    promised = {command.id for command in commands(*SCREENS[name].OFFERS)}
    bound = {command.id for command in _offered(name)}
    assert bound <= promised
    says_otherwise = any("offered" in vars(one) for one in SCREENS[name].__mro__ if one is not BaseScreen)
    assert bound == promised or says_otherwise


@pytest.mark.parametrize("name", SCREENS)
def test_the_key_line_has_room(name: str) -> None:
    """At most seven keys stand in the line at the bottom, and help is never the one that has to go."""
    wanted = [command.id for command in _offered(name) if command.footer]
    assert MOST_HINTS <= 7
    assert len([one for one in wanted if one not in DISPENSABLE]) <= MOST_HINTS
    assert "help" in wanted


def test_a_misspelt_command_is_refused() -> None:
    """A screen that offers a command there is none of does not start."""
    with pytest.raises(KeyError):
        commands("set_statsu")
    assert {command.id for command in commands()} == set(EVERYWHERE)
