"""What the user chose, kept between runs. A file that cannot be read is as good as none: defaults, never a refusal to start."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default."""

    language: str = "sv"
    theme: str = "radslag-dark"
    role: str = ""
    """The function that stands in the journal for changes made here; empty: the coordinator's."""
    saved_filters: dict[str, str] = field(default_factory=dict)
    """Name → filter text."""
    beside: dict[str, str] = field(default_factory=dict)
    """Code of a place → codes of the municipalities it is compared with, parted by blanks."""
    import_folder: str = ""
    """Where a statistics file was last chosen."""
    report_folder: str = ""
    """Where a report was last put."""


def load_settings(file: Path) -> Settings:
    """Read the settings; anything unknown or of the wrong kind is left out."""
    try:
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(content, dict):
        return Settings()
    defaults = Settings()
    known = {
        item.name: content[item.name]
        for item in fields(Settings)
        if isinstance(content.get(item.name), type(getattr(defaults, item.name)))
    }
    if known.get("language") not in {"sv", "en"}:
        known.pop("language", None)
    for name, value in known.items():
        if isinstance(value, dict):
            known[name] = {key: text for key, text in value.items() if isinstance(text, str)}
    return replace(defaults, **known)


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings whole: a new file beside the old, then renamed over it.

    Raises:
        OSError: the folder cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    building = file.with_name(f".{file.name}.new")
    building.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n", "utf-8")
    building.replace(file)
