"""Programs that only some tests need: asked for by name, and said when they were not there.

``RADSLAG_NEEDS_OFFICE=1`` (as ``.ci/run`` sets it) makes a missing program an error instead.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = "is not on this machine"
_NAMES: Mapping[str, tuple[str, ...]] = {
    "LibreOffice": ("soffice", "libreoffice"),
    "Chromium": ("chromium", "chromium-browser", "google-chrome"),
    "Poppler": ("pdftotext",),
}


def program(name: str) -> str:
    """Where the program is; skips the test (or fails it, where everything must be there) when it is not."""
    for command in _NAMES[name]:
        if found := shutil.which(command):
            return found
    if os.environ.get("RADSLAG_NEEDS_OFFICE") == "1":
        pytest.fail(f"{name} {_WORDS}, and RADSLAG_NEEDS_OFFICE=1 says that it must be")
    pytest.skip(f"{name} {_WORDS}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each program that was missing, with how many tests were left out for want of it."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for name in _NAMES:
        count = sum(f"{name} {_WORDS}" in reason for reason in reasons)
        if count:
            tests = "test" if count == 1 else "tests"
            terminalreporter.write_line(f"Left out: {count} {tests} that need {name}, which {_WORDS}.", yellow=True)
