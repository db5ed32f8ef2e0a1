"""The invented plans and what a person makes of each, read from their files."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.unseen_plans.build import Look, pdf, word, workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent.parent / "data" / "unseen_plans"
SETS = ("tuning", "second", "third", "held_out")
_LOOK = frozenset(Look._fields)


class Wanted(NamedTuple):
    """One measure of the plan."""

    title: str
    lead: str = ""
    """The first who carries it; empty when the plan does not say."""
    due: str = ""
    """``2026-12-31``; empty when the plan's words give no day."""
    status: str = ""


class UnseenPlan(NamedTuple):
    """A document and what is in it."""

    file: str
    content: bytes
    areas: tuple[str, ...]
    goals: tuple[str, ...]
    measures: tuple[Wanted, ...]
    links: tuple[str, ...]
    """Beginnings of goals that name a survey with published series."""


@cache
def plans_of(name: str) -> tuple[UnseenPlan, ...]:
    """Those of one set."""
    return tuple(_read(path) for path in sorted((FOLDER / name).glob("*.toml")))


@cache
def _read(path: Path) -> UnseenPlan:
    told = tomllib.loads(path.read_text("utf-8"))
    return UnseenPlan(
        told["file"],
        _content(told),
        tuple(told["areas"]),
        tuple(told["goals"]),
        tuple(Wanted(*(cell.strip() for cell in line.split("|"))) for line in told["measures"]),
        tuple(told.get("links", ())),
    )


def _content(told: Mapping[str, str]) -> bytes:
    """The document as bytes: ``kind`` is ``word``, ``workbook``, ``pdf`` or ``text``."""
    text = told["text"]
    if told["kind"] == "word":
        return word(text, header=told.get("header", ""))
    if told["kind"] == "workbook":
        return workbook(text)
    if told["kind"] == "pdf":
        return pdf(text, Look(**{name: value for name, value in told.items() if name in _LOOK}))  # type: ignore[arg-type]
    return text.encode(told.get("encoding", "utf-8"))
