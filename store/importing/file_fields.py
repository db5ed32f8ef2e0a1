"""The kinds of field a file read or written by hand is made of, and the table they stand in."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from store.clean import clean, clean_lines

Id = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9ÅÄÖ]+(-[A-Z0-9ÅÄÖ]+)*$", max_length=40)]
"""Short and sayable: capital letters, digits, hyphens."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-.][a-z0-9]+)*$", max_length=80)]
PlaceCode = Annotated[str, StringConstraints(pattern=r"^(\d{2}|\d{4}|LPO-[A-ZÅÄÖ]+)$")]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000), AfterValidator(clean)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000), AfterValidator(clean_lines)]


def _written_as_a_day(value: object) -> object:
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)):
        return value
    raise ValueError("not_a_date")


def _year_month_or_day(value: object) -> str:
    text = value.isoformat() if isinstance(value, date) else value
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        raise ValueError("not_a_date")
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError as error:
        raise ValueError("not_a_date") from error
    return text


def _without_semicolon(name: str) -> str:
    if ";" in name:
        raise ValueError("not_valid")
    return name


PartyName = Annotated[Line, AfterValidator(_without_semicolon)]
"""Several parties are written with semicolons between them, so none may stand in a name."""
Day = Annotated[date, BeforeValidator(_written_as_a_day)]
"""``2026-12-31``. A bare number is refused: pydantic alone would count it as seconds since 1970."""
ReviewBy = Annotated[str, BeforeValidator(_year_month_or_day)]
"""``2026``, ``2026-07`` or ``2026-07-15``."""


class Table(BaseModel):
    """Any table of the file: unknown keys are refused, so that a misspelt one is not silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
