"""A chart in its widget: the size, the theme, the words when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from tui.charts import ChartLine, ChartPoint
from tui.themes import THEMES
from tui.widgets.chart import Chart

if TYPE_CHECKING:
    from textual.app import ComposeResult


def series(*values: float | None, main: bool = True) -> ChartLine:
    """Yearly values from 2017."""
    points = tuple(ChartPoint(str(2017 + n), 2017.0 + n, value) for n, value in enumerate(values))
    return ChartLine("Hedemora", points, main=main)


class _Showing(App[None]):
    def compose(self) -> ComposeResult:
        """One chart that fills the screen."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        yield Chart()


def _colours(chart: Chart) -> set[str]:
    text = chart.render()
    return {str(style) for style in [text.style, *(span.style for span in text.spans)]}


async def test_the_widget_follows_size_and_theme() -> None:
    """The chart fills its widget at any size and is drawn anew in the colours of the theme."""
    app = _Showing()
    async with app.run_test(size=(80, 24)) as pilot:
        chart = app.query_one(Chart)
        chart.show((series(1, 2), series(3, 4, main=False)))
        assert len(chart.render().plain.split("\n")) == 24
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()
            assert theme.primary.lower() in " ".join(_colours(chart))
        await pilot.resize_terminal(60, 16)
        assert len(chart.render().plain.split("\n")) == 16


async def test_the_widget_says_why_it_is_empty() -> None:
    """Words instead of an empty frame; but a chart that lacks room does not claim that there is no data."""
    app = _Showing()
    async with app.run_test(size=(80, 24)) as pilot:
        chart = app.query_one(Chart)
        chart.show((series(None),), empty="Inga mätningar [än]")
        assert chart.render().plain == "Inga mätningar [än]"
        chart.show((series(1, 2),), empty="Inga mätningar")
        await pilot.resize_terminal(20, 6)
        assert not chart.render().plain
