"""Kolada (RKA), live: KPIs of places over the open API, version 3, as the same series its saved answers give.

A KPI whose interval is another KPI gets that one fetched too. All pages of everything come first; only then is anything read,
so that a fetch which fails in the end has produced nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from store.clock import SystemClock
from store.errors import FileRejected, InvalidValue
from store.i18n.translator import Translator
from store.importing.fetch.address import base_address
from store.importing.fetch.client import Client
from store.importing.fetch.faults import NothingThere, UncertaintyAlone
from store.importing.fetch.kolada_answers import heads_of, records_of
from store.importing.fetch.kolada_ids import kpi_ids, place_ids
from store.importing.fetch.manners import Manners
from store.importing.fetch.progress import tell_nobody
from store.importing.formats import kolada
from store.importing.formats.known_series import known_kpi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.clock import Clock
    from store.importing.fetch.progress import Tell
    from store.importing.series_file import ReadSeries, ReadValue, SeriesFile

_NAMED = 3
"""KPIs named in the source line; of more than these the first, and how many."""
_EMPTY = frozenset({"import_file.no_values", "import_file.only_metadata"})
"""What the reader says of answers without values: here a fault of its own, that says what to do about it."""


class Years(NamedTuple):
    """The years asked for, both included; None is no limit."""

    first: int | None = None
    last: int | None = None


ALL_YEARS = Years()


def fetch_kolada(
    kpis: Sequence[str],
    places: Sequence[str],
    *,
    years: Years = ALL_YEARS,
    address: str | None = None,
    words: Translator | None = None,
    clock: Clock | None = None,
    progress: Tell = tell_nobody,
    manners: Manners | None = None,
) -> SeriesFile:
    """All values of the KPIs for the places, with their intervals where Kolada has them. Nothing is written.

    Args:
        kpis: ids such as ``N07540``.
        places: codes or names of municipalities, counties or the country.
        years: values published for other years are left out. They are fetched all the same: whether a value is a pool of
            two years is seen from the year beside it.
        address: where to ask instead of RADSLAG_KOLADA or Kolada itself.
        words: the language of the source line, which stands in the journal as where the values came from.
        clock: the day of the source line.
        progress: told of each step; what it raises stops the fetch.
        manners: limits and pace.

    Raises:
        InvalidValue, UnknownPlace, BadAddress: before anybody was asked.
        FetchFailed: something could not be had; no part of the rest is given.
        FileRejected: Kolada's own records do not hold together.
    """
    asked, ids = kpi_ids(kpis), place_ids(places)
    if years.first is not None and years.last is not None and years.first > years.last:
        raise InvalidValue(field="years", text=f"{years.first}–{years.last}", expected="fetch.expected_years")
    clock = clock or SystemClock()
    client = Client(base_address(address), clock, manners or Manners(), progress)
    heads = heads_of(client, asked, progress)
    values = records_of(client, list(heads), ids, progress)
    name = _source_line(words or Translator(), asked, clock)
    file = kolada.read(name, [{"values": list(heads.values())}, {"values": values}])
    return _checked(file, asked, client.base.host, years)


def _checked(file: SeriesFile, asked: list[str], host: str, years: Years) -> SeriesFile:
    """The file within the years; refused when anything in it is wrong, or when there is nothing in it."""
    wrong = [problem for problem in file.problems if problem.key not in _EMPTY]
    if wrong:
        raise FileRejected(wrong)
    if not file.series and "import_file.uncertainty_left_out" in file.notes:
        raise UncertaintyAlone(host=host, kpis=", ".join(asked), count=len(asked))
    kept = [replace(one, values=tuple(value for value in one.values if _within(one, value, years))) for one in file.series]
    series = tuple(one for one in kept if one.values)
    if not series:
        raise NothingThere(host=host, kpis=", ".join(asked), count=len(asked))
    return replace(file, series=series, problems=())


def _within(series: ReadSeries, value: ReadValue, years: Years) -> bool:
    """Whether the value was published for one of the years: for its last, or, in some series, for each year of its pool."""
    head = known_kpi(series.where)
    published = value.period_start if head and head.pooling == "both" else value.period_end
    after = years.first is None or value.period_end.year >= years.first
    return after and (years.last is None or published.year <= years.last)


def _source_line(words: Translator, asked: list[str], clock: Clock) -> str:
    named = ", ".join(asked[:_NAMED])
    key = "fetch.source_line" if len(asked) <= _NAMED else "fetch.source_line_more"
    return words(key, kpis=named, more=len(asked) - _NAMED, day=clock.today().isoformat())
