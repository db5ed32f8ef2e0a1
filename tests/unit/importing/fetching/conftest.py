"""A server of the test's own, and a time that passes only when somebody waits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

import pytest

from store.importing.fetch.kolada import ALL_YEARS, Years, fetch_kolada
from store.importing.fetch.manners import Manners
from tests.kolada_server import KoladaServer, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.clock import FixedClock
    from store.importing.fetch.progress import Progress
    from store.importing.series_file import SeriesFile


@dataclass
class PatientTime:
    """Waiting costs nothing, and is remembered."""

    now: float = 1_000.0
    waited: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        """Seconds, moved on by sleeping alone."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """At once."""
        self.waited.append(seconds)
        self.now += seconds


class Fetch(Protocol):
    """Fetches from the test's server."""

    def __call__(self, kpis: str, places: str = "2083", years: Years = ALL_YEARS, **manners: float) -> SeriesFile:
        """``kpis`` and ``places`` with blanks between; ``manners`` other than the usual."""


@pytest.fixture
def server() -> Iterator[KoladaServer]:
    """Kolada, as far as we know it."""
    with serving() as running:
        yield running


@pytest.fixture
def time(server: KoladaServer) -> PatientTime:
    """The time both sides go by."""
    passing = PatientTime()
    server.clock = passing.monotonic
    return passing


@pytest.fixture
def told() -> list[Progress]:
    """Every step that was told."""
    return []


@pytest.fixture
def fetch(server: KoladaServer, time: PatientTime, told: list[Progress], clock: FixedClock) -> Fetch:
    """The real fetch, from the test's server, by the test's time."""
    usual = Manners(timeout=5.0, monotonic=time.monotonic, sleep=time.sleep, jitter=lambda: 1.0)

    def run(kpis: str, places: str = "2083", years: Years = ALL_YEARS, **manners: float) -> SeriesFile:
        return fetch_kolada(
            kpis.split(),
            places.split(),
            years=years,
            address=server.address,
            clock=clock,
            progress=told.append,
            manners=replace(usual, **manners),  # type: ignore[arg-type]
        )

    return run
