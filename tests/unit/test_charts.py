"""What a chart promises, whatever the numbers and whatever the size."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.chart_marks import ChartBreak, ChartLevel, ChartMarks
from tui.charts import ChartLine, ChartPoint, draw

if TYPE_CHECKING:
    from rich.text import Text

BRAILLE = {chr(code) for code in range(0x2801, 0x2900)}
NUMBERS = st.floats(allow_nan=False)
ORDINARY = st.floats(0, 100)


def series(*values: float | None, label: str = "Hedemora", main: bool = True, interval: float = 0) -> ChartLine:
    """Yearly values from 2017, None for a missing year."""
    points = [ChartPoint(str(2017 + index), 2017.0 + index, value) for index, value in enumerate(values)]
    if interval:
        points = [replace(p, low=p.value - interval, high=p.value + interval) if p.value else p for p in points]
    return ChartLine(label, tuple(points), main=main)


def drawn(*lines: ChartLine, width: int = 60, height: int = 16, **options: object) -> list[str]:
    """The chart's lines without colour."""
    return draw(lines, width, height, axis_colour="#808080", **options).plain.split("\n")  # type: ignore[arg-type]


def _target(value: float, label: str = "") -> ChartMarks:
    """A target among nothing else."""
    return ChartMarks((ChartLevel(label, value),))


def column_of(rows: list[str], year: int) -> int:
    """The column of a year's notch on the axis."""
    years = [int(word) for word in rows[-1].split()]
    notches = [index for index, sign in enumerate(rows[-2]) if sign == "┬"]
    return dict(zip(years, notches, strict=True))[year]


@st.composite
def lines_with_gaps(draw_: st.DrawFn) -> list[ChartLine]:
    """One to four lines of up to thirty points, any floats, any names."""
    numbers = draw_(st.sampled_from([NUMBERS, ORDINARY]))
    maybe = st.none() | numbers
    point = st.builds(ChartPoint, st.text(max_size=12), numbers, maybe, maybe, maybe)
    points = st.lists(point, min_size=1, max_size=30).map(tuple)
    line = st.builds(ChartLine, st.text(max_size=40), points, st.just("#7aa2c9"), st.booleans())
    return draw_(st.lists(line, min_size=1, max_size=4))


@settings(max_examples=300, deadline=None)
@given(
    lines=lines_with_gaps(), width=st.integers(1, 200), height=st.integers(1, 80), target=st.none() | NUMBERS,
    label=st.text(max_size=30), comma=st.booleans(),
)  # fmt: skip
@example(lines=[series(1.7e308, -1.7e308)], width=24, height=8, target=None, label="", comma=True)
@example(lines=[series(5e-324, 0.0)], width=24, height=8, target=None, label="", comma=True)
@example(lines=[series(-1.0, 1.0)], width=200, height=8, target=None, label="", comma=True)
def test_any_series_fits_any_size(
    lines: list[ChartLine], width: int, height: int, target: float | None, label: str, *, comma: bool
) -> None:
    """No floats, names or sizes raise, and nothing is drawn outside the paper."""
    marks = _target(target, label) if target is not None else ChartMarks(breaks=(ChartBreak(label, 2019),))
    rows = drawn(*lines, width=width, height=height, marks=marks, decimals_comma=comma, interval_label=label)
    assert len(rows) <= height
    assert max(cell_len(row) for row in rows) <= width


@given(st.lists(st.none() | ORDINARY, min_size=1, max_size=30), st.integers(24, 200), st.integers(8, 80))
@settings(max_examples=100, deadline=None)
def test_the_same_again_is_the_same(values: list[float | None], width: int, height: int) -> None:
    """Drawing leaves nothing behind in plotext's global figure."""

    def once() -> Text:
        return draw([series(*values, interval=3)], width, height, axis_colour="#808080", marks=_target(4.0))

    first = once()
    drawn(series(1, 2, 3), series(9, None, 2, main=False), width=90)
    assert once() == first


def test_a_missing_year_leaves_a_gap() -> None:
    """Between the neighbours of a missing year there is nothing but the paper, and the year keeps its place."""
    rows = drawn(series(5, 5, None, 5, 5))
    left, right = column_of(rows, 2018), column_of(rows, 2020)
    assert "2019" in rows[-1]
    assert all(not row[left + 1 : right].strip() for row in rows[:-2])
    assert any(set(row[column_of(rows, 2017) + 1 : left]) & BRAILLE for row in rows)


def test_a_year_only_others_have_is_a_gap_too() -> None:
    """A year that is left out, rather than given without a value, is not bridged either when the axis has it."""
    whole = series(5, 5, 5, 5, 5, main=False)
    main = series(50, 50, 50, 50, 50)
    rows = drawn(replace(main, points=main.points[:2] + main.points[3:]), whole)
    top = next(row for row in rows if "●" in row and "Hedemora" not in row)
    assert not top[column_of(rows, 2018) + 1 : column_of(rows, 2020)].strip()


def test_a_year_between_gaps_is_a_point() -> None:
    """A value with nothing on either side is drawn, with its sign."""
    rows = drawn(series(5, None, 8, None, 5))
    assert sum(row.count("●") for row in rows[1:]) == 3
    assert not any(set(row) & BRAILLE for row in rows)


@pytest.mark.parametrize(("comma", "number"), [(True, r" *0,\d┤"), (False, r" *0\.\d┤")])
def test_decimals_as_the_language_writes_them(comma: bool, number: str) -> None:  # noqa: FBT001
    """Tick labels have a decimal comma when asked for."""
    assert any(re.match(number, row) for row in drawn(series(0.1, 0.9), decimals_comma=comma))


def test_the_interval_is_visible() -> None:
    """A bar runs from low to high in the point's column, and is explained when there are words for it."""
    rows = drawn(series(5, 5, 5, interval=4), interval_label="95 %")
    column = column_of(rows, 2018)
    bar = [row[column] for row in rows[1:-2]]
    assert bar.count("│") >= 6
    assert bar.count("●") == 1
    assert bar.index("│") < bar.index("●") < len(bar) - 1 - bar[::-1].index("│")
    assert "│ 95 %" in "\n".join(rows)
    assert "95 %" not in "\n".join(drawn(series(5, 5, 5), interval_label="95 %"))


def test_only_the_main_line_shows_its_interval() -> None:
    """The intervals of what it is compared with would bury it."""
    assert drawn(series(5, 5), series(7, 7, main=False, interval=3)) == drawn(series(5, 5), series(7, 7, main=False))


def test_lines_differ_without_colour() -> None:
    """Every line has a sign of its own, and the name beside the sign."""
    text = "\n".join(drawn(series(6, 6), series(3, 3, label="Dalarna", main=False), series(9, 9, label="Riket", main=False)))
    for legend, sign in {"● Hedemora": "●", "○ Dalarna": "○", "◇ Riket": "◇"}.items():
        assert legend in text
        assert text.count(sign) == 3


def test_names_stand_beside_their_lines_where_there_is_room() -> None:
    """A wide chart needs no legend: the name is on the row of the last value."""
    rows = drawn(series(6, 6), series(3, 3, label="Dalarna", main=False), width=80, height=24)
    assert "●" in next(row for row in rows if "Hedemora" in row)
    assert "○" in next(row for row in rows if "Dalarna" in row)


def test_names_that_would_meet_are_moved_apart_with_their_signs() -> None:
    """Two lines that end at the same value both keep their names."""
    text = "\n".join(drawn(series(6, 6), series(6, 6, label="Riket", main=False), width=80, height=24))
    assert "Hedemora" in text
    assert "Riket ○" in text


@pytest.mark.parametrize("labels", [[str(2017 + n) for n in range(9)], [f"{y}\u2013{y + 1}" for y in range(2007, 2025)]])
@pytest.mark.parametrize("width", [24, 40, 60, 80, 200])
def test_periods_never_overlap(labels: list[str], width: int) -> None:
    """Every period written is written whole, with blanks between, and the latest always is."""
    points = tuple(ChartPoint(label, float(index), 5.0) for index, label in enumerate(labels))
    foot = drawn(ChartLine("Hedemora", points, main=True), width=width)[-1]
    assert set(foot.split()) <= set(labels)
    assert foot.split()[-1] == labels[-1]


@pytest.mark.parametrize("values", [(2, 9), (0, 0), (7, 7, 7), (0.0,), (50, 80)])
def test_shares_start_at_zero(values: tuple[float, ...]) -> None:
    """The axis begins at zero, so that a small change looks small."""
    ticks = [row.split("┤")[0].strip() for row in drawn(series(*values)) if "┤" in row]
    assert ticks[-1] in {"0", "0,0"}


def test_values_far_from_zero_do_not() -> None:
    """When all values are far away from zero they would be one flat line."""
    ticks = [row.split("┤")[0].strip() for row in drawn(series(1_500_000, 1_550_000)) if "┤" in row]
    assert ticks[-1].startswith("1\xa0")


def test_one_point_stands_in_the_middle() -> None:
    """A single year is a point with its interval, and its period under it."""
    rows = drawn(series(5, interval=2))
    row = next(row for row in rows[1:] if "●" in row)
    assert 20 < row.index("●") < 40
    assert rows[-1].strip() == "2017"


def test_a_target_is_a_labelled_line() -> None:
    """The target lies across the paper and says its name and number."""
    rows = drawn(series(6, 6), marks=_target(4.5, "mål"), width=80, height=24)
    row = next(row for row in rows if "mål 4,5" in row)
    assert row.count("╌") > 50
    assert "╌ mål 4,5" in drawn(series(6, 6), marks=_target(4.5, "mål"))[0]


@pytest.mark.parametrize("lines", [(), (series(),), (series(None, None),), (series(float("inf")),)])
def test_nothing_to_draw_is_an_empty_text(lines: tuple[ChartLine, ...]) -> None:
    """No empty frames."""
    assert drawn(*lines, marks=_target(4.0)) == [""]


@pytest.mark.parametrize(("width", "height", "some"), [(20, 6, False), (23, 8, False), (24, 7, False), (24, 8, True)])
def test_below_the_smallest_size_there_is_nothing(width: int, height: int, some: bool) -> None:  # noqa: FBT001
    """Rather nothing than something that cannot be read."""
    assert bool(drawn(series(1, 2), width=width, height=height)[0]) is some


def test_names_cannot_send_control_sequences() -> None:
    """A name from a file is text, not commands to the terminal."""
    rows = drawn(series(1, 2, label="\x1b[2Jx\ny"), marks=_target(1, "\x1b]0;t\x07"))
    assert not any("\x1b" in row or "\x07" in row for row in rows)
    assert len(rows) == 16


def test_plotext_is_imported_when_the_first_chart_is_drawn() -> None:
    """Importing the module costs nothing."""
    code = "import sys, tui.charts, tui.widgets.chart; sys.exit('plotext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_break_parts_the_line_and_says_its_year() -> None:
    """Between the years a break parts there is an upright line and no path; on each side the line goes on."""
    marks = ChartMarks(breaks=(ChartBreak("2019: ny mätmetod", 2019.0),))
    rows = drawn(series(5, 5, 5, 5), marks=marks)
    assert "┊ 2019: ny mätmetod" in rows[0]
    before, after = column_of(rows, 2018), column_of(rows, 2019)
    between = "".join(row[before + 1 : after] for row in rows[1:-2])
    assert set(between.strip()) <= {"┊", " "}
    assert "┊" in between
    assert any(set(row[after + 1 : column_of(rows, 2020)]) & BRAILLE for row in rows)


def test_a_baseline_has_a_sign_of_its_own() -> None:
    """Target and baseline are told apart without colour."""
    rows = drawn(series(6, 6), marks=ChartMarks((ChartLevel("mål", 4.5), ChartLevel("utgångsvärde", 8, "┄"))))
    assert "╌ mål 4,5" in "\n".join(rows)
    assert "┄ utgångsvärde 8" in "\n".join(rows)
