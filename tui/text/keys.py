"""``keys``: every command with its keys, as the help screen groups them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.columns import table

if TYPE_CHECKING:
    from store.i18n.translator import Translator


def keys_text(words: Translator, width: int) -> str:
    """Keys, name and help of every command."""
    from tui.commands.entry import key_sign
    from tui.commands.registry import COMMANDS

    rows = [
        (
            command.group,
            ", ".join(key_sign(key) for key in command.keys.split(",")),
            words(command.label_key),
            words(command.help_key),
        )
        for command in COMMANDS
    ]
    lines: list[str] = []
    for group in dict.fromkeys(row[0] for row in rows):
        lines += ["", words(f"command_group.{group}")]
        lines += table([row[1:] for row in rows if row[0] == group], width, indent=2)
    return "\n".join(lines[1:])
