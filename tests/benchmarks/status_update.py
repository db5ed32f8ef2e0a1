"""One status update through the store and through the gateway, against the bare DuckDB transaction it cannot do without.

    python tests/benchmarks/status_update.py [--runs N] [--json]

In this process, with the code beside this file, alternating; each way on a copy of its own of the demo store, in the same
folder, so that the same disk takes the same commits. The bare way is BEGIN; UPDATE of the measure with its version; INSERT of
the event; COMMIT, with parameters, on the same tables. The store's way also reads the old status and the last number in the
log, checks the version, and cleans the note; the gateway's way goes through a thread and a cursor of its own.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[2]))

import duckdb

from store.clock import SystemClock
from store.db import connect
from store.demo import create_demo
from store.model.status import Status
from store.write.measure import Seen, set_status
from tests.benchmarks.report import Report, Samples, run
from tests.benchmarks.surroundings import Surroundings
from tui.gateway import Gateway
from tui.opening import Opening

if TYPE_CHECKING:
    from store.db.backend import Backend
    from store.db.duckdb_backend import DuckBackend

RUNS = 400
BARE = "bare DuckDB transaction: UPDATE, INSERT"
STORE = "status update, store"
GATEWAY = "status update, gateway"
_MOST = 2
_MEASURE = "HED-N1"
_NOTE = "Utbildningen är klar."
_STATUSES = (Status.IN_PROGRESS, Status.DELAYED)
_UPDATE = "UPDATE measure SET status = $1, touched_on = $2, version = version + 1 WHERE id = $3 AND version = $4"
_INSERT = """
INSERT INTO change_event (event_no, change_no, recorded_on, entity, entity_id, field, old_value, new_value, note, role,
    effective_on, undoes, example)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""


class Bare:
    """The transaction alone."""

    def __init__(self, path: Path) -> None:
        self._connection = duckdb.connect(str(path), config=connect._CONFIG)
        [(self._number,)] = self._connection.execute("SELECT max(event_no) FROM change_event").fetchall()

    def update(self, version: int, status: Status) -> None:
        """Change the status and log it."""
        now = datetime.now(UTC).replace(tzinfo=None)
        self._number += 1
        event = [self._number, self._number, now, "measure", _MEASURE, "status", "planned", status.value, _NOTE, "samordnare"]
        run_one = self._connection.execute
        run_one("BEGIN TRANSACTION").fetchall()
        run_one(_UPDATE, [status.value, now, _MEASURE, version]).fetchall()
        run_one(_INSERT, [*event, None, None, False]).fetchall()
        run_one("COMMIT").fetchall()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def benchmark(runs: int = RUNS) -> Report:
    """Take the three ways in turn."""
    with Surroundings() as around:
        demo = around.home / "demo.duckdb"
        create_demo(demo, SystemClock())
        samples = asyncio.run(_measure(demo, around, runs))
    report = Report("one status update")
    report.add(samples, BARE, BARE)
    report.add(samples, STORE, BARE, _MOST)
    report.add(samples, GATEWAY, BARE, _MOST)
    return report


async def _measure(demo: Path, around: Surroundings, runs: int) -> Samples:
    bare, store = Bare(around.copy(demo, "bare.duckdb")), connect.open_store(around.copy(demo, "store.duckdb"), SystemClock())
    gateway = Gateway(Opening(demo, demo=True), SystemClock())
    await gateway.open()
    [(version,)] = await gateway.read(lambda backend: backend.rows("SELECT version FROM measure WHERE id = $1", [_MEASURE]))
    samples: Samples = {BARE: [], STORE: [], GATEWAY: []}
    for number in range(runs + 10):
        one = await _round(bare, store, gateway, Seen(_MEASURE, version + number), _STATUSES[number % 2])
        for case, seconds in zip(samples, one, strict=True):
            samples[case] += [seconds] if number >= 10 else []
    await gateway.close()
    store.close()
    bare.close()
    return samples


async def _round(bare: Bare, store: DuckBackend, gateway: Gateway, seen: Seen, status: Status) -> tuple[float, float, float]:
    """Seconds for each way."""
    clock = SystemClock()

    def change(backend: Backend) -> int:
        return set_status(backend, [seen], status, clock, note=_NOTE, role="samordnare")

    start = time.perf_counter()
    bare.update(seen.version, status)
    after_bare = time.perf_counter()
    with store.transaction():
        change(store)
    after_store = time.perf_counter()
    await gateway.write(change)
    return after_bare - start, after_store - after_bare, time.perf_counter() - after_store


if __name__ == "__main__":
    sys.exit(run(benchmark, RUNS))
