"""The other ways to look at an indicator: against other municipalities, and over time."""

from __future__ import annotations

from typing import ClassVar

from tui import routes
from tui.screens.base import BaseScreen


class IndicatorViews(BaseScreen):
    """A screen where an indicator is in view, and can be opened as a funnel plot or a control chart.

    Subclasses add `VIEWS` to what they offer, and say which indicator, and where.
    """

    VIEWS: ClassVar[tuple[str, ...]] = ("funnel", "control_chart")

    def action_funnel(self) -> None:
        """Compare the place with other municipalities."""
        seen = self.indicator_in_view()
        if seen:
            routes.open_funnel(self.radslag, *seen)

    def action_control_chart(self) -> None:
        """See whether the series does more than vary."""
        seen = self.indicator_in_view()
        if seen:
            routes.open_control_chart(self.radslag, *seen)
