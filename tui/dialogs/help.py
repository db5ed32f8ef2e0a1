"""Help for where you stand: every key of the screen, by what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from store.model.codes import Change
from store.model.status import Status
from tui.commands.entry import key_sign
from tui.present import change_glyph, status_text
from tui.widgets.blocks import Blank, Block, Heading, Item, Paragraph, Title
from tui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from store.i18n.translator import Translator
    from tui.commands.entry import Command


class Help(ModalScreen[None]):
    """A page of keys and signs."""

    CSS_PATH = "../styles/dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "dismiss_empty", show=False)]

    def __init__(self, where: str, commands: Sequence[Command], words: Translator) -> None:
        super().__init__()
        self._where, self._commands, self._words = where, commands, words

    def compose(self) -> ComposeResult:
        """One page."""
        with Vertical(classes="dialog -tall-dialog"):
            yield Paper()

    def on_mount(self) -> None:
        """Fill the page."""
        paper = self.query_one(Paper)
        paper.show(help_blocks(self._where, self._commands, self._words))
        paper.focus()

    def action_dismiss_empty(self) -> None:
        """Back to work."""
        self.dismiss(None)


def help_blocks(where: str, commands: Sequence[Command], words: Translator) -> list[Block]:
    """Keys by group, then what the signs mean."""
    blocks: list[Block] = [Title(words("help.title", where=where)), Blank()]
    for group in ("edit", "view", "go", "help"):
        mine = [command for command in commands if command.group == group]
        if mine:
            blocks.append(Heading(words(f"command_group.{group}")))
            blocks += [Item(key_sign(command.keys).ljust(6), words(command.help_key), sign_role="accent") for command in mine]
            blocks.append(Blank())
    blocks.append(Heading(words("help.signs")))
    blocks.append(_signs(status_text(status, words) for status in Status))
    blocks.append(_signs(f"{change_glyph(change)} {words(f'change.{change}')}" for change in Change))
    blocks += [Blank(), Paragraph(words("help.moving"), "muted"), Paragraph(words("help.filter"), "muted")]
    return blocks


def _signs(texts: Iterable[str]) -> Block:
    """Signs with their words; no line may end between the two."""
    return Paragraph("   ".join(text.replace(" ", "\u00a0") for text in texts))
