"""How every picture looks, whatever the machine's own settings for Matplotlib are."""

from __future__ import annotations

import contextlib
import threading
from functools import cache
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib import font_manager

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 6.5, 2.9
"""Inches: the text width of an A4 page, and a third of its height at most."""
LOW_HEIGHT = 1.7
"""Inches: a picture on a page that is to hold a whole area."""
BELOW, AROUND = 0.36, 0.65
"""Inches of the height that the time axis takes, and that are not plot at all."""
DOTS_PER_INCH = 200
OWN = "#14508c"
"""The place itself: dark enough (8:1 on white) to be read in grey as well."""
OTHER = "#5a5a5a"
"""Other places: thin and grey, told apart by their dashes and the names beside them."""
QUIET = "#767676"
"""Axis, baseline and breaks; 4.5:1 on white."""
GRID = "#dddddd"
TARGET = "#8a3b00"
OTHER_DASHES = ("-", (0, (5, 2)), (0, (1, 1.5)), (0, (6, 2, 1, 2)), (0, (3, 1, 1, 1, 1, 1)))
SMALL, NORMAL = 7.5, 8.5
_MISSING = "\ufffd"
_SETTINGS: dict[Any, dict[str, Any]] = {
    "font": {"family": ["DejaVu Sans"], "size": NORMAL},
    "text": {"parse_math": False},
    "svg": {"hashsalt": "radslag", "fonttype": "path"},
    "axes": {"unicode_minus": True},
    "path": {"simplify": False},
}
_ONE_AT_A_TIME = threading.RLock()


@contextlib.contextmanager
def own_settings() -> Iterator[None]:
    """Matplotlib's factory settings and ours while a picture is made; the process's own come back afterwards."""
    with _ONE_AT_A_TIME, mpl.rc_context():
        mpl.rcdefaults()
        for group, values in _SETTINGS.items():
            mpl.rc(group, **values)
        yield


@cache
def font_file() -> str:
    """The font that comes with Matplotlib: it has å ä ö, dashes and the signs of our statuses, on every machine."""
    return font_manager.findfont("DejaVu Sans", fallback_to_default=True)


@cache
def _drawable() -> frozenset[int]:
    return frozenset(font_manager.get_font(font_file()).get_charmap())


def drawable(text: str) -> str:
    """The text with a replacement sign for what the font cannot draw."""
    known = _drawable()
    return "".join(letter if ord(letter) in known else _MISSING for letter in text)
