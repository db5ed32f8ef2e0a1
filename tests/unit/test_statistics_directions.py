"""A direction is known by its code too, as it stands in files and in JSON."""

from __future__ import annotations

from typing import cast

import pytest

from store.model.codes import Change, Direction
from store.statistics import change_in_counts, verdict
from store.statistics.judgement import change_of


@pytest.mark.parametrize("direction", list(Direction))
def test_a_code_is_the_direction(direction: Direction) -> None:
    """``"increase"`` is never quietly taken for something to be brought down."""
    code = cast("Direction", str(direction))
    assert verdict(8, (5, 11), 12, code) is verdict(8, (5, 11), 12, direction)
    assert change_of(1, 2, code) is change_of(1, 2, direction)
    assert change_in_counts(40, 1, 90, 1, code) is change_in_counts(40, 1, 90, 1, direction)


def test_what_is_no_direction_is_refused() -> None:
    """A misspelt direction is an error, not a verdict."""
    wrong = cast("Direction", "upwards")
    with pytest.raises(ValueError, match="upwards"):
        verdict(8, (5, 11), 12, wrong)
    with pytest.raises(ValueError, match="upwards"):
        change_of(1, 2, wrong)
    assert change_of(1, 2, Direction.INCREASE) is Change.IMPROVED
