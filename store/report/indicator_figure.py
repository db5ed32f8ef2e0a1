"""An indicator as a picture and as words: the same values, limits and sentence as on its screen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from store.i18n.formats import format_value
from store.model.codes import Unit
from store.report.content import joined
from store.report.document import Figure, Point, Series
from store.statistics.movement import interval_of
from store.wording.change import nothing_known
from store.wording.comparison import comparison_sentence
from store.wording.figures import dated_words, has_computed_intervals
from store.wording.product import product_words, series_name
from store.wording.series import series_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView, LinkedSeries, Observation, PlaceSeries


def said_of(series: LinkedSeries, view: IndicatorView, words: Translator) -> str:
    """All that is said of the indicator for what this goal wants of it; or why there is nothing to say."""
    return series_sentence(series, words) if series.latest else nothing_known(view, words)


def beside_sentence(view: IndicatorView, words: Translator) -> str:
    """How the place stands beside its county and the country."""
    return " ".join(comparison_sentence(one, view.indicator.unit, words) for one in view.comparisons)


def source_line(source: str, product: str, words: Translator) -> str:
    """``Källa: Brå (NTU) · NTU kommunal, tvåårsvärden``."""
    return joined([source, product_words(product, words)])


def indicator_figure(series: LinkedSeries, view: IndicatorView, words: Translator) -> Figure | None:
    """The place's series with its limits, what the goal wants, county and country beside.

    None when there is nothing to draw: no value, or a single one with nothing beside it, which a sentence says better.
    """
    own, *beside = (_series(one, view) for one in view.series)
    judgement, unit = series.judgement, view.indicator.unit
    # A number of crimes in the whole country beside a municipality's would press its line flat against the axis.
    others = () if unit is Unit.COUNT else tuple(one for one in beside if one.points)
    if not own.points or (len(own.points) == 1 and not others):
        return None
    target = judgement.target
    return Figure(
        caption=words("report.figure_caption", title=series_name(series, words), place=view.series[0].place_name),
        alternative=_alternative(series, view, words),
        unit=words(f"report.unit.{unit}"),
        series=own,
        others=others,
        target=target,
        target_label=_target_label(target, unit, words),
        baseline=series.link.baseline,
        source=source_line(view.indicator.source, view.indicator.product, words),
        note=_note(view, words),
    )


def _target_label(target: float | None, unit: Unit, words: Translator) -> str | None:
    return None if target is None else f"{words('judgement.target')} {format_value(target, unit, words.language)}"


def _alternative(series: LinkedSeries, view: IndicatorView, words: Translator) -> str:
    unit = view.indicator.unit
    values = "; ".join(dated_words(one, unit, words) for one in view.series[0].observations if one.value is not None)
    shown = words(
        "report.alternative", title=view.indicator.name(words.language), place=view.series[0].place_name, values=values
    )
    return joined([shown, said_of(series, view, words)], " ")


def _note(view: IndicatorView, words: Translator) -> str | None:
    own = view.series[0]
    sentences = [
        words("report.observed_at", name=own.place_name) if own.place_code != view.place_code else "",
        *(words(f"judgement.break.{one.reason}", year=str(one.first_year)) for one in view.breaks),
        words("report.preliminary", periods=_preliminary(own)) if _preliminary(own) else "",
        words("report.computed_interval") if has_computed_intervals(view) else "",
    ]
    return joined(sentences, " ") or None


def _preliminary(series: PlaceSeries) -> str:
    return ", ".join(one.period for one in series.observations if one.preliminary and one.value is not None)


def _series(series: PlaceSeries, view: IndicatorView) -> Series:
    known = [one for one in series.observations if one.value is not None]
    parted = {later.middle for earlier, later in pairwise(known) if _is_parted(earlier, later, series.observations, view)}
    return Series(series.place_name, tuple(_point(one, view.indicator.unit, one.middle in parted) for one in known))


def _point(one: Observation, unit: Unit, parted: bool) -> Point:  # noqa: FBT001  (one of many fields)
    low, high = interval_of(one, unit) or (None, None)
    return Point(one.period, one.middle, float(one.value or 0.0), low, high, parted)


def _is_parted(earlier: Observation, later: Observation, every: Iterable[Observation], view: IndicatorView) -> bool:
    """A new way of measuring between them, a period without a value, or a year nobody measured."""
    if any(earlier.middle < one.first_year - 0.5 <= later.middle for one in view.breaks):
        return True
    if any(one.value is None and earlier.middle < one.middle < later.middle for one in every):
        return True
    yearly = view.indicator.pooled_years == 1 and not (earlier.is_part_of_year or later.is_part_of_year)
    return yearly and later.middle - earlier.middle > 1
