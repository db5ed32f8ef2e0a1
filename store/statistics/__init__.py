"""Pure functions: numbers in, numbers out.

Everything public is importable from here. Each name is looked up the first time it is asked for, so a screen that only needs an
interval does not pay for the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.statistics.breaks import SeriesBreak, series_breaks
    from store.statistics.counts import change_in_counts, percent_change
    from store.statistics.funnel import (
        Funnel,
        FunnelClass,
        FunnelPoint,
        funnel_class,
        funnel_limits,
        funnel_of_rates,
        funnel_of_shares,
        rate_funnel_limits,
    )
    from store.statistics.interval import (
        Interval,
        difference_from_intervals,
        difference_interval,
        overlapping_difference_interval,
        proportion_interval,
    )
    from store.statistics.judgement import Verdict, verdict
    from store.statistics.judging import judge, step_between
    from store.statistics.movement import (
        NTU_BREAKS,
        change_between,
        difference_between,
        difference_of,
        interval_of,
    )
    from store.statistics.power import smallest_detectable_change
    from store.statistics.progress import Forecast, Pace, pace
    from store.statistics.rate import PartInterval, byar_interval, rate_interval
    from store.statistics.ratio import RateRatio, rate_ratio
    from store.statistics.trend import Trend, trend_in_proportions
    from store.statistics.xmr import ControlChart, Rule, Signal, control_chart

__all__ = [
    "NTU_BREAKS",
    "ControlChart",
    "Forecast",
    "Funnel",
    "FunnelClass",
    "FunnelPoint",
    "Interval",
    "Pace",
    "PartInterval",
    "RateRatio",
    "Rule",
    "SeriesBreak",
    "Signal",
    "Trend",
    "Verdict",
    "byar_interval",
    "change_between",
    "change_in_counts",
    "control_chart",
    "difference_between",
    "difference_from_intervals",
    "difference_interval",
    "difference_of",
    "funnel_class",
    "funnel_limits",
    "funnel_of_rates",
    "funnel_of_shares",
    "interval_of",
    "judge",
    "overlapping_difference_interval",
    "pace",
    "percent_change",
    "proportion_interval",
    "rate_funnel_limits",
    "rate_interval",
    "rate_ratio",
    "series_breaks",
    "smallest_detectable_change",
    "step_between",
    "trend_in_proportions",
    "verdict",
]

_HOMES = {
    "breaks": ("SeriesBreak", "series_breaks"),
    "counts": ("change_in_counts", "percent_change"),
    "funnel": (
        "Funnel",
        "FunnelClass",
        "FunnelPoint",
        "funnel_class",
        "funnel_limits",
        "funnel_of_rates",
        "funnel_of_shares",
        "rate_funnel_limits",
    ),
    "interval": (
        "Interval",
        "difference_from_intervals",
        "difference_interval",
        "overlapping_difference_interval",
        "proportion_interval",
    ),
    "judgement": ("Verdict", "verdict"),
    "judging": ("judge", "step_between"),
    "movement": (
        "NTU_BREAKS",
        "change_between",
        "difference_between",
        "difference_of",
        "interval_of",
    ),
    "power": ("smallest_detectable_change",),
    "progress": ("Forecast", "Pace", "pace"),
    "rate": ("PartInterval", "byar_interval", "rate_interval"),
    "ratio": ("RateRatio", "rate_ratio"),
    "trend": ("Trend", "trend_in_proportions"),
    "xmr": ("ControlChart", "Rule", "Signal", "control_chart"),
}


def __getattr__(name: str) -> object:
    """The public name ``name``, from the file it lives in. No file is named as a function is: it would hide it."""
    for home, names in _HOMES.items():
        if name in names:
            found: object = getattr(import_module(f"{__name__}.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
