"""The catalogues as data, and every text constant of the program with where it stands."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
Catalogue = dict[str, "str | dict[str, str]"]
Constant = tuple[str, str]
"""(file, text)."""


def _catalogue(language: str) -> Catalogue:
    found: Catalogue = {}
    for file in sorted((ROOT / "store" / "i18n" / language).glob("*.json")):
        found |= {f"{file.stem}.{key}": text for key, text in json.loads(file.read_text("utf-8")).items()}
    return found


@pytest.fixture(scope="session")
def catalogues() -> dict[str, Catalogue]:
    """Both languages, key by key."""
    return {language: _catalogue(language) for language in ("sv", "en")}


def _bodies(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            yield body


def _constants(file: Path) -> Iterator[Constant]:
    tree = ast.parse(file.read_text("utf-8"))
    loose = {id(line.value) for body in _bodies(tree) for line in body if isinstance(line, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield str(file.relative_to(ROOT)), node.value


@pytest.fixture(scope="session")
def constants() -> list[Constant]:
    """Every text constant of store and tui that is not a docstring."""
    files = [file for folder in ("store", "tui") for file in sorted((ROOT / folder).rglob("*.py"))]
    return [constant for file in files for constant in _constants(file)]
