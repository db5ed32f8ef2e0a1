"""What a control chart says: whether anything has changed, what that rests on, and never why."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.model.codes import Unit
from store.model.period import months_between, period_name
from store.read.caveats import caveat_of
from store.statistics.counts import SMALL_COUNT
from store.wording.product import product_words
from tui.present import ascii_only
from tui.rows.figure_words import limits_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.i18n.translator import Translator
    from store.model.control import ControlLimits, ControlPoint, ControlView
    from store.statistics import Rule

_MONTHS_OF_A_YEAR = 12


def value_sign() -> str:
    """One cell: a value."""
    return "*" if ascii_only() else "●"


def signal_sign() -> str:
    """One cell: a value that takes part in a pattern chance seldom makes."""
    return "#" if ascii_only() else "◆"


def control_sentences(view: ControlView, words: Translator) -> list[str]:
    """Whether the series does more than vary, one sentence for each rule that says so; or why that cannot be told."""
    if view.obstacle:
        count, needed = len(view.known), view.needed
        return [words(f"control.obstacle.{view.obstacle}", place=view.place_name, count=count, needed=needed)]
    limits = view.limits
    if limits is None:
        return []
    if view.signals:
        rules = " ".join(_rule(rule, points, view.points, words) for rule, points in view.signals.items())
        return [words("control.signals", place=view.place_name, rules=rules)]
    center = format_value(limits.center, view.indicator.unit, words.language)
    spread = range_words(limits, view.indicator.unit, words)
    return [words("control.steady", place=view.place_name, count=len(view.known), range=spread, center=center)]


def range_words(limits: ControlLimits, unit: Unit, words: Translator) -> str:
    """``1 070–1 874``."""
    return limits_words(limits.lower, limits.upper, unit, words)


def _rule(rule: Rule, points: Sequence[ControlPoint], series: Sequence[ControlPoint], words: Translator) -> str:
    return words(f"control.rule.{rule}", periods=", ".join(_stretches(points, series)))


def _stretches(points: Sequence[ControlPoint], series: Sequence[ControlPoint]) -> list[str]:
    """The periods, those in a row as ``2019–2025``. A period without a value does not end a row."""
    known = [point for point in series if point.value is not None]
    at = [known.index(point) for point in points]
    starts = [at[0], *(second for first, second in pairwise(at) if second != first + 1)]
    ends = [*(first for first, second in pairwise(at) if second != first + 1), at[-1]]
    return [_span(known[start], known[end]) for start, end in zip(starts, ends, strict=True)]


def control_remarks(view: ControlView, words: Translator) -> list[str]:
    """What the limits rest on, what is missing, and that the chart names no cause."""
    known = view.known
    missing, preliminary = len(view.points) - len(known), sum(point.preliminary for point in known)
    caveat = caveat_of(view.indicator)
    said = [
        words("control.trial", count=len(known)) if view.limits and view.limits.trial else "",
        words("control.break", count=view.before_break, year=str(view.break_year)) if view.break_year else "",
        words("control.missing", count=missing) if missing else "",
        words("control.preliminary", count=preliminary) if preliminary else "",
        words("control.season") if _parts_of_years(known) else "",
        words("control.small") if _small(view) else "",
        words("control.observed_at", name=view.observed_at) if view.observed_at != view.place_name else "",
        words("control.no_cause") if view.limits else "",
        words(f"funnel.caveat.{caveat}") if caveat else "",
    ]
    return [text for text in said if text]


def _parts_of_years(known: Sequence[ControlPoint]) -> bool:
    return any(months_between(point.start, point.end) + 1 < _MONTHS_OF_A_YEAR for point in known)


def _small(view: ControlView) -> bool:
    return view.indicator.unit is Unit.COUNT and view.limits is not None and view.limits.center < SMALL_COUNT


def control_source(view: ControlView, words: Translator) -> str:
    """Source, years, product and unit: no figure stands without them."""
    indicator, known = view.indicator, view.known
    parts = [
        indicator.source,
        _span(known[0], known[-1]) if known else "",
        words(f"code.unit.{indicator.unit}"),
        product_words(indicator.product, words),
    ]
    return " · ".join(part for part in parts if part)


def _span(first: ControlPoint, last: ControlPoint) -> str:
    """``2025``, ``2017–2024``, ``2024-11 – 2025-02``."""
    if first == last or "-" not in first.period + last.period:
        return period_name(first.start, last.end)
    return f"{first.period} – {last.period}"
