"""From which years on a publisher's figures are made another way than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.statistics import NTU_BREAKS

if TYPE_CHECKING:
    from store.model.indicator import Indicator

_MUNICIPAL_CRIMES = 2015
"""From here on Brå knows the municipality of most reported crimes (reference/domain.md 8.5)."""
_NTU = {"ntu_municipal", "bra_indicators"}
_CRIMES, _VICTIMISATION = "reported_crime", "victimisation"


def series_breaks(indicator: Indicator) -> tuple[int, ...]:
    """First years of a new method. What people have been exposed to is asked of the year before the survey."""
    if indicator.theme == _CRIMES:
        return (_MUNICIPAL_CRIMES,)
    if indicator.product not in _NTU:
        return ()
    before = 1 if indicator.theme == _VICTIMISATION else 0
    return tuple(year - before for year in NTU_BREAKS)
