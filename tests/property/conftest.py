"""What property tests share: a store opened once for each module, and as many examples as find much and cost little."""

from __future__ import annotations

import contextlib
import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from store.clock import FixedClock
from store.db.connect import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.db.backend import Backend

settings.register_profile(
    "radslag",
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("radslag")


@pytest.fixture(scope="module")
def steady_backend(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """A demo store of the module's own: opening one for every example would take the whole minute."""
    path = shutil.copyfile(built_demo, tmp_path_factory.mktemp("property") / "demo.duckdb")
    with contextlib.closing(open_store(path, FixedClock(datetime(2026, 11, 21, 10, 0)))) as opened:  # noqa: DTZ001
        yield opened
