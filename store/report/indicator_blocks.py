"""The indicators of an area: pictures with their sentences, and all of them as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.indicator_views import indicator_views
from store.report.content import UNKNOWN, joined
from store.report.document import Column, Paragraph, Table, Tone
from store.report.indicator_figure import beside_sentence, indicator_figure, said_of, source_line
from store.wording.figures import dated_words
from store.wording.product import series_name
from store.wording.verdict import judged_word
from store.wording.wanted import wanted_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView, LinkedSeries
    from store.report.document import Block

Views = dict[str, "IndicatorView"]
"""What is known of each indicator at the report's place, by id."""


def latest_words(series: LinkedSeries, words: Translator) -> str:
    """``6 % (4–9) 2025``; or why there is no value."""
    if series.latest is None:
        return words("value.manual" if series.link.value_access == "manual" else "value.none")
    preliminary = words("text.preliminary") if series.latest.preliminary else ""
    return joined([dated_words(series.latest, series.link.unit, words), preliminary])


def verdict_words(series: LinkedSeries, words: Translator) -> str:
    """The verdict in two or three words; a dash where there is no value to judge."""
    return judged_word(series.judgement, words, short=False) if series.latest else UNKNOWN


def once(every: Iterable[LinkedSeries]) -> tuple[LinkedSeries, ...]:
    """Each indicator as it is first met: two goals may want the same one."""
    found: dict[str, LinkedSeries] = {}
    for one in every:
        found.setdefault(one.link.indicator_id, one)
    return tuple(found.values())


def read_views(backend: Backend, every: Iterable[LinkedSeries], place_code: str) -> Views:
    """All that is known of the indicators at a place."""
    return indicator_views(backend, {one.link.indicator_id for one in every}, place_code)


def figure_blocks(every: Iterable[LinkedSeries], views: Mapping[str, IndicatorView], words: Translator) -> Iterator[Block]:
    """Each indicator once: its picture, then what is to be said of it. Where there is nothing to draw, a sentence alone."""
    for series in once(every):
        view = views[series.link.indicator_id]
        said = f"{series_name(series, words)} {wanted_text(series.link, words)}. {said_of(series, view, words)}"
        figure = indicator_figure(series, view, words)
        if figure:
            yield figure
            yield Paragraph(joined([said, beside_sentence(view, words)], " "))
        else:
            yield Paragraph(said, Tone.BODY if series.latest else Tone.NOTE)
            if series.latest:
                yield Paragraph(source_line(view.indicator.source, view.indicator.product, words), Tone.SOURCE)


def indicator_table(every: Iterable[LinkedSeries], views: Mapping[str, IndicatorView], words: Translator) -> Table | None:
    """What is wanted of each indicator, its newest value and the verdict; each with its source."""
    rows = tuple(
        (
            f"{one.link.name(words.language)} ({one.link.indicator_id})",
            wanted_text(one.link, words),
            latest_words(one, words),
            verdict_words(one, words),
            source_line(views[one.link.indicator_id].indicator.source, one.link.product, words),
        )
        for one in every
    )
    if not rows:
        return None
    keys = ("indicator", "wanted", "latest", "verdict", "source")
    headings = tuple(words(f"report.column.{key}") for key in keys)
    return Table(words("report.indicators"), headings, rows, (Column.TEXT,) * len(keys), words("report.source_by_row"))
