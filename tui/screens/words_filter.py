"""A list that words narrow: asked for by the filter's key, told in the breadcrumb, taken away by the key that clears."""

from __future__ import annotations

from typing import ClassVar

from textual import work

from tui.dialogs.entry import Entry
from tui.screens.base import BaseScreen


class WordsFilter(BaseScreen):
    """A screen that offers ``filter`` and ``clear_filter``, and whose ``load`` looks for ``filter_text``."""

    FILTERED: ClassVar[str]
    """Key of what the view is called."""
    ASKED: ClassVar[str]
    """What the dialog's words are kept under."""

    filter_text = ""

    def place_name(self) -> str:
        """The view's name, and the words that narrow it."""
        name = self.words(self.FILTERED)
        return f"{name} [{self.filter_text}]" if self.filter_text else name

    @work(group="dialog", exclusive=True)
    async def action_filter(self) -> None:
        """Words to look for."""
        about = [self.words(self.FILTERED)]
        text = await self.app.push_screen_wait(Entry(about, self.words, key=self.ASKED, value=self.filter_text))
        if text is not None:
            self.filter_text = text
            self.load()

    def action_clear_filter(self) -> None:
        """Show everything again."""
        self.filter_text = ""
        self.load()
