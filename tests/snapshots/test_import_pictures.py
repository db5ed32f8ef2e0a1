"""Pictures of importing: the list of files, the preview, the refusal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.functional.import_files import crimes, good_file, rows_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driver import Driver, Start


@pytest.fixture
def downloads(home: Path) -> Path:
    """Downloads with a good file, a wrong one, a photo and two folders, all of the same second of March."""
    folder = home / "Downloads"
    for name in ("Ärenden", "protokoll"):
        (folder / name).mkdir(parents=True)
    good_file(folder / "anmälda brott 2025.csv")
    rows_file(
        folder / "fel.csv",
        crimes("Hedemora", 2024, "ca 1500"),
        crimes("Hedemora", 2023, 9),
        *[crimes("Hedemåra", 2025, 3)] * 90,
    )
    (folder / "foto.jpg").touch()
    for path in folder.iterdir():
        os.utime(path, (1_773_750_000,) * 2)
    return folder


PICTURES = {
    "files-80-sv-dark": ((80, 24), "sv", "radslag-dark", (), "anmälda brott 2025.csv"),
    "preview-120-sv-dark": ((120, 40), "sv", "radslag-dark", ("enter",), "Spara 2 värden?"),
    "refused-80-en-light": ((80, 24), "en", "radslag-light", ("down", "enter"), "91 errors"),
}


@pytest.mark.usefixtures("downloads")
@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
async def test_importing_looks_as_it_did(
    start: Start,
    same_picture: Callable[[Driver], bool],
    picture: tuple[tuple[int, int], str, str, tuple[str, ...], str],
) -> None:
    """Every sign, colour and column is where it was when the picture was accepted."""
    size, language, theme, keys, seen = picture
    async with start(size, language=language, theme=theme, demo=False) as driver:
        await driver.press("i", *keys)
        assert seen in driver.text
        assert same_picture(driver)
