"""``show indicator``: every observation at one place, then at its county and in the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_number, format_value
from store.statistics.movement import interval_of
from store.wording.comparison import comparison_sentence
from store.wording.figures import has_computed_intervals
from store.wording.product import product_words
from store.wording.verdict import view_sentence
from store.wording.wanted import wanted_text
from tui.judged import judged_glyph
from tui.text.columns import DASH, indented, joined, table
from tui.text.parts import finished, heading, labelled

if TYPE_CHECKING:
    from datetime import date

    from store.i18n.translator import Translator
    from store.model.codes import Unit
    from store.model.indicator import IndicatorLink, IndicatorView, Observation, PlaceSeries


def indicator_text(view: IndicatorView, words: Translator, _today: date, width: int) -> str:
    """What is measured, what is wanted of it, whether it moved; every value with interval, respondents and source."""
    head = view.indicator
    lines = heading(f"{head.name(words.language)} ({head.id})", words, width, example=False)
    lines += ["", *labelled(_fields(view, words), words, width)]
    for series in view.series:
        lines += ["", *indented(f"{series.place_name} ({series.place_code})", width)]
        lines += _observations(series, view, words, width)
        lines += indented(joined([head.source, product_words(head.product, words)]), width, 2)
    lines += ["", *indented(words("judgement.computed_interval"), width)] if has_computed_intervals(view) else []
    return finished(lines)


def _fields(view: IndicatorView, words: Translator) -> list[tuple[str, str | None]]:
    head, own = view.indicator, view.series[0]
    elsewhere = words("text.values_of", name=own.place_name) if own.place_code != view.place_code else ""
    rhythm = words(f"code.rhythm.{head.rhythm}") if head.rhythm and words.knows(f"code.rhythm.{head.rhythm}") else head.rhythm
    return [
        ("place", joined([f"{view.place_name} ({view.place_code})", elsewhere])),
        ("unit", words(f"code.unit.{head.unit}")),
        ("published", rhythm),
        ("wanted", "\n".join(_wanted(link, words) for link in view.links)),
        ("verdict", f"{judged_glyph(view.judgement)} {view_sentence(view, words)}"),
        ("beside", "\n".join(comparison_sentence(one, head.unit, words) for one in view.comparisons)),
        ("breaks", "\n".join(words(f"judgement.break.{one.reason}", year=str(one.first_year)) for one in view.breaks)),
        ("description", head.description),
        ("note", head.note),
    ]


def _wanted(link: IndicatorLink, words: Translator) -> str:
    goal = f" ({link.goal_id})" if link.goal_id else ""
    note = f"\n{link.note}" if link.note else ""
    return f"{wanted_text(link, words)}{goal}{note}"


def _observations(series: PlaceSeries, view: IndicatorView, words: Translator, width: int) -> list[str]:
    if not series.observations:
        return indented(words("value.none"), width, 2)
    heads = [words(f"text.{key}") for key in ("period", "value", "interval", "n", "remark")]
    rows = [_row(one, view, words) for one in series.observations]
    return table(rows, width, right=(1, 2, 3), indent=2, heads=heads)


def _row(one: Observation, view: IndicatorView, words: Translator) -> tuple[str, ...]:
    unit = view.indicator.unit
    written = view.remarks.get((one.place_code, one.period_start, one.period_end))
    language = words.language
    missing = words(f"code.missing.{one.missing}") if one.missing else ""
    preliminary = words("text.preliminary") if one.preliminary else ""
    return (
        one.period,
        DASH if one.value is None else format_value(one.value, unit, language),
        _interval(one, unit, words),
        format_number(one.n, language) if one.n is not None else DASH,
        joined([missing, preliminary, *([written.note or "", written.source or ""] if written else [])]),
    )


def _interval(one: Observation, unit: Unit, words: Translator) -> str:
    limits = interval_of(one, unit)
    if limits is None:
        return DASH
    return format_interval(*limits, unit, words.language).strip("()") + ("" if one.low is not None else " *")
