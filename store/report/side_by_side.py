"""A joint promise: who of the parties carries what, and the places' values beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.read.indicator_views import indicator_views
from store.read.plan_parties import plan_parties
from store.report.content import UNKNOWN
from store.report.document import Column, Heading, Paragraph, Table, Tone
from store.report.indicator_blocks import once
from store.report.indicator_figure import source_line
from store.wording.figures import dated_words
from store.wording.product import series_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.db.backend import Backend
    from store.i18n.translator import Translator
    from store.model.indicator import IndicatorView, LinkedSeries
    from store.model.measure import MeasureRow
    from store.model.plan_parties import Party, PlanParties
    from store.report.content import Setting
    from store.report.document import Block
    from store.report.reading import Reading


def joint_blocks(backend: Backend, reading: Reading, setting: Setting) -> Iterator[Block]:
    """What stands side by side when several made the promise; nothing when one did."""
    words, parties = setting.words, plan_parties(backend, reading.plan.head.id)
    if len(parties.signed) > 1 and reading.measures:
        yield Heading(1, words("report.side_by_side"))
        yield _who(reading.measures, parties, words)
        meant = _meant(reading.measures, parties)
        yield from (Paragraph(words("report.stands_for", name=name, names=names), Tone.NOTE) for name, names in meant.items())
    if len(reading.plan.places) > 1:
        yield from _values(backend, reading, words)


def _who(rows: tuple[MeasureRow, ...], parties: PlanParties, words: Translator) -> Table:
    """A row for each promise, a column for each signatory."""
    headings = (words("report.column.promise"), *(one.name for one in parties.signed), words("report.column.others"))
    cells = tuple(
        (row.title, *(_role(row, one, parties, words) for one in parties.signed), _others(row, parties)) for row in rows
    )
    return Table(
        words("report.who_promised"), headings, cells, (Column.TEXT,) * len(headings), source=words("report.source_plan")
    )


def _role(row: MeasureRow, party: Party, parties: PlanParties, words: Translator) -> str:
    for role, named in (("leads", parties.leads), ("takes_part", parties.partners)):
        if any(party in parties.stands_for(one) for one in named.get(row.id, ())):
            return words(f"report.{role}")
    return UNKNOWN


def _others(row: MeasureRow, parties: PlanParties) -> str:
    """Those named who have not signed and stand for nobody who has."""
    named = (*parties.leads.get(row.id, ()), *parties.partners.get(row.id, ()))
    return ", ".join(one.name for one in named if not parties.stands_for(one)) or UNKNOWN


def _meant(rows: tuple[MeasureRow, ...], parties: PlanParties) -> dict[str, str]:
    """Names that stand for several signatories, with theirs."""
    named = {one for row in rows for one in (*parties.leads.get(row.id, ()), *parties.partners.get(row.id, ()))}
    unsigned = sorted((one for one in named if one not in parties.signed), key=lambda one: one.name)
    return {
        one.name: ", ".join(signatory.name for signatory in parties.stands_for(one))
        for one in unsigned
        if parties.stands_for(one)
    }


def _values(backend: Backend, reading: Reading, words: Translator) -> Iterator[Block]:
    """A row for each indicator, a column for each municipality, and one for the police area whose survey covers them all."""
    series = once(one for area in reading.areas for one in area.series)
    ids = [one.link.indicator_id for one in series]
    read = {code: indicator_views(backend, ids, code) for code, _ in reading.plan.places}
    columns = dict(reading.plan.places)
    columns |= {
        own.place_code: own.place_name
        for views in read.values()
        for view in views.values()
        if (own := view.series[0]).observations
    }
    rows = tuple(_row(one, [views[one.link.indicator_id] for views in read.values()], columns, words) for one in series)
    if rows:
        headings = (words("report.column.indicator"), *columns.values(), words("report.column.source"))
        caption, source = words("report.values_side_by_side"), words("report.source_by_row")
        yield Table(caption, headings, rows, (Column.TEXT,) * len(headings), source)


def _row(one: LinkedSeries, views: list[IndicatorView], columns: dict[str, str], words: Translator) -> tuple[str, ...]:
    known = {view.series[0].place_code: view.judgement.latest for view in views}
    latest = (known.get(code) for code in columns)
    values = (dated_words(value, one.link.unit, words) if value else UNKNOWN for value in latest)
    return (series_name(one, words), *values, source_line(views[0].indicator.source, one.link.product, words))
