"""Values and limits as comparisons and control charts write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_value
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.i18n.translator import Translator

_WHOLE = {Unit.COUNT, Unit.PER_100K}


def limits_words(low: float | None, high: float | None, unit: Unit, words: Translator) -> str:
    """``19–32``, as many decimals as the value has; empty when a limit is not known."""
    ends = [round(end) if unit in _WHOLE and end is not None else end for end in (low, high)]
    return format_interval(ends[0], ends[1], unit, words.language).strip("()")


def value_words(value: float, low: float | None, high: float | None, unit: Unit, words: Translator) -> str:
    """``25 % (19–32)``, or ``9 711 (9 224–10 217) per 100 000 inv.``."""
    limits = limits_words(low, high, unit, words)
    text = f"{format_value(value, unit, words.language)}{f' ({limits})' if limits else ''}"
    return words("funnel.rate", value=text) if unit is Unit.PER_100K else text
