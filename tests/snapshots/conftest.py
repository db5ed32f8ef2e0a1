"""Pictures of the running program: compared as SVG text, in the same run that checks what they show."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.functional.conftest import settings_file, start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from syrupy.assertion import SnapshotAssertion

    from tests.driver import Driver

__all__ = ["settings_file", "start"]


class SvgExtension(SingleFileSnapshotExtension):
    """One .svg a picture, readable in a browser and in a diff."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture(autouse=True)
def same_wall_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The journal's times are the user's own: here hers in Hedemora."""
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def same_picture(snapshot: SnapshotAssertion) -> Callable[[Driver], bool]:
    """Whether the screen looks as it did when somebody last looked at the picture."""
    pictures = snapshot.use_extension(SvgExtension)

    def compare(driver: Driver) -> bool:
        drawn: Any = re.sub(r"terminal-\d+", "terminal", driver.app.export_screenshot())
        return bool(pictures == drawn)

    return compare
