"""Where measured programs run: a home of their own, the installed program, a demo store, and one with 100 000 measures."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Self

import duckdb

from tests.benchmarks.report import Unmeasurable

if TYPE_CHECKING:
    from collections.abc import Iterable

MANY = 100_000
_KEPT = ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
_WHERE = """
import importlib.util, os, tui.app as app
print(app.__file__, os.path.exists(importlib.util.cache_from_source(app.__file__)))
"""

# A plan with four areas for every municipality, the measures dealt out among them, each with a lead party and one line in the
# journal, every third with this year's report. A thousand dates and eight statuses: the groups a real store would have.
_GROW = """
CREATE TEMP TABLE town AS SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM place WHERE kind = 'municipality';
CREATE TEMP TABLE dealt AS
  SELECT i, 'X' || t.code AS plan_id, 'X' || t.code || '-' || (i // 290 % 4 + 1) AS area_id,
         'X' || t.code || '-' || (i // 290) AS id
  FROM range({many}) r(i) JOIN town t ON t.n = i % 290;
INSERT INTO plan (id, kind, title, period) SELECT 'X' || code, 'action_plan', 'Plan ' || code, '2026–2029' FROM town;
INSERT INTO plan_place SELECT 'X' || code, code, 1 FROM town;
INSERT INTO priority_area (id, plan_id, position, title)
  SELECT 'X' || code || '-' || a, 'X' || code, a, 'Område ' || a FROM town, range(1, 5) r(a);
INSERT INTO measure (id, plan_id, area_id, position, title, detail, status, due_date, touched_on)
  SELECT id, plan_id, area_id, i // 290, 'Åtgärd nummer ' || i || ' mot oro på torget', 'Utförligt förslag ' || i,
  (['not_started', 'planned', 'in_progress', 'delayed', 'paused', 'completed', 'embedded', 'cancelled'])[i % 8 + 1],
  current_date + (CAST(i * 7 % 1000 AS integer) - 300), TIMESTAMP '2026-01-01' FROM dealt;
INSERT INTO measure_party SELECT id, (SELECT id FROM party ORDER BY id LIMIT 1 OFFSET 3), 'lead', 0 FROM dealt;
INSERT INTO interim_report (measure_id, year, reported_on)
  SELECT id, year(current_date), current_date FROM dealt WHERE i % 3 = 0;
INSERT INTO change_event (event_no, change_no, recorded_on, entity, entity_id, field, new_value)
  SELECT 1000000 + i, 1000000 + i, TIMESTAMP '2026-01-01', 'measure', id, 'status', 'planned' FROM dealt;
"""


class Surroundings:
    """A temporary home folder, taken away afterwards."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="radslag-benchmark-")
        self.home = Path(self._folder.name)

    def __enter__(self) -> Self:
        """The folder is there."""
        return self

    def __exit__(self, *_: object) -> None:
        """It is gone."""
        self._folder.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """Only what a program needs. No PYTHON… variable gets through: some of them slow a start down fourfold."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return {**kept, "HOME": str(self.home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}

    def program(self, name: str) -> str | None:
        """The installed program ``name`` of the interpreter we are run with."""
        return shutil.which(name, path=sysconfig.get_path("scripts"))

    def radslag(self, *typed: str | Path) -> list[str]:
        """The command of the installed ``radslag``."""
        program = self.program("radslag")
        if program is None:
            raise Unmeasurable(f"radslag is not installed for {sys.executable}: pip install . (not --editable), then try again")
        return [program, *map(str, typed)]

    def answer(self, command: list[str]) -> str:
        """What a command says on standard output."""
        done = self._run(command, self.environment)
        if done.returncode:
            raise Unmeasurable(done.stderr.strip() or f"{command[0]} ended with {done.returncode}")
        return done.stdout

    def warnings(self) -> list[str]:
        """What makes a start slower than an installed program's. To be asked after a warm-up, which compiles what it can."""
        quiet = {**self.environment, "PYTHONDONTWRITEBYTECODE": "1"}
        file, _, compiled = self._run([sys.executable, "-c", _WHERE], quiet).stdout.strip().rpartition(" ")
        found = []
        if not Path(file).is_relative_to(sysconfig.get_path("purelib")):
            found.append(f"radslag is run from a source tree ({Path(file).parent}), not from an installed copy")
        if compiled != "True":
            found.append(f"{Path(file).parent} has no compiled byte-code: every start compiles it, the figures mean nothing")
        return [f"WARNING: {sentence}" for sentence in found]

    def _run(self, command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, check=False, capture_output=True, text=True, env=environment, cwd=self.home, stdin=subprocess.DEVNULL
        )

    def demo_store(self) -> Path:
        """The demo store, made by the installed program at its usual place."""
        self.answer(self.radslag("demo"))
        [store] = self.home.rglob("radslag-demo.duckdb")
        return store

    def copy(self, store: Path, name: str) -> Path:
        """A copy of ``store`` to change."""
        return Path(shutil.copyfile(store, self.home / name))

    def grown(self, store: Path, name: str = "many.duckdb") -> Path:
        """A copy with :data:`MANY` measures more, in plans of all 290 municipalities."""
        copy = self.copy(store, name)
        with duckdb.connect(str(copy)) as connection:
            connection.execute(_GROW.format(many=MANY)).fetchall()
            connection.execute("CHECKPOINT").fetchall()
        return copy

    def places(self) -> list[dict[str, object]]:
        """The rows of the demo's overview."""
        found: list[dict[str, object]] = json.loads(self.answer(self.radslag("show", "overview", "--json")))["places"]
        return found

    def as_csv(self, rows: Iterable[dict[str, object]]) -> Path:
        """The same rows as a file for other programs."""
        file = self.home / "overview.csv"
        shown = ("code", "name", "areas", "measures", "late")
        with file.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, shown, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        return file
