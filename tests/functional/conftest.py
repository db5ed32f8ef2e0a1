"""The real program on a demo store of the test's own, started as often as the test likes."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

import pytest

from store.settings import load_settings
from tests.driver import LOOKS, Driver, Ear, Look
from tests.sheets import read_sheets_once
from tui.app import RadslagApp
from tui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.clock import FixedClock
    from tests.driver import Start

read_sheets_once()


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    """Where this test's settings are kept. Nothing is there yet."""
    return tmp_path / "settings" / "settings.json"


@pytest.fixture
def start(demo_path: Path, settings_file: Path, clock: FixedClock) -> Start:
    """Starts the program on the test's own demo store, with the settings left by the run before."""

    @asynccontextmanager
    async def run(
        size: tuple[int, int] = (120, 40),
        *,
        language: str | None = None,
        theme: str | None = None,
        path: Path | None = None,
        demo: bool = True,
    ) -> AsyncIterator[Driver]:
        kept = load_settings(settings_file)
        settings = replace(kept, language=language or kept.language, theme=theme or kept.theme)
        app = RadslagApp(Opening(path or demo_path, demo=demo), settings, settings_file, clock)
        app.animation_level = "none"
        ear = Ear()
        async with app.run_test(size=size, message_hook=ear) as pilot:
            driver = Driver(app, pilot, ear)
            await driver.rest()
            yield driver

    return run


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test in a look takes one of them, the same every time; one marked ``both_looks``, which is about looks, takes both."""
    if "look" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("both_looks") is not None
        one = LOOKS[crc32(metafunc.function.__name__.encode()) % len(LOOKS)]
        metafunc.parametrize("look", LOOKS if both else [one], ids=_said)


def _said(look: Look) -> str:
    return f"{look.size[0]}x{look.size[1]}-{look.language}-{look.theme[8:]}"
