"""A municipality's own template, as it lies on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Template:
    """Its content, and where it came from for the sentence when it cannot be used."""

    path: Path
    content: bytes
