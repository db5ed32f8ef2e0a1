"""Places and their likes: SCB's codes, police areas, Kolada's "liknande kommuner". The same in every store."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from store.db.bulk import insert_rows
from store.importing.read_file import read_csv
from store.model.codes import PlaceKind

if TYPE_CHECKING:
    from store.db.backend import Backend


class PlaceRow(BaseModel):
    """One row of ``places.csv``: SCB region codes of 2026."""

    model_config = ConfigDict(extra="forbid")

    code: str
    name: str
    kind: PlaceKind
    county: str | None = None


class PoliceAreaRow(BaseModel):
    """One row of ``police_areas.csv``: ``members`` are municipality codes separated by blanks."""

    model_config = ConfigDict(extra="forbid")

    code: str
    name: str
    county: str | None = None
    members: str


class PeerRow(BaseModel):
    """One row of ``peers.csv``: Kolada's latest group "Liknande kommuner, övergripande" of each municipality. Not symmetric."""

    model_config = ConfigDict(extra="forbid")

    place: str
    peer: str
    group_id: str
    title: str
    year: int


def load_reference(backend: Backend) -> None:
    """Fill the reference tables of a new store, inside the caller's transaction."""
    folder = resources.files("store") / "reference"
    places = read_csv(folder / "places.csv", PlaceRow)
    police_areas = read_csv(folder / "police_areas.csv", PoliceAreaRow)
    peers = read_csv(folder / "peers.csv", PeerRow)
    columns = ("code", "name", "kind", "county_code")
    insert_rows(backend, "place", columns, [(row.code, row.name, row.kind.value, row.county) for row in places])
    insert_rows(
        backend,
        "place",
        columns,
        [(row.code, row.name, PlaceKind.POLICE_AREA.value, row.county) for row in police_areas],
    )
    members = [(row.code, member) for row in police_areas for member in row.members.split()]
    insert_rows(backend, "place_member", ("place_code", "member_code"), members)
    insert_rows(
        backend,
        "peer",
        ("place_code", "peer_code", "group_id", "title", "year"),
        [(row.place, row.peer, row.group_id, row.title, row.year) for row in peers],
    )
