"""What a form is made of: fields, a judgement of what stands in them, and what follows from what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping

    from textual.app import App

PROPOSE_KEY = "f8"
"""Fills in what a form proposes."""
Texts = dict[str, str]
"""What stands in the fields, by key."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field."""

    key: str
    label: str
    value: str = ""
    hint: str = ""
    """What would do; stands beside the field until something is wrong."""
    placeholder: str = ""
    """What holds when nothing is written."""
    options: tuple[tuple[str, str], ...] = ()
    """(code, words) of the fixed answers; none for a line to write."""
    suggestions: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    """Stand instead of the form's own line of keys while the keys go here; then nothing is listed beside the field."""
    wide: bool = False
    """A line of text that needs the whole width: what is wrong with it is said below it."""
    running: Literal["", "line", "text"] = ""
    """Running text that wraps and grows: ``line`` without line breaks, so that Enter saves, ``text`` with."""
    several: bool = False
    """Several names with a semicolon between, in running text; the suggestions are for the last of them."""
    opens: Callable[[App[int], str], Awaitable[str | None]] | None = None
    """The dialog it is filled in: gets the answer of now, gives another or None."""
    shows: Callable[[str], str] = str
    """The answer of such a dialog in words."""
    masks: Callable[[str], str] | None = None
    """The answer of such a dialog with stars where personal data stand; none where nothing in it is written by hand."""
    group: str = ""
    """A heading above it, over all fields until the next heading."""

    @property
    def needs_width(self) -> bool:
        """Whether it takes the whole width, and what is said of it stands below it."""
        return bool(self.wide or self.running or self.several or self.opens)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the form says of what stands in it."""

    problems: Mapping[str, str] = field(default_factory=dict)
    """Sentence by field; nothing is handed back as long as there is one."""
    says: tuple[str, ...] = ()
    """Sentences below the fields that stop nobody."""
    shows: str = ""
    """Lines that stay in sight below the fields however far those are scrolled."""
    hidden: Collection[str] = ()
    """Fields that do not matter as things stand."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What would do, by field, where it depends on what is written elsewhere."""


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A whole form."""

    title: str
    subtitle: str
    fields: tuple[FormField, ...]
    judge: Callable[[Texts], Judgement]
    keys: str
    """The line that says how to move, save and leave."""
    fills: Callable[[str, Texts], Texts] = lambda _key, _texts: {}
    """What other fields become when the field of that key is changed by hand."""
    style: str = ""
    """A class of the dialog, for a form that is laid out in its own way."""
    unsaved: str = ""
    """The line of keys after one Esc with something unsaved, where the usual one says too little."""
    written: Mapping[str, str] = field(default_factory=dict)
    """What was written already, by field, when the form is opened again: it is not what the fields' values are."""
    proposes: Callable[[Texts], Texts] = lambda _texts: {}
    """What fields may become, of what is written elsewhere, when she asks for it."""
    guarded: bool = True
    """Whether what is written needs a second Esc to be let go. A form that only says what to make is left at once."""
