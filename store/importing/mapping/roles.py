"""What the columns of a table can be, and what only the user can say of it."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a column is: the keys of ``[columns]``, one more for the columns of a wide table, one for what is not read."""

    PLACE = "place"
    PERIOD = "period"
    PART = "part"
    START = "start"
    END = "end"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    N = "n"
    INDICATOR = "indicator"
    BREAKDOWN = "breakdown"
    PRELIMINARY = "preliminary"
    ACROSS = "across"
    UNUSED = "unused"


class Need(StrEnum):
    """What only the user knows, in the order it is asked for."""

    VALUE = "value"
    PLACE = "place"
    PERIOD = "period"
    SCALE = "scale"
    TITLE = "title"
    INDICATOR = "indicator"
    UNIT = "unit"
    SOURCE = "source"
