"""What the store's tests share: an empty store, a small sample folder, and a way to see measures before changing them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Protocol

import pytest

from store.db.connect import create_store
from store.write.measure import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.clock import FixedClock
    from store.db.backend import Backend

PLAN = """
[plan]
id = "PROV"
kind = "action_plan"
title = "Plan på prov"
places = ["2083"]
valid_from = 2025-01-01

[[party]]
id = "skola"
name = "Skolan"
kind = "department"

[[area]]
id = "PROV-A"
title = "Skolvägen"

  [[area.goal]]
  id = "PROV-A-M1"
  text = "Färre otrygga på väg till skolan."
  measures = ["PROV-A1"]

    [[area.goal.indicator]]
    id = "otrygga"
    direction = "decrease"

  [[area.measure]]
  id = "PROV-A1"
  title = "Vuxna vandrar med."
  lead = ["skola"]
  due = 2026-12-31
"""
INDICATORS = """
[[indicator]]
id = "otrygga"
title = "Otrygga på skolvägen"
unit = "percent"
product = "manual"
theme = "perception"
source = "Källa: skolans egen fråga"
values = "manual"
"""
OBSERVATIONS = """indicator,place,period_start,period_end,value,low,high,n,preliminary,missing
otrygga,2083,2025-01-01,2025-12-31,12.5,8.1,17.9,212,,
"""


class SeenNow(Protocol):
    """Looks the named measures up as they are now."""

    def __call__(self, *ids: str) -> list[Seen]: ...  # noqa: D102


@pytest.fixture
def seen(backend: Backend) -> SeenNow:
    """The measures as a user sees them on her screen at this moment."""

    def look(*ids: str) -> list[Seen]:
        return [Seen(i, version) for i in ids for (version,) in backend.rows("SELECT version FROM measure WHERE id = $1", [i])]

    return look


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """Where the empty store is."""
    return tmp_path / "own.duckdb"


@pytest.fixture
def empty(empty_path: Path, clock: FixedClock) -> Iterator[Backend]:
    """A store with every table and nothing in it."""
    with contextlib.closing(create_store(empty_path, clock, "own")) as opened:
        yield opened


@pytest.fixture
def sample_folder(tmp_path: Path) -> Path:
    """A small folder of files that loads: one plan, one indicator, one value."""
    folder = tmp_path / "sample"
    for name, text in (
        ("plans/prov.toml", PLAN),
        ("indicators/indicators.toml", INDICATORS),
        ("indicators/observations.csv", OBSERVATIONS),
        ("methods.csv", "id,name,description\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder
