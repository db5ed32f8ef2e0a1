"""Every style sheet is read once in a process: tests start the program hundreds of times with the same sheets and colours.

Textual keeps what it has read with each application, and reads all of it anew when a screen brings a sheet of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.types import CSSLocation

_read = Stylesheet._parse_rules
_known: dict[object, list[RuleSet]] = {}


def _read_once(  # noqa: PLR0917  (Textual's signature)
    self: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,  # noqa: FBT001, FBT002
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    said = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (said, tuple(self._variables.items()))
    if key not in _known:
        _known[key] = _read(self, *said)
    return _known[key]


def read_sheets_once() -> None:
    """From now on, in this process."""
    Stylesheet._parse_rules = _read_once  # type: ignore[method-assign]
