"""What a fetch tells whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """What is going on; ``fetch.step_…`` is its sentence."""

    HEAD = "head"
    """A KPI was found: ``kpi``, ``title`` and ``published``."""
    PAGE = "page"
    """A page of values came: ``page``, and ``values`` so far."""
    WAITING = "waiting"
    """A try failed and another follows: ``attempt`` of ``attempts``, in ``seconds``."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One step. Only what belongs to its kind is filled in."""

    step: Step
    kpi: str = ""
    title: str = ""
    published: str = ""
    """The day of the KPI's latest or next publication, as the service writes it; empty when it does not say."""
    page: int = 0
    values: int = 0
    seconds: float = 0.0
    attempt: int = 0
    attempts: int = 0


Tell = Callable[[Progress], None]
"""Told of each step, in the thread that fetches. Whatever it raises ends the fetch, and nothing is kept: so one can stop it."""


def tell_nobody(progress: Progress) -> None:
    """For who does not want to know."""
    del progress
