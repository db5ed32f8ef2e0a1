"""Ranks and sparklines keep their word for any numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.read.rank import rank_of
from tui.rows.sparkline import sparkline

VALUES = st.floats(0, 100)


@st.composite
def standings(draw: st.DrawFn) -> dict[str, tuple[float, tuple[float, float] | None]]:
    """Three to twenty places, one's own (``a``) with an interval around its value, the others perhaps with one."""
    places: dict[str, tuple[float, tuple[float, float] | None]] = {}
    for number in range(draw(st.integers(3, 20))):
        value = draw(VALUES)
        interval = (value - draw(VALUES), value + draw(VALUES))
        places[chr(ord("a") + number)] = (value, interval if number == 0 or draw(st.booleans()) else None)
    return places


@given(standings())
def test_a_rank_lies_within_its_margin(places: dict[str, tuple[float, tuple[float, float] | None]]) -> None:
    """1 ≤ best ≤ rank ≤ worst ≤ number of places, from either end."""
    rank = rank_of("a", places, "2025", 30)
    assert rank is not None
    for one in (rank, rank.from_lowest()):
        assert 1 <= one.best <= one.position <= one.worst <= one.of == len(places)


@given(standings(), st.floats(0, 50))
def test_a_wider_margin_never_narrows_the_rank(
    places: dict[str, tuple[float, tuple[float, float] | None]], wider: float
) -> None:
    """Knowing less about the place itself leaves more ranks open."""
    before = rank_of("a", places, "2025", 30)
    value, interval = places["a"]
    assert interval is not None
    after = rank_of("a", {**places, "a": (value, (interval[0] - wider, interval[1] + wider))}, "2025", 30)
    assert before is not None
    assert after is not None
    assert after.best <= before.best <= before.worst <= after.worst


@given(st.lists(st.none() | VALUES, max_size=40), st.integers(0, 30), st.floats(0, 100))
def test_a_sparkline_never_turns_a_series_round(values: list[float | None], width: int, at_least: float) -> None:
    """As many signs as values that fit, blanks exactly where values are missing, never lower for a higher value."""
    line = sparkline(values, width, at_least)
    shown = values[-width:] if width else []
    assert len(line) == len(shown)
    known = [(value, sign) for value, sign in zip(shown, line, strict=True) if value is not None]
    assert line.count(" ") == len(shown) - len(known)
    ordered = [sign for _, sign in sorted(known, key=lambda one: one[0])]
    assert ordered == sorted(ordered)
