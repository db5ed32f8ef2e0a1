"""What a funnel plot and a control chart put where, whatever the numbers and whatever the size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from store.model.funnel import ComparisonGroup
from store.read.control_chart import control_view
from store.read.funnel import funnel_view
from tui.control_plot import ControlPlot, PlotLine, PlotPoint, draw_control
from tui.funnel_chart import FunnelLine, FunnelMark, FunnelPlot, draw_funnel
from tui.rows.control_rows import control_plot
from tui.rows.funnel_rows import funnel_plot

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.i18n.translator import Translator

SIZES = [(72, 30), (80, 10), (40, 12)]
VALUES = st.floats(0, 1e6)


def grey(_role: str) -> str:
    """Every role in one colour."""
    return "#808080"


def lines_of(plot: FunnelPlot | ControlPlot | None, width: int, height: int) -> list[str]:
    """The plot's lines without colour."""
    assert plot is not None
    text = draw_funnel(plot, width, height, grey) if isinstance(plot, FunnelPlot) else draw_control(plot, width, height, grey)
    return text.plain.split("\n")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_ones_own_place_is_always_marked_and_named(backend: Backend, words_sv: Translator, width: int, height: int) -> None:
    """Hedemora has a sign nobody else has, and its name beside it, at any size; the axis says what it counts."""
    lines = lines_of(funnel_plot(funnel_view(backend, "bra-otrygg-kvall", "2083"), words_sv), width, height)
    body = "\n".join(lines[1:])
    assert "◆ Hedemora" in body or "Hedemora ◆" in body
    assert body.count("◆") + lines[0].count("◆") == 2
    assert len(lines) == height
    assert "svar" in "\n".join(lines)


def test_names_are_only_put_where_there_is_room(backend: Backend, words_sv: Translator) -> None:
    """The place under the cursor is named too; limits are named at their ends when the paper is wide, else in the legend."""
    view = funnel_view(backend, "bra-otrygg-kvall", "2083")
    wide = lines_of(funnel_plot(view, words_sv, "2080"), 90, 30)
    assert any("Falun" in line for line in wide)
    assert any(line.endswith("99,8\u00a0%") for line in wide)
    narrow = lines_of(funnel_plot(view, words_sv), 44, 20)
    assert "95\u00a0%" in " ".join(narrow[:3])


def test_the_larger_the_place_the_farther_right(words_sv: Translator) -> None:
    """Sizes go from left to right, values from below upwards."""
    marks = (FunnelMark(100, 10, "x", "muted"), FunnelMark(1000, 50, "y", "muted"), FunnelMark(1000, 10, "z", "muted"))
    plot = FunnelPlot((50, 2000), marks, (FunnelLine((20.0, 20.0), dashed=False),), (), (), "svar", words_sv.language)
    lines = lines_of(plot, 60, 20)
    row = {sign: next(number for number, line in enumerate(lines) if sign in line) for sign in "xyz"}
    column = {sign: lines[row[sign]].index(sign) for sign in "xyz"}
    assert row["y"] < row["x"] == row["z"]
    assert column["x"] < column["y"] == column["z"]


def test_signals_have_a_sign_of_their_own(words_sv: Translator) -> None:
    """A value that breaks a rule is not drawn as the others, and a missing period breaks the line."""
    points = (PlotPoint("2020", 1.0), PlotPoint("2021", None), PlotPoint("2022", 9.0, signal=True), PlotPoint("2023", 2.0))
    legend = (("●", "värde", "primary"), ("◆", "tecken", "accent"))
    plot = ControlPlot(points, (PlotLine(3.0, "medel 3", dashed=False),), legend, (), "●", "◆", words_sv.language)
    lines = lines_of(plot, 70, 14)
    body = "\n".join(lines[1:])
    assert (body.count("●"), body.count("◆")) == (2, 1)
    assert any(line.endswith("medel 3") for line in lines)
    assert lines[-1].split() == ["2020", "2021", "2022", "2023"]


def test_a_limit_at_zero_is_not_drawn(backend: Backend, words_sv: Translator) -> None:
    """Where there can be no fewer there is no lower limit to cross; without limits there are no lines at all."""
    plot = control_plot(control_view(backend, "bra-vald-inomhus-flickor-antal", "2083"), words_sv)
    assert plot is not None
    assert [line.label for line in plot.lines] == ["övre 32", "medel 16"]
    short = control_plot(control_view(backend, "ntu-3.1", "2083"), words_sv)
    assert short is not None
    assert short.lines == ()
    assert control_plot(control_view(backend, "man-avloppsvatten", "2083"), words_sv) is None
    assert funnel_plot(funnel_view(backend, "ntu-3.1", "20", group=ComparisonGroup.SIMILAR), words_sv) is None


@given(
    values=st.lists(st.tuples(st.floats(1, 1e7), VALUES, st.text(max_size=20)), min_size=1, max_size=40),
    limits=st.lists(VALUES, min_size=2, max_size=8),
    width=st.integers(1, 140), height=st.integers(1, 50),
)  # fmt: skip
@example(values=[(1.0, 0.0, "\U00020000")], limits=[0.0, 0.0], width=50, height=8)
@settings(max_examples=80, deadline=None)
def test_any_funnel_fits_its_paper(
    values: list[tuple[float, float, str]], limits: list[float], width: int, height: int
) -> None:
    """No sizes, values or names raise, and nothing is drawn outside the paper."""
    marks = tuple(FunnelMark(size, value, "•", "muted", name) for size, value, name in values)
    sizes = [size for size, _, _ in values]
    lines = (FunnelLine(tuple(limits), dashed=False, label="gräns"), FunnelLine(tuple(limits), dashed=True))
    plot = FunnelPlot(
        (min(sizes) / 2, max(sizes) * 2), marks, lines, (("•", "kommun", "muted"),), (), "svar", "sv", tuple(limits)
    )
    drawn = lines_of(plot, width, height)
    assert len(drawn) <= height
    assert max(cell_len(line) for line in drawn) <= width


@given(
    values=st.lists(st.none() | VALUES, min_size=1, max_size=150),
    limits=st.lists(VALUES, max_size=3),
    width=st.integers(1, 140), height=st.integers(1, 50),
)  # fmt: skip
@example(values=[5e-324], limits=[], width=24, height=8)
@settings(max_examples=80, deadline=None)
def test_any_control_chart_fits_its_paper(values: list[float | None], limits: list[float], width: int, height: int) -> None:
    """Long series, single values and gaps stay on the paper."""
    points = tuple(PlotPoint(str(1900 + number), value, signal=number % 5 == 0) for number, value in enumerate(values))
    lines = tuple(PlotLine(value, "gräns 1", dashed=True) for value in limits)
    drawn = lines_of(ControlPlot(points, lines, (("●", "värde", "primary"),) * 2, (), "●", "◆"), width, height)
    assert len(drawn) <= height
    assert max(cell_len(line) for line in drawn) <= width
