"""What happened when nobody knows what happened: a description in a file, for a bug report."""

from __future__ import annotations

import platform
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from store import __version__


def describe(error: BaseException, log: Path) -> Path | None:
    """Append where and how ``error`` arose to ``log``, else to a temporary file; None when neither can be written."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    head = f"{moment} radslag {__version__} Python {platform.python_version()} {platform.platform()}"
    text = f"{head}\n{''.join(traceback.format_exception(error))}\n"
    for path in (log, Path(tempfile.gettempdir()) / log.name):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
        except OSError:
            continue
        return path
    return None
