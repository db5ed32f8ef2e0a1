"""A form that is one step of several: going back lets nothing go."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.dialogs.form import Form

if TYPE_CHECKING:
    from pathlib import PurePath

    from tui.dialogs.form_plan import FormPlan, Texts


class StepForm(Form):
    """Hands back what stands in the fields when nothing is wrong, None on the way back; then it is in :attr:`left`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss", "../styles/form.tcss"]

    def __init__(self, plan: FormPlan) -> None:
        super().__init__(plan)
        self.left: Texts = {}
        """What stood in the fields when one went back."""

    def action_dismiss_empty(self) -> None:
        """A step back."""
        self.left = self.texts
        self.dismiss(None)
