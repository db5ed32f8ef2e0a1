"""A form: some fields below each other, each with a word beside it that says what would do, or what is wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual import on, work
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from store.clean import clean, clean_lines
from tui.dialogs.form_fields import FieldWidget, field_widget, row_classes
from tui.dialogs.form_plan import PROPOSE_KEY, FormField, FormPlan, Judgement, Texts
from tui.personal_words import MASK_KEY, guard_words
from tui.widgets.choice import Choice, in_lines
from tui.widgets.line import Line
from tui.widgets.opener import Opener
from tui.widgets.passage import Passage

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual import events
    from textual.app import ComposeResult

    from store.i18n.translator import Translator

_BESIDE, _NARROW = 30, 70
"""Cells beside a field, and of the whole form, in a narrow window."""


class Form(ModalScreen[Texts | None]):
    """Hands back what stands in the fields when nothing is wrong, None when it was left."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012  (Textual types it so)
    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_empty", show=False),
        Binding("enter", "save", show=False),
        Binding("ctrl+s,f10", "save", show=False, priority=True),
        Binding("down", "focus_other(1)", show=False),
        Binding("up", "focus_other(-1)", show=False),
        Binding(PROPOSE_KEY, "propose", show=False),
        Binding(MASK_KEY, "mask", show=False),
    ]

    def __init__(self, plan: FormPlan) -> None:
        super().__init__()
        self._plan = plan
        self._last = {one.key: plan.written.get(one.key, one.value) for one in plan.fields}
        """What stood in the fields when they were last looked at."""
        self._said: dict[str, str] = {}
        """What stands where, by selector."""
        self._warned = False
        """Esc has been pressed once with something unsaved."""
        self._touched: set[str] = set()
        """Fields that were changed: an empty form is not yet wrong."""

    def compose(self) -> ComposeResult:
        """Title, fields, what can be said of them, keys."""
        plan = self._plan
        with Vertical(classes=f"dialog -form {plan.style}"):
            yield Static(clean(plan.title), markup=False, classes="dialog--title form--title")
            with _Fields(id="fields", can_focus=False):
                yield Static(clean_lines(plan.subtitle), markup=False, classes="form--subtitle")
                for one in plan.fields:
                    if one.group:
                        yield Static(one.group, markup=False, classes="form--group")
                    with Horizontal(classes=row_classes(one), id=f"row-{one.key}"):
                        yield Static(one.label, markup=False, classes="form--label")
                        yield field_widget(one, self._last[one.key])
                        yield Static(markup=False, id=f"beside-{one.key}", classes="form--beside")
                yield Static(markup=False, classes="form--says")
            yield Static(markup=False, classes="form--shows")
            yield Static(markup=False, classes="form--guard")
            yield Static(plan.keys, markup=False, classes="dialog--hint")

    def on_mount(self) -> None:
        """The keys go to the first field."""
        self.query_one(".form--subtitle", Static).display = bool(self._plan.subtitle)
        self._touched |= self._plan.written.keys()
        self._look()
        self.action_focus_other(0)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002  (Textual's signature)
        """The answers of a choice are listed beside it while the keys go there."""
        self._look()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    @on(Opener.Changed)
    def changed(self) -> None:
        """Fill what follows from it, then say what is wrong as long as it is. Whoever writes on has decided to stay."""
        texts = self.texts
        if texts == self._last:
            return
        self._warned = False
        for key in [key for key, text in texts.items() if text != self._last[key]]:
            self._touched.add(key)
            self._fill(self._plan.fills(key, texts))
        self._last = self.texts
        self._look()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter in a field saves."""
        self.action_save()

    @on(Opener.Wanted)
    def opener_wanted(self, message: Opener.Wanted) -> None:
        """Its dialog, and back."""
        self._fill_in(message.opener)

    @property
    def _words(self) -> Translator:
        return cast("_Speaks", self.app).words

    @property
    def texts(self) -> Texts:
        """What stands in the fields."""
        return {one.key: self._widget(one.key).value for one in self._plan.fields}

    def action_save(self) -> None:
        """Hand it back; or go to the first field that will not do."""
        texts = self.texts
        problems = self._plan.judge(texts).problems
        wrong = next((one.key for one in self._plan.fields if one.key in problems), None)
        if wrong is None:
            self.dismiss({key: text.strip() for key, text in texts.items()})
            return
        self._touched |= texts.keys()
        self._widget(wrong).focus()
        self._look()

    def action_focus_other(self, step: int) -> None:
        """The field above or below."""
        keys = [one.key for one in self._plan.fields if self.query_one(f"#row-{one.key}").display]
        here = next((number for number, key in enumerate(keys) if self._widget(key) is self.focused), 0)
        self._widget(keys[max(0, min(here + step, len(keys) - 1))]).focus()

    def action_dismiss_empty(self) -> None:
        """Left as it was. With something unsaved it is left at the second Esc."""
        if not self.holds_back():
            self.dismiss(None)

    def holds_back(self) -> bool:
        """Whether something is unsaved and nobody has been told yet; now she is."""
        if self._warned or not self._plan.guarded or not self._is_changed():
            return False
        self._warned = True
        self._say_keys()
        return True

    def action_propose(self) -> None:
        """Fill in what the form can make out of what is written."""
        self._fill(self._plan.proposes(self.texts))

    def action_mask(self) -> None:
        """Put stars wherever personal data stand: the field the keys go to has none, or has no need of the key."""
        for field in self._by_hand():
            with suppress(SkipAction):
                field.action_mask()

    @work(group="dialog", exclusive=True)
    async def _fill_in(self, opener: Opener) -> None:
        one = next(one for one in self._plan.fields if opener.id == f"field-{one.key}")
        answer = await one.opens(self.app, opener.value) if one.opens else None
        if answer is not None:
            opener.value = answer

    def _is_changed(self) -> bool:
        texts = self.texts
        return any(texts[one.key].strip() != one.value.strip() for one in self._plan.fields)

    def _fill(self, texts: Texts) -> None:
        for key, text in texts.items():
            self._widget(key).value = text

    def _look(self) -> None:
        judged = self._plan.judge(self.texts)
        for one in self._plan.fields:
            wrong = judged.problems.get(one.key, "") if one.key in self._touched else ""
            text = f"! {clean(wrong)}" if wrong else self._hint(one, judged)
            beside = self._say(f"#beside-{one.key}", text)
            beside.set_class(bool(wrong), "-wrong")
            beside.display = bool(text) or not one.needs_width
            self.query_one(f"#row-{one.key}").display = one.key not in judged.hidden
        self._say(".form--says", "\n".join(clean(sentence) for sentence in judged.says)).display = bool(judged.says)
        warning = guard_words([field.value for field in self._by_hand()], self._words)
        self._say(".form--guard", f"! {warning}" if warning else "")
        self.set_class(bool(warning), "-guarded")
        self._say(".form--shows", clean_lines(judged.shows)).display = bool(judged.shows)
        self._say_keys()

    def _say_keys(self) -> None:
        keys, hint = self._keys_here(), self.query_one(".dialog--hint", Static)
        hint.set_class(self._warned, "-warns")
        told = in_lines(keys, hint.content_size.width or _NARROW) if keys else self._plan.keys
        self._say(".dialog--hint", (self._plan.unsaved or self._words("row_form.unsaved")) if self._warned else told)

    def _say(self, selector: str, text: str) -> Static:
        """Say it where it is not said already: each update lays the whole form out anew."""
        static = self.query_one(selector, Static)
        if self._said.get(selector) != text:
            self._said[selector] = text
            static.update(text)
        return static

    def _by_hand(self) -> list[Line | Passage | Opener]:
        """The fields that hold texts: fixed answers hold no personal data."""
        return [*self.query(Line), *self.query(Passage), *(opener for opener in self.query(Opener) if opener.is_written)]

    def _keys_here(self) -> tuple[str, ...]:
        """What the field the keys go to says of them."""
        return next((one.keys for one in self._plan.fields if self._widget(one.key) is self.focused), ())

    def _hint(self, one: FormField, judged: Judgement) -> str:
        widget = self._widget(one.key)
        if not one.keys and isinstance(widget, Choice) and widget is self.focused:
            return widget.listed(self.query_one(f"#beside-{one.key}").content_size.width or _BESIDE)
        return clean(judged.hints.get(one.key, one.hint))

    def _widget(self, key: str) -> FieldWidget:
        found = self.query_one(f"#field-{key}")
        assert isinstance(found, FieldWidget)  # noqa: S101  (narrows the type: no other widget has such an id)
        return found


class _Speaks(Protocol):
    """What a form knows of the application: its words."""

    words: Translator


class _Fields(VerticalScroll, inherit_bindings=False):
    """Scrolls when the keys go to a field out of sight; arrows are the form's, however little room there is."""
