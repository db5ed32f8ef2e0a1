"""Who may know whom, and what may be loaded when."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
TERMINAL = ("textual", "rich", "plotext", "polars", "pydantic")


def _python(code: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False)


def _loaded(module: str) -> set[str]:
    done = _python(f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_layers_hold() -> None:
    """Every contract of the layers is kept."""
    pytest.importorskip("importlinter", reason="import-linter is for development")
    done = _python(LINT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "module",
    ["store.read.overview", "store.read.measure", "store.write.undo", "store.db.connect", "store.demo", "store.settings"],
)
def test_the_store_needs_no_terminal(module: str) -> None:
    """Reading and writing load neither the terminal's libraries nor the file checker — the demo alone needs the latter."""
    assert not _loaded(module) & set(TERMINAL) - ({"pydantic"} if module == "store.demo" else set())


@pytest.mark.parametrize("module", ["tui.app", "tui.gateway", "tui.screens.overview"])
def test_the_first_frame_waits_for_nothing_heavy(module: str) -> None:
    """The application starts without the engine, the file checker and the chart library; each comes when first needed."""
    assert not _loaded(module) & {"duckdb", "polars", "plotext", "pydantic"}


def test_no_paper_is_made_before_it_is_asked_for() -> None:
    """Neither the screens nor the door to the papers load what draws pictures and writes Word, pages, PDF or Excel."""
    heavy = {"docx", "jinja2", "lxml", "matplotlib", "numpy", "typst", "xlsxwriter"}
    assert not _loaded("tui.app, tui.cli, store.report.write") & heavy


def test_the_command_line_starts_light() -> None:
    """Before a subcommand is known nothing of the terminal or the engine is loaded."""
    assert not _loaded("tui.cli") & {*TERMINAL, "duckdb"}
