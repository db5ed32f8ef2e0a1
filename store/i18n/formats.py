"""Numbers, dates and alphabetical order as each language writes them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from store.model.codes import Unit

if TYPE_CHECKING:
    from datetime import date, datetime

    from store.model.indicator import Observation

_NO_BREAK = "\u00a0"
_LAST_LETTERS = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
"""z is followed by { | } in ASCII: å ä ö sort last and in that order."""


def format_number(value: float, language: str, decimals: int | None = None) -> str:
    """``1 234,5`` in Swedish, ``1,234.5`` in English. Without ``decimals``: as many as the value has, at most two."""
    if decimals is None:
        text = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    else:
        text = f"{value:,.{decimals}f}"
    text = "0" if text in {"-0", "-0.0"} else text
    return text if language == "en" else text.replace(",", _NO_BREAK).replace(".", ",")


def format_value(value: float, unit: Unit, language: str) -> str:
    """A value in its unit: ``12,5 %``, ``9 711``, ``1,78``. Shares get one decimal unless the source gives whole ones."""
    if unit is Unit.PERCENT:
        mark = f"{_NO_BREAK}%" if language == "sv" else "%"
        return f"{format_share(value, language)}{mark}"
    if unit in {Unit.COUNT, Unit.PER_100K}:
        return format_number(round(value), language, 0)
    return format_number(float(value), language)


def format_share(value: float, language: str) -> str:
    """A share without its sign: one decimal, none when it is whole."""
    rounded = round(value, 1)
    return format_number(rounded, language, 0 if rounded == int(rounded) else 1)


def format_interval(low: float | None, high: float | None, unit: Unit, language: str) -> str:
    """``(5,8–14,7)`` without the unit, or nothing when a limit is missing."""
    if low is None or high is None:
        return ""
    if unit is Unit.PERCENT:
        return f"({format_share(low, language)}–{format_share(high, language)})"
    return f"({format_number(float(round(low, 1)), language)}–{format_number(float(round(high, 1)), language)})"


def format_observation(observation: Observation, unit: Unit, language: str) -> str:
    """Value with interval: ``9,5 % (5,8–14,7)``; empty when there is no value."""
    if observation.value is None:
        return ""
    value = format_value(observation.value, unit, language)
    interval = format_interval(observation.low, observation.high, unit, language)
    return f"{value} {interval}".rstrip()


def format_date(day: date | None) -> str:
    """ISO, in both languages; empty when there is none."""
    return day.isoformat() if day else ""


def format_moment(moment: datetime) -> str:
    """Naive UTC from the store as the user's own wall clock: ``2026-11-21 10:35``."""
    from datetime import UTC

    return f"{moment.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"


def alphabetical(text: str) -> str:
    """A sort key that puts å ä ö last, whether they came composed or not, and reads é as e."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_LAST_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(letter))


def parse_number(text: str) -> float:
    """A number typed by hand: decimal comma or point, blanks as thousands separators.

    Raises:
        ValueError: it is not a number.
    """
    return float("".join(text.split()).replace(_NO_BREAK, "").replace(",", ".").replace("\u2212", "-"))
