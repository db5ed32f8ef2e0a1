"""What a goal wants of an indicator, the same on screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_value

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorLink

_UNKNOWN = "–"


def wanted_text(link: IndicatorLink, words: Translator) -> str:
    """``ska minska från 38 % (2023) till 30 % 2027``, as much of it as the plan says."""
    parts = [words(f"code.direction.{link.direction}")]
    if link.baseline is not None:
        value = format_value(link.baseline, link.unit, words.language)
        parts.append(words("text.from_baseline", value=value, period=link.baseline_period or _UNKNOWN))
    if link.target is not None:
        value = format_value(link.target, link.unit, words.language)
        parts.append(words("text.to_target", value=value, year=str(link.target_year or _UNKNOWN)))
    return " ".join(parts)
