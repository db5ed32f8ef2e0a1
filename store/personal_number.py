"""Swedish personal identity numbers in running text: nobody's belongs in a plan's follow-up."""

from __future__ import annotations

import re

_LOOKS_LIKE = re.compile(r"(?<![\d-])(?:\d{2})?(\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01]))[-+ ]?(\d{4})(?![\d-])")
"""Two digits of the year, month, day (60 more in a co-ordination number), four more; the century may stand before."""


def holds_personal_number(text: str) -> bool:
    """Whether ``text`` holds ten or twelve digits that are a date and add up as a personal number does.

    The check digit is the one of Skatteverket's SKV 704 (the Luhn sum); registry and telephone numbers seldom pass it.
    """
    return any(_adds_up(day + last) for day, last in _LOOKS_LIKE.findall(text))


def _adds_up(digits: str) -> bool:
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0
