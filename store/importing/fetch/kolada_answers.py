"""What is asked of Kolada's API: the KPIs' own records, and their values for places, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.clean import clean
from store.importing.fetch.faults import NotThere, UnknownKpi
from store.importing.fetch.kolada_ids import batches
from store.importing.fetch.progress import Progress, Step
from store.importing.formats.kolada import uncertainty_of

if TYPE_CHECKING:
    from store.importing.fetch.client import Client
    from store.importing.fetch.progress import Tell
    from store.importing.formats.json_file import Json

_PER_PAGE = 5000
"""The most Kolada gives in one page."""


def heads_of(client: Client, asked: list[str], tell: Tell) -> dict[str, Json]:
    """Id → Kolada's own record, of the KPIs asked for and of their uncertainties, as far as Kolada has those."""
    uncertain = [other for other in map(uncertainty_of, asked) if other]
    heads: dict[str, Json] = {}
    for batch in batches(list(dict.fromkeys([*asked, *uncertain]))):
        heads |= _found(client, batch)
    unknown = [kpi for kpi in asked if kpi not in heads]
    if unknown:
        raise UnknownKpi(host=client.base.host, kpis=", ".join(unknown), count=len(unknown))
    for kpi in asked:
        tell(Progress(Step.HEAD, kpi=kpi, title=_text(heads[kpi], "title"), published=_text(heads[kpi], "publication_date")))
    return heads


def _found(client: Client, ids: list[str]) -> dict[str, Json]:
    """The records of those ids that exist. When one unknown id spoils the answer for all, the halves are asked for apart."""
    try:
        pages = list(client.pages(client.base.at("kpi", ",".join(ids), per_page=_PER_PAGE)))
    except NotThere:
        if len(ids) == 1:
            return {}
        middle = len(ids) // 2
        return _found(client, ids[:middle]) | _found(client, ids[middle:])
    found = {str(record.get("id")): record for page in pages for record in page}
    return {one: found[one] for one in ids if one in found}


def records_of(client: Client, kpis: list[str], places: list[str], tell: Tell) -> list[Json]:
    """Every record of every page. Records nobody asked for are left out: an id Kolada overlooks must not bring in the rest."""
    wanted = {(kpi, place) for kpi in kpis for place in places}
    records: list[Json] = []
    number = 0
    for some in batches(kpis):
        for where in batches(places):
            address = client.base.at("data", "kpi", ",".join(some), "municipality", ",".join(where), per_page=_PER_PAGE)
            for page in client.pages(address):
                records += [one for one in page if (str(one.get("kpi")), str(one.get("municipality"))) in wanted]
                number += 1
                tell(Progress(Step.PAGE, page=number, values=len(records)))
    return records


def _text(record: Json, field: str) -> str:
    value = record.get(field)
    return clean(value).strip() if isinstance(value, str) else ""
