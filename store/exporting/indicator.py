"""One indicator at one place as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.judgement import comparison_data, judgement_data
from store.exporting.plain import Plain, figure, named, prose, tidy
from store.statistics.movement import interval_of
from store.wording.verdict import view_sentence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.indicator import Indicator, IndicatorLink, IndicatorView, Observation, PlaceSeries


def indicator_data(view: IndicatorView, words: Translator) -> Plain:
    """The place's series with what is said of it, then the places beside it under ``comparison``.

    ``verdict`` and ``change`` are codes, ``sentence`` is what the screen says, in the language of ``words``.

    ``observed_at`` differs from ``place`` when the survey covers a police area and not the municipality alone.
    """
    own, *others = view.series
    head = view.indicator
    return {
        "id": head.id,
        "title": prose(head.title),
        "title_en": prose(head.title_en),
        "unit": head.unit.value,
        "source": prose(head.source),
        "product": head.product,
        "description": prose(head.description),
        "note": prose(head.note),
        "pooled_years": head.pooled_years,
        "place": view.place_code,
        "place_name": prose(view.place_name),
        "observed_at": own.place_code,
        "verdict": view.judgement.verdict.value,
        "change": view.change.value,
        "sentence": prose(view_sentence(view, words)),
        "judgements": [judgement_data(one) for one in view.judgements],
        "observations": _observations(own, view),
        "comparison": [
            {**comparison_data(one, beside, head.unit, words), "observations": _observations(one, view)}
            for one, beside in zip(others, view.comparisons, strict=True)
        ],
        "series_breaks": [{"year": one.first_year, "reason": one.reason} for one in view.breaks],
        "similar": named(view.similar),
        "wanted": [_link(link) for link in view.links],
        "places_with_values": named(view.places_with_values),
    }


def _observations(series: PlaceSeries, view: IndicatorView) -> list[Plain]:
    head = view.indicator
    return [
        {**figure(one), **_interval(one, head), "events": one.count, "product": head.product, **_written(one, view)}
        for one in series.observations
    ]


def _written(one: Observation, view: IndicatorView) -> Plain:
    """Source and note of its own, of a value entered by hand."""
    written = view.remarks.get((one.place_code, one.period_start, one.period_end))
    return {"source": prose(written.source), "note": prose(written.note)} if written else {}


def _interval(one: Observation, head: Indicator) -> Plain:
    """The limits that are judged by: the published ones, which ``low`` and ``high`` have too, or those computed here."""
    limits = interval_of(one, head.unit)
    computed = limits is not None and (one.low is None or one.high is None)
    return {"interval": [tidy(limit) for limit in limits] if limits else None, "interval_is_computed": computed}


def _link(link: IndicatorLink) -> Plain:
    return {
        "goal": link.goal_id,
        "direction": link.direction.value,
        "baseline": link.baseline,
        "baseline_period": link.baseline_period,
        "target": link.target,
        "target_year": link.target_year,
        "note": prose(link.note),
    }
