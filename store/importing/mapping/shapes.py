"""The codes of a mapping's file."""

from __future__ import annotations

from enum import StrEnum


class Shape(StrEnum):
    """How the observations lie."""

    LONG = "long"
    WIDE = "wide"


class Across(StrEnum):
    """What the columns of a wide table are."""

    PERIOD = "period"
    PLACE = "place"


class Scale(StrEnum):
    """How a share is written: 12.5, or 0.125. Excel keeps what it shows as 12,5 % as 0.125."""

    PERCENT = "percent"
    FRACTION = "fraction"


class Dates(StrEnum):
    """What a date in the column for the period stands for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
