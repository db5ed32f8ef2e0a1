"""The fields of a form into a value, with a sentence's key for every field that will not do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from store.clean import clean
from store.i18n.typed import typed_limits, typed_number
from store.i18n.typed_period import typed_period
from store.model.codes import Missing, Unit
from store.model.manual_value import ManualValue, value_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Read = TypeVar("Read")
_NO_DAY = (date.min, date.min)
_NO_LIMITS = (None, None)


class TypedValue(NamedTuple):
    """What was typed: the value, to be kept only when nothing is wrong, and what is wrong, by field."""

    one: ManualValue
    problems: dict[str, str]
    """Field → catalogue key."""


class Fields:
    """Texts by field, read one by one; what cannot be read is remembered."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.wrong: dict[str, str] = {}
        """Field → catalogue key of what would do."""

    def text(self, name: str) -> str | None:
        """The words of a field, made harmless; None when it is empty."""
        return clean(self._texts.get(name, "")).strip() or None

    def read(self, name: str, how: Callable[[str], Read], key: str) -> Read | None:
        """The field read by ``how``, or None when it is empty or will not do."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return how(text)
        except ValueError:
            self.wrong[name] = key
            return None

    def number(self, name: str, *, percent: bool) -> float | None:
        """A number, with a percent sign when it is a share."""
        return self.read(name, lambda text: typed_number(text, percent=percent), "entry.wrong_number")


def read_value(texts: Mapping[str, str], place_code: str, unit: Unit, today: date) -> TypedValue:
    """Read ``period``, ``value``, ``limits``, ``n``, ``source``, ``note``, ``preliminary`` (``yes``), ``missing`` (a code)."""
    fields = Fields(texts)
    period = fields.read("period", typed_period, "entry.wrong_period")
    if period is None:
        fields.wrong.setdefault("period", "entry.no_period")
    low, high = fields.read("limits", typed_limits, "entry.wrong_limits") or _NO_LIMITS
    start, end = period or _NO_DAY
    one = ManualValue(
        place_code=place_code,
        period_start=start,
        period_end=end,
        value=fields.number("value", percent=unit is Unit.PERCENT),
        low=low,
        high=high,
        n=fields.read("n", typed_whole, "entry.wrong_n"),
        preliminary=texts.get("preliminary") == "yes",
        missing=Missing(texts["missing"]) if texts.get("missing") else None,
        source=fields.text("source"),
        note=fields.text("note"),
    )
    problems = {**value_problems(one, unit, today), **fields.wrong}
    if "value" in fields.wrong and "limits" not in fields.wrong:
        problems.pop("limits", None)
    return TypedValue(one, problems)


def typed_whole(text: str) -> int:
    """A whole number.

    Raises:
        ValueError: it is none.
    """
    number = typed_number(text)
    if number != int(number):
        raise ValueError(text)
    return int(number)
