"""The bar of statuses is as long as it should be and hides nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.model.status import Status
from tui.present import status_bar, status_glyph

tallies = st.dictionaries(st.sampled_from(list(Status)), st.integers(0, 100_000))


@given(tallies, st.integers(8, 60))
def test_the_bar_fills_its_place(by_status: dict[Status, int], width: int) -> None:
    """One cell for each measure when there is room; else exactly the width, with at least one cell for each status there is."""
    bar = status_bar(by_status, width)
    assert len(bar) == min(sum(by_status.values()), width)
    assert set(bar) == {status_glyph(status) for status, count in by_status.items() if count}


@given(st.dictionaries(st.sampled_from(list(Status)), st.integers(0, 40)), st.integers(1, 7))
def test_a_very_narrow_bar_is_still_within_its_place(by_status: dict[Status, int], width: int) -> None:
    """Where there is not even a cell for each status the bar has no more cells than statuses or width."""
    assert len(status_bar(by_status, width)) <= max(width, sum(1 for count in by_status.values() if count))


@given(tallies, st.integers(8, 60))
def test_more_measures_never_get_fewer_cells(by_status: dict[Status, int], width: int) -> None:
    """A status with more measures than another never looks smaller than it."""
    bar = status_bar(by_status, width)
    glyphs = {status: status_glyph(status) for status in by_status}
    for status, count in by_status.items():
        for other, fewer in by_status.items():
            if count > fewer and len(set(glyphs.values())) == len(glyphs):
                assert bar.count(glyphs[status]) >= bar.count(glyphs[other]) - 1
