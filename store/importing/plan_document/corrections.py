"""A proposed thing in the words a person gave it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from store.clean import clean, clean_lines
from store.errors import InvalidValue
from store.importing.plan_document.head_values import value_said
from store.importing.plan_document.parties import party_kind
from store.importing.plan_document.proposal import (
    Confidence,
    HeadField,
    ProposedArea,
    ProposedGoal,
    ProposedLink,
    ProposedMeasure,
    ProposedParty,
    ProposedSection,
)
from store.model.codes import Direction
from store.model.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Thing = TypeVar("Thing", bound="HeadField | ProposedSection | ProposedArea | ProposedGoal | ProposedMeasure | ProposedLink")


def _line(text: str) -> str:
    return clean(text).strip()


def _lines(text: str) -> str:
    return clean_lines(text).strip()


def _day(text: str) -> date | None:
    return date.fromisoformat(text.strip()) if text.strip() else None


def _status(text: str) -> Status | None:
    return Status(text.strip()) if text.strip() else None


def _parties(text: str) -> tuple[ProposedParty, ...]:
    names = [name for part in text.split(";") if (name := _line(part))]
    return tuple(ProposedParty(name, party_kind(name)) for name in names)


_FIELDS: dict[type, dict[str, Callable[[str], object]]] = {
    HeadField: {"value": _lines},
    ProposedSection: {"heading": _line, "text": _lines},
    ProposedArea: {"title": _line, "full_title": _line, "summary": _lines, "definition": _lines},
    ProposedGoal: {"text": _lines, "cause": _lines, "measure_wording": _lines},
    ProposedMeasure: {
        "title": _line,
        "who": _lines,
        "detail": _lines,
        "lead": _parties,
        "partners": _parties,
        "start": _day,
        "due": _day,
        "status": _status,
    },
    ProposedLink: {"direction": Direction},
}


def corrected(thing: Thing, words: Mapping[str, str]) -> Thing:
    """The thing with the fields in ``words`` as a person wrote them; it is certain then.

    Raises:
        InvalidValue: a day, a status or a direction that is none, or an empty text where one must stand.
    """
    if not words:
        return thing
    readers = _FIELDS[type(thing)]
    values: dict[str, object] = {}
    for name, text in words.items():
        try:
            values[name] = readers[name](text) if not isinstance(thing, HeadField) else value_said(thing.name, _lines(text))
        except ValueError as error:
            raise InvalidValue(field=name, text=text, expected="plan_document.expected_value") from error
        if name in {"title", "text", "heading", "value"} and not values[name]:
            raise InvalidValue(field=name, text=text, expected="plan_document.expected_text")
    mark = replace(thing.mark, confidence=Confidence.CERTAIN, reason="corrected")
    return replace(thing, mark=mark, **values)  # type: ignore[arg-type]
