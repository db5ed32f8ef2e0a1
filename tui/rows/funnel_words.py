"""What a comparison of municipalities says: one sentence about the place, and what is worth knowing besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.funnel import ComparisonGroup
from store.read.caveats import caveat_of
from store.statistics import FunnelClass
from store.statistics.counts import SMALL_COUNT
from store.wording.product import product_words
from tui.present import ascii_only
from tui.rows.figure_words import value_words

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.funnel import Comparison, FunnelPlace, FunnelView

FEW_PLACES = 10
"""Places below which the usual unrest between them is a guess."""
_MOST_NAMED = 6
_MOST_OF_A_GROUP = 0.8
"""The part of a group that can stand for the whole of it."""
_NEARLY_ONE = 1.1
_FAR = (FunnelClass.FAR_ABOVE, FunnelClass.FAR_BELOW)
_SIGNS = {
    FunnelClass.WITHIN: "•",
    FunnelClass.ABOVE: "△",
    FunnelClass.BELOW: "▽",
    FunnelClass.FAR_ABOVE: "▲",
    FunnelClass.FAR_BELOW: "▼",
}
_ASCII_SIGNS = {
    FunnelClass.WITHIN: ".",
    FunnelClass.ABOVE: "^",
    FunnelClass.BELOW: "v",
    FunnelClass.FAR_ABOVE: "A",
    FunnelClass.FAR_BELOW: "V",
}


def standing_sign(standing: FunnelClass) -> str:
    """One cell: within the limits, or outside them."""
    return (_ASCII_SIGNS if ascii_only() else _SIGNS)[standing]


def own_sign() -> str:
    """One cell: the place it is all about."""
    return "@" if ascii_only() else "◆"


def standing_text(standing: FunnelClass, words: Translator) -> str:
    """Sign and word: ``▲ över 99,8 %``."""
    return f"{standing_sign(standing)} {words(f'funnel.standing.{standing}')}"


def group_title(view: FunnelView, words: Translator) -> str:
    """``Jämfört med Dalarnas län``."""
    if _is_part(view) and view.comparison:
        return words(f"funnel.title_part.{view.group}", name=view.group_name, count=len(view.comparison.places))
    return words(f"funnel.title.{view.group}", name=view.group_name)


def _is_part(view: FunnelView) -> bool:
    """Whether so few of the group are compared that they cannot stand for it."""
    return view.comparison is not None and len(view.comparison.places) < _MOST_OF_A_GROUP * view.members


def funnel_sentence(view: FunnelView, words: Translator) -> str:
    """Where the place stands, or why that cannot be said."""
    if view.obstacle:
        return words(f"funnel.obstacle.{view.obstacle}", place=view.place_name)
    own, comparison = view.own, view.comparison
    if own is None or comparison is None:
        return _no_own(view, words)
    value = value_words(own.value, own.low, own.high, view.indicator.unit, words)
    if not comparison.limits:
        return words("funnel.sentence.same", place=own.name, value=value)
    size = f".{'inhabitants' if view.of_rates else 'answers'}" if own.standing is FunnelClass.WITHIN else ""
    return words(f"funnel.sentence.{own.standing}{size}", place=own.name, value=value)


def _no_own(view: FunnelView, words: Translator) -> str:
    if view.group is not ComparisonGroup.SIMILAR and not _is_municipality(view.place_code):
        return words("funnel.not_a_member", place=view.place_name)
    reason = words(f"code.missing.{view.own_missing}") if view.own_missing else words("funnel.not_read")
    return words("funnel.no_own", place=view.place_name, period=view.period, reason=reason)


def _is_municipality(code: str) -> bool:
    return len(code) == len("2083") and code.isdigit()


def summary_words(view: FunnelView, words: Translator) -> str:
    """How many are compared, what they have together, and who stands out."""
    comparison = view.comparison
    if comparison is None:
        return ""
    pooled = value_words(comparison.pooled, None, None, view.indicator.unit, words)
    count = len(comparison.places)
    parts = [words("funnel.summary", count=count, members=view.members, pooled=pooled), _outside(comparison, words)]
    if count < FEW_PLACES:
        parts.append(words("funnel.few"))
    return " ".join(parts)


def _outside(comparison: Comparison, words: Translator) -> str:
    far = [place for place in comparison.places if place.standing in _FAR]
    if not far:
        return words("funnel.outside_none")
    if len(far) > _MOST_NAMED:
        return words("funnel.outside_many", count=len(far))
    return words("funnel.outside", names=", ".join(f"{standing_sign(one.standing)} {one.name}" for one in far))


def funnel_caveats(view: FunnelView, words: Translator) -> list[str]:
    """What must stand beside the figure, however small the paper."""
    caveat = caveat_of(view.indicator)
    said = [words(f"funnel.caveat.{caveat}")] if caveat else []
    preliminary = sum(place.preliminary for place in view.comparison.places) if view.comparison else 0
    if view.comparison and _is_part(view):
        said.insert(0, words("funnel.part", count=len(view.comparison.places), members=view.members))
    return [*said, *_small(view.own, words), *([words("control.preliminary", count=preliminary)] if preliminary else [])]


def funnel_remarks(view: FunnelView, words: Translator) -> list[str]:
    """How the limits were made, and who was left out."""
    comparison, left_out = view.comparison, left_out_words(view, words)
    if comparison is None:
        return []
    remarks = [words("funnel.left_out", parts=left_out)] if left_out else []
    if comparison.limits:
        dispersion = format_number(comparison.dispersion, words.language, 2 if 1 < comparison.dispersion < _NEARLY_ONE else 1)
        remarks.insert(0, words(f"funnel.{'dispersed' if comparison.between else 'plain_limits'}", dispersion=dispersion))
    return remarks


def _small(own: FunnelPlace | None, words: Translator) -> list[str]:
    if own is None or own.count is None or own.count >= SMALL_COUNT:
        return []
    return [words("funnel.small_count", count=round(own.count))]


def left_out_words(view: FunnelView, words: Translator) -> str:
    """``45 (för få svarande), 2 (inga observationer)``; empty when nobody was."""
    reasons = [
        (words(f"code.missing.{reason}") if reason else words("funnel.not_read"), count) for reason, count in view.missing
    ]
    if view.without_size:
        reasons.append((words("funnel.without_size"), view.without_size))
    return ", ".join(f"{format_number(count, words.language)} ({reason})" for reason, count in reasons)


def funnel_source(view: FunnelView, words: Translator) -> str:
    """Source, period, product and unit: no figure stands without them."""
    indicator = view.indicator
    parts = [
        indicator.source,
        view.period,
        words(f"code.unit.{indicator.unit}"),
        product_words(indicator.product, words),
    ]
    return " · ".join(part for part in parts if part)
