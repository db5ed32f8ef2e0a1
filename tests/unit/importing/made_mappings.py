"""Mappings as a user would have made them, from a table and the little she says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importing.mapping.chosen import Chosen, needs
from store.importing.mapping.guess import guess_mapping
from store.importing.mapping.make import mapping_of
from store.importing.mapping.read_table import read_with
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.importing.mapping.model import Mapping
    from store.importing.mapping.roles import Role
    from store.importing.series_file import ReadValue, SeriesFile


def mapping_for(content: bytes, roles: dict[Role, str] | None = None, **said: Any) -> Mapping:
    """The mapping of a table that needs nothing more than ``said``."""
    draft = guess_mapping("tabell", content, roles=roles)
    chosen = Chosen(**{"indicator": "egen", "title": "Egen", "source": "Källa: egen", "unit": Unit.PERCENT, **said})
    assert needs(draft, chosen) == ()
    return mapping_of(draft, chosen)


def read(content: bytes, roles: dict[Role, str] | None = None, **said: Any) -> SeriesFile:
    """The table, read with the mapping made of itself."""
    return read_with(mapping_for(content, roles, **said), "tabell", content)


def values(file: SeriesFile) -> dict[tuple[str, int], ReadValue]:
    """The values of a file without problems by place and last year."""
    assert file.problems == ()
    return {(one.place_code, one.period_end.year): one for series in file.series for one in series.values}


def wrong(content: bytes, by: Mapping | None = None, **said: Any) -> list[tuple[str, str, str]]:
    """(place, field, key) of every problem; the key without its topic."""
    file = read_with(by, "tabell", content) if by else read(content, **said)
    return [(one.place, one.field, one.key.partition(".")[2]) for one in file.problems]
