"""What a picture shows: intervals, breaks, names beside their lines, numbers as the language writes them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from store.report.document import Series
from store.report.pictures import style
from store.report.pictures.draw import drawn, png
from store.report.pictures.labels import spread
from tests.papers import figure

if TYPE_CHECKING:
    from store.report.document import Figure


def _axes(shown: Figure, language: str = "sv") -> Any:
    with style.own_settings():
        picture = drawn(shown, language)
        picture.canvas.draw()
    return picture.axes[0]


def _own_lines(axes: Any) -> list[list[float]]:
    return [list(line.get_xdata()) for line in axes.lines if line.get_color() == style.OWN]


def test_a_break_is_a_gap() -> None:
    """No line joins what cannot be compared, and the gap has its word; an unbroken series is one line."""
    broken = _axes(figure())
    whole = figure()
    points = tuple(replace(point, breaks_before=False) for point in whole.series.points)

    assert _own_lines(broken) == [[2018.0, 2020.0], [2022.0, 2024.0]]
    assert "brott" in [text.get_text() for text in broken.texts]
    assert _own_lines(_axes(replace(whole, series=replace(whole.series, points=points)))) == [[2018.0, 2020.0, 2022.0, 2024.0]]


def test_lines_are_named_where_they_end() -> None:
    """Place, others, target and baseline stand beside their lines, from above; the ends of the series have their values."""
    texts = [text.get_text() for text in _axes(figure()).texts]

    assert [text for text in texts if text in {"Hedemora", "Dalarna", "Riket"}] == ["Riket", "Hedemora", "Dalarna"]
    assert "Mål 2027: 20 %" in texts
    assert "Utgångsvärde: 22,1 %" in texts
    assert {"22,1", "25,4"} <= set(texts)
    assert "28,3" not in texts


def test_numbers_are_written_as_in_the_language() -> None:
    """Decimal comma in Swedish, point in English; the axis begins at zero when the values are not far above it."""
    small = replace(figure(), unit="", series=Series("x", figure().series.points[:1]), others=(), target=1.5, baseline=1.63)
    small = replace(small, series=Series("x", (replace(small.series.points[0], value=1.7, low=1.6, high=1.8),)))

    swedish = [label.get_text() for label in _axes(small).get_yticklabels()]
    english = [label.get_text() for label in _axes(small, "en").get_yticklabels()]

    assert "1,60" in swedish
    assert "1.60" in english
    assert _axes(figure()).get_ylim()[0] == 0


def test_a_figure_without_values_says_so() -> None:
    """Nothing to draw is drawn as nothing, in words."""
    empty = replace(figure(), series=Series("Hedemora", ()), others=(), target=None, baseline=None)

    assert [text.get_text() for text in _axes(empty).texts] == ["Inga värden"]
    assert png(empty, "en")


@given(st.lists(st.floats(0, 100), max_size=8))
def test_names_are_never_on_top_of_each_other(heights: list[float]) -> None:
    """However close the lines end, their names stand apart and in the same order."""
    placed = spread(sorted(heights, reverse=True), 5, 0, 100)

    assert all(above - below >= 5 - 1e-9 for above, below in pairwise(placed))
