"""What a plan holds, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.i18n.translator import Translator


def plan_holds(counts: Mapping[str, int], words: Translator) -> str:
    """``2 områden, 1 mål, 4 åtgärder``. ``counts`` are named ``areas``, ``goals`` and ``measures``."""
    return ", ".join(words(f"counted.{kind}", count=counts[kind]) for kind in ("areas", "goals", "measures"))
