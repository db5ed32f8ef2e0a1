"""Somebody's personal number is seen before it is saved; other numbers are left in peace."""

from __future__ import annotations

import pytest

from store.personal_number import holds_personal_number


@pytest.mark.parametrize("text", ["811218-9876", "ring 19811218-9876 i dag", "8112189876", "811218+9876", "(811278-9873)"])
def test_a_personal_number_is_seen(text: str) -> None:
    """With or without century and sign, also a co-ordination number."""
    assert holds_personal_number(text)


@pytest.mark.parametrize(
    "text",
    ["", "430 deltagare", "2026-11-28", "0225-340 00", "dnr KS2026/0123", "811218-9875", "811318-9876", "1-811218-9876-2"],
)
def test_other_numbers_are_not(text: str) -> None:
    """Days, telephone and registry numbers, and ten digits that do not add up."""
    assert not holds_personal_number(text)
