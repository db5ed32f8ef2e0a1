"""Eight pictures somebody has looked at. A change in one is looked at again before it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driver import Driver, Start

SMALL, LARGE = (80, 24), (120, 40)


class Picture(NamedTuple):
    """How to get there, and what must be seen there."""

    size: tuple[int, int]
    language: str
    theme: str
    keys: tuple[str, ...]
    seen: str


PICTURES = {
    "overview-80-sv-dark": Picture(SMALL, "sv", "radslag-dark", (), "lägesbilden slutar 2023"),
    "overview-120-sv-light": Picture(LARGE, "sv", "radslag-light", (), "Lagens klocka"),
    "area-80-sv-dark": Picture(SMALL, "sv", "radslag-dark", ("enter", "enter"), "2026-09-22 sen"),
    "area-120-en-contrast": Picture(LARGE, "en", "radslag-contrast", ("enter", "enter"), "2026-09-22 late"),
    "measure-120-sv-dark": Picture(LARGE, "sv", "radslag-dark", ("enter", "enter", "end", "enter"), "HED-N5"),
    "status-80-sv-dark": Picture(SMALL, "sv", "radslag-dark", ("enter", "enter", "s"), "i ordinarie verksamhet"),
    "indicator-120-sv-dark": Picture(LARGE, "sv", "radslag-dark", ("enter", "enter", "end", "enter", "enter"), "Riket"),
    "help-80-en-dark": Picture(SMALL, "en", "radslag-dark", ("enter", "enter", "question_mark"), "Help: Narkotika"),
}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
async def test_the_program_looks_as_it_did(start: Start, same_picture: Callable[[Driver], bool], picture: Picture) -> None:
    """Every sign, colour and column of the screen is where it was when the picture was accepted."""
    async with start(picture.size, language=picture.language, theme=picture.theme, demo=False) as driver:
        await driver.press(*picture.keys)
        assert picture.seen in driver.text
        assert same_picture(driver)
