"""What was said to be saved is saved, also when the program is killed the moment after."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.db.connect import open_store
from store.read.journal import journal
from store.read.measure import measure_view
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock

WRITER = """
import itertools, sys
from pathlib import Path
from store.clock import SystemClock
from store.db.connect import open_store
from store.model.status import Status
from store.write.measure import Seen, set_status
clock = SystemClock()
backend = open_store(Path(sys.argv[1]), clock)
for version, status in zip(itertools.count(1), itertools.cycle(Status)):
    with backend.transaction():
        set_status(backend, [Seen("HED-N1", version), Seen("HED-N2", version)], status, clock)
    print(version, status.value, flush=True)
"""


def _killed_after(path: Path, changes: int) -> tuple[int, str]:
    """Kill a writer some time after its ``changes``-th change; the last version and status it said it had saved."""
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=surroundings
    ) as writer:
        assert writer.stdout
        said = [writer.stdout.readline() for _ in range(changes)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.readlines()
    version, status = next(line for line in reversed(said) if line.endswith("\n")).split()
    return int(version), status


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("changes", [1, 17, 60])
def test_every_acknowledged_change_survives(demo_path: Path, clock: FixedClock, changes: int) -> None:
    """After kill -9 the store opens; each change that was acknowledged is there whole, with its events; at most one more."""
    version, status = _killed_after(demo_path, changes)
    with contextlib.closing(open_store(demo_path, clock)) as backend:
        rows = [measure_view(backend, identity).row for identity in ("HED-N1", "HED-N2")]
        assert rows[0].version - 1 in (version, version + 1)
        assert (rows[0].version, rows[0].status) == (rows[1].version, rows[1].status)
        assert rows[0].version - 1 > version or rows[0].status == status
        own = [entry for entry in journal(backend) if entry.field == "status" and not entry.example]
        assert len(own) == 2 * (rows[0].version - 1)
        with backend.transaction():
            assert len(undo(backend, clock)) == 2
