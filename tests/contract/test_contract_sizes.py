"""The house stays small enough to be read."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[2]
FILES = {folder: sorted((ROOT / folder).rglob("*.py")) for folder in ("store", "tui", "tests")}
Block = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def _blocks(file: Path) -> list[Block]:
    return [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, Block)]


def _length(node: Block) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("folder", FILES)
def test_nothing_is_long(folder: str) -> None:
    """No file above 350 lines, no class above 250, no function above 50."""
    assert [str(file.relative_to(ROOT)) for file in FILES[folder] if _lines(file) > 350] == []
    blocks = [(file, node) for file in FILES[folder] for node in _blocks(file)]
    long = [(file, node) for file, node in blocks if _length(node) > (250 if isinstance(node, ast.ClassDef) else 50)]
    assert [f"{file.relative_to(ROOT)}: {node.name}" for file, node in long] == []


def test_most_is_short() -> None:
    """Half the program's files have at most 80 lines; nineteen functions of twenty at most 30."""
    product = [*FILES["store"], *FILES["tui"]]
    assert median(_lines(file) for file in product) <= 80
    functions = [_length(node) for file in product for node in _blocks(file) if not isinstance(node, ast.ClassDef)]
    assert quantiles(functions, n=20)[-1] <= 30
