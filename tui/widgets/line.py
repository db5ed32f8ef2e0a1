"""A field for one line of text."""

from __future__ import annotations

from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import Input

from store.clean import clean
from tui.personal_words import MASK_KEY, masked_words


class Line(Input):
    """What is pasted, or was written into a file by somebody else, is made harmless before it is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(MASK_KEY, "mask", show=False)]

    def action_mask(self) -> None:
        """Put stars where personal data stand; where none do the key is the dialog's, which says when there is any need."""
        masked = masked_words(self.value)
        if masked == self.value:
            raise SkipAction
        self.value = masked

    def validate_value(self, value: str) -> str:
        """Without control characters."""
        return clean(value)
