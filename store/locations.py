"""Where files live when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "radslag"


def own_store() -> Path:
    """The user's own store."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "radslag.duckdb"


def demo_store() -> Path:
    """The demo store: a file of its own, so that invented figures never meet real ones."""
    return own_store().with_name("radslag-demo.duckdb")


def settings_file() -> Path:
    """What the user chose: language, theme, role, saved filters."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def mappings_folder() -> Path:
    """How the user's own tables are read: a file each."""
    return settings_file().with_name("mappings")


def templates_folder() -> Path:
    """The municipality's own ``report.docx`` and ``report.html``, found without being asked for."""
    return settings_file().with_name("mallar")


def log_file() -> Path:
    """Where a description of an unexpected error is written."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False)) / "radslag.log"
