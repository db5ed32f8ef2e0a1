"""What the categories of a JSON-stat dataset mean: places, periods, contents, and groups that become the breakdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from store.importing.formats.labels import fold, slug
from store.importing.formats.periods import Period, read_period
from store.importing.formats.places import Found, find_code, find_place, near

if TYPE_CHECKING:
    from store.importing.formats.json_stat_axes import Category, Dimension
    from store.importing.formats.problem_list import ProblemList

_TOTAL = re.compile(
    r"(totalt?|samtliga|alla|båda könen|män och kvinnor|kvinnor och män|hela befolkningen|total)\b.*|.*\btotalt"
)
_GROUPS = {"kvinnor": "women", "män": "men", "flickor": "girls", "pojkar": "boys", "women": "women", "men": "men"}


@dataclass(frozen=True, slots=True)
class Member:
    """One category of a dimension, or one combination of several: how far its cells lie from the first, and what it means."""

    position: int
    label: str
    code: str | None = None
    period: Period | None = None
    unit: str = ""


def places(place: Dimension, problems: ProblemList, notes: set[str]) -> list[Member]:
    """The places the store knows; the others are left out and noted, or a problem."""
    by_code = _has_real_codes(place)
    found: list[Member] = []
    for member in place.categories:
        code, left_out = find_code(member.code) if by_code else place_code(member)
        if left_out:
            notes.add(f"import_file.{left_out}")
        elif code is None:
            problems.add(f"{place.name} › {member.code}", "", "unknown_place", given=member.label, near=near(member.label))
        else:
            found.append(Member(member.position * place.stride, member.label, code))
    return found


def _has_real_codes(place: Dimension) -> bool:
    """Whether the codes are places' codes; mere positions (0, 1, 2 …) are not, though some look like counties."""
    return all(find_code(code).code or find_code(code).left_out for code, _, _ in place.categories)


def place_code(member: Category) -> Found:
    """By the label; a code of two digits or more helps where the label says nothing."""
    by_name = find_place(member.label)
    if by_name.code or by_name.left_out or len(member.code) == 1:
        return by_name
    return find_code(member.code)


def times(time: Dimension, problems: ProblemList) -> list[Member]:
    """The periods; what is none is a problem."""
    found: list[Member] = []
    for member in time.categories:
        period = period_of(member)
        if period is None:
            problems.add(f"{time.name} › {member.code}", "", "not_a_period", given=member.label)
        else:
            found.append(Member(member.position * time.stride, member.label, period=period))
    return found


def period_of(member: Category) -> Period | None:
    """The label's period, or, when the label is words, the code's."""
    return read_period(member.label) or read_period(member.code)


def contents(content: Dimension | None, title: str) -> list[Member]:
    """What is measured; one content where no dimension says it."""
    if content is None:
        return [Member(0, title, "antal")]
    return [
        Member(at * content.stride, label, code, unit=content.units.get(code, "")) for code, label, at in content.categories
    ]


def breakdowns(rest: list[Dimension]) -> list[Member]:
    """Every combination of the remaining dimensions; ``total`` where all of it is totals or a dimension has one member only."""
    found: list[Member] = []
    for members in product(*([(one, member) for member in one.categories] for one in rest)):
        parts = [_group(member.label) for one, member in members if len(one.categories) > 1 and not _is_total(member)]
        position = sum(member.position * one.stride for one, member in members)
        found.append(Member(position, ".".join(parts) or "total"))
    return found


def _group(label: str) -> str:
    return _GROUPS.get(fold(label)) or slug(label)


def _is_total(member: Category) -> bool:
    return bool(_TOTAL.fullmatch(fold(member.label))) or member.code.upper() in ("TOT", "TOTALT", "1+2", "TOTAL")
