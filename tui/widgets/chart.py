"""A chart that fills its widget, in the theme's colours."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from rich.text import Text
from textual.color import Color
from textual.widget import Widget

from store.clean import clean
from tui.chart_marks import ChartMarks
from tui.charts import draw
from tui.present import ascii_only
from tui.widgets.drawing import in_plain_signs

if TYPE_CHECKING:
    from textual.theme import Theme

    from tui.charts import ChartLine

_COMPARED = ("secondary", "muted", "accent", "success")
"""The colours of the lines compared with, in turn; the main one has the primary colour."""


class Chart(Widget):
    """Draws itself anew when its size, its lines or the theme change."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: tuple[ChartLine, ...] = ()
        self._empty = ""
        self._draw = partial(draw)

    def show(
        self,
        lines: tuple[ChartLine, ...],
        marks: ChartMarks | None = None,
        empty: str = "",
        *,
        interval_label: str = "",
        decimals_comma: bool = True,
    ) -> None:
        """Show these lines in the theme's colours, whatever theirs are; ``empty`` is for when none has a value."""
        self._lines, self._empty = lines, empty
        self._draw = partial(
            draw,
            marks=marks or ChartMarks(),
            interval_label=interval_label,
            decimals_comma=decimals_comma,
        )
        self.refresh()

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def render(self) -> Text:
        """The chart at this size, or the text that says why there is none."""
        muted = self._colour("muted")
        if not any(point.value is not None for line in self._lines for point in line.points):
            return Text(clean(self._empty), muted)
        number = count()
        roles = ["primary" if line.main else _COMPARED[next(number) % len(_COMPARED)] for line in self._lines]
        lines = [replace(line, colour=self._colour(role)) for line, role in zip(self._lines, roles, strict=True)]
        drawn = self._draw(lines, self.size.width, self.size.height, axis_colour=muted)
        return in_plain_signs(drawn) if ascii_only() else drawn

    def _recolour(self, _: Theme) -> None:
        self.refresh()

    def _colour(self, role: str) -> str:
        return Color.parse(self.app.theme_variables[role]).hex6
