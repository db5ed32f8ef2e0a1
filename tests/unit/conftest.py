"""What the store's tests share: an empty store, a small sample folder, and a way to see measures before changing them."""

from __future__ import annotations

import contextlib
import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

import pytest

from store.clock import FixedClock
from store.db.connect import create_store, open_store
from store.write.measure import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


@pytest.fixture(scope="session")
def built_empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with every table and nothing in it, made once for each worker. Never opened by a test: copied."""
    path = tmp_path_factory.mktemp("built") / "own.duckdb"
    create_store(path, FixedClock(datetime(2026, 11, 21, 10, 0)), "own").close()  # noqa: DTZ001  (the store keeps naive UTC)
    return path


@pytest.fixture
def empty(built_empty: Path, empty_path: Path, clock: FixedClock) -> Iterator[Backend]:
    """An open conversation with an empty store of the test's own."""
    with contextlib.closing(open_store(shutil.copyfile(built_empty, empty_path), clock)) as opened:
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
