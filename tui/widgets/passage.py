"""A field for running text: wraps softly, grows with what is written, and is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from store.clean import clean, clean_lines
from tui.personal_words import MASK_KEY, masked_words
from tui.widgets.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.document._document import EditResult
    from textual.document._edit import Edit


def mask_in(area: Writing) -> bool:
    """Put stars where personal data stand; the cursor stays where it is, and the change is undone like any other."""
    masked = masked_words(area.text)
    if masked == area.text:
        return False
    here = area.cursor_location
    area.replace(masked, area.document.start, area.document.end, maintain_selection_offset=False)
    area.move_cursor(here)
    return True


class Passage(Writing):
    """Enter begins a new line; in one that is ``one_line`` it is left to the form, and line breaks become blanks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(MASK_KEY, "mask", show=False),
        Binding("ctrl+home", "text_edge(0)", show=False),
        Binding("ctrl+end", "text_edge(1)", show=False),
    ]

    def __init__(
        self,
        value: str,
        *,
        one_line: bool = False,
        placeholder: str = "",
        suggests: Callable[[str], str] | None = None,
        id: str | None = None,  # noqa: A002
    ) -> None:
        self._one_line, self._suggests = one_line, suggests
        text = self._harmless(value)
        super().__init__(text, soft_wrap=True, tab_behavior="focus", compact=True, placeholder=clean(placeholder), id=id)
        self.set_class(not one_line, "-text")

    def on_mount(self) -> None:
        """A list of names is written on at its end; a text is read from its beginning."""
        if self._suggests:
            self.action_text_edge(1)

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.load_text(self._harmless(text))

    def edit(self, edit: Edit) -> EditResult:
        """Whatever comes in, by hand or pasted, comes in without control characters."""
        edit.text = self._harmless(edit.text)
        self._stay_in_sight()
        return super().edit(edit)

    def on_focus(self) -> None:
        """Where the keys go there is more room; all of it is to be seen."""
        self._stay_in_sight()

    def update_suggestion(self) -> None:
        """What may follow, after the last sign only."""
        self.suggestion = self._suggests(self.text) if self._suggests and self.cursor_at_end_of_text else ""

    def action_text_edge(self, end: int) -> None:
        """To the first or the last sign of the text."""
        self.move_cursor(self.document.end if end else self.document.start)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  (Textual's signature)
        """The next sign; after the last one what is suggested is taken."""
        if not self.cursor_at_end_of_text:
            self.suggestion = ""
        super().action_cursor_right(select)

    def action_mask(self) -> None:
        """Put stars where personal data stand, else the key is the dialog's."""
        if not mask_in(self):
            raise SkipAction

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  (Textual's signature)
        """The line above; from the first one to the field above."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  (Textual's signature)
        """The line below; from the last one to the field below."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_down(select)

    async def _on_key(self, event: events.Key) -> None:
        # Textual calls the handlers of every class in turn: the base class is kept from writing a line break.
        if self._one_line and event.key == "enter":
            event.prevent_default()

    def _stay_in_sight(self) -> None:
        # It has another height only once it is laid out, and what it stands in has scrolled to where it ended before.
        self.call_after_refresh(self.call_later, self.scroll_visible, animate=False, immediate=True)

    def _harmless(self, text: str) -> str:
        return clean(text) if self._one_line else clean_lines(text)
