"""One value as it stands in a sentence: with its margin of error, or with the events behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_number, format_value
from store.model.codes import Unit
from store.statistics.movement import interval_of

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView, Observation


def value_words(observation: Observation, unit: Unit, words: Translator) -> str:
    """``8 % (5–11)``; a rate with the events behind it, ``78 per 100 000 (12 anmälda)``; a count as it is."""
    if observation.value is None:
        return "–"
    value = format_value(observation.value, unit, words.language)
    if unit is Unit.COUNT:
        return value
    if unit is Unit.PER_100K:
        rate = words("judgement.rate", value=value)
        if observation.count is None:
            return rate
        return words("judgement.rate_of", rate=rate, events=format_number(observation.count, words.language))
    limits = interval_of(observation, unit)
    return f"{value} {format_interval(*limits, unit, words.language)}" if limits else value


def dated_words(observation: Observation, unit: Unit, words: Translator) -> str:
    """The same with its period: ``8 % (5–11) 2021``; a bare count as ``12 (2023)``."""
    shown = value_words(observation, unit, words)
    return f"{shown} ({observation.period})" if unit is Unit.COUNT else f"{shown} {observation.period}"


def amount_words(value: float, unit: Unit, words: Translator) -> str:
    """An amount a value changes by: shares in percentage points, with a sign."""
    rounded = round(value, 1)
    amount = signed_words(rounded, words)
    return words("judgement.points", amount=amount, count=abs(rounded)) if unit is Unit.PERCENT else amount


def signed_words(value: float, words: Translator) -> str:
    """``+2``, ``−0,5``, and ``0`` without a sign. The minus is a minus, not a hyphen."""
    sign = "" if value == 0 else "\u2212" if value < 0 else "+"
    return f"{sign}{format_number(abs(value), words.language)}"


def has_computed_intervals(view: IndicatorView) -> bool:
    """Whether any limits in the table are computed here, so that the star has to be explained."""
    return any(
        (one.low is None or one.high is None) and interval_of(one, view.indicator.unit) is not None
        for series in view.series
        for one in series.observations
    )
