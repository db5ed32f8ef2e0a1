"""The record of a command. No Textual here: ``radslag keys`` prints them without a terminal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do, however she asks for it."""

    id: str
    """The name of the action: screens that offer it have a method ``action_<id>``."""
    keys: str
    """Keys that start it, separated by commas, as Textual names them; the first is the one shown."""
    group: str
    """Where the help lists it: ``go``, ``edit``, ``view`` or ``help``."""
    footer: bool = False
    """Whether it is one of the few the footer has room for."""
    priority: bool = False
    """Whether it is heard before a focused field hears it."""
    everywhere: bool = False
    """Whether the application itself carries it out, whatever screen is shown."""

    @property
    def action(self) -> str:
        """The action as Textual is to look it up."""
        return f"app.{self.id}" if self.everywhere else self.id

    @property
    def label_key(self) -> str:
        """Catalogue key of the one or two words the footer and palette show."""
        return f"command.{self.id}"

    @property
    def help_key(self) -> str:
        """Catalogue key of the sentence the help shows."""
        return f"command_help.{self.id}"


_KEY_SIGNS = {
    "enter": "↵",
    "escape": "Esc",
    "slash": "/",
    "question_mark": "?",
    "space": "␣",
    "plus": "+",
    "minus": "-",
    "left": "←",
    "right": "→",
    "tab": "⇥",
    "f4": "F4",
    "ctrl+p": "^p",
    "ctrl+q": "^q",
    "ctrl+s": "^s",
}


def key_sign(keys: str) -> str:
    """The first key as the footer writes it."""
    first = keys.split(",", maxsplit=1)[0]
    return _KEY_SIGNS.get(first, first)
