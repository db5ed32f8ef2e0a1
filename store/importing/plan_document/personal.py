"""Personal data in a proposed plan: which things hold any, and the same things masked. Nothing is refused."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from store.importing.plan_document.ledger import SourceSentence
from store.importing.plan_document.left_over import KEPT
from store.importing.plan_document.proposal import NotPlaced
from store.importing.plan_document.things import put_all, things
from store.personal_data import find_personal_data, mask_personal_data

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from store.importing.plan_document.proposal import ProposedPlan
    from store.importing.plan_document.things import Thing
    from store.personal_data import PersonalKind

_PLAN = "P"
"""Key of the plan's title."""
_NO_PROSE = frozenset({"key", "name", "indicator_id", "number", "reason"})
"""Fields whose text is a key or a code."""
_PARTIES = frozenset({"lead", "partners"})
Record = TypeVar("Record", bound="Thing | SourceSentence")


def personal_data_in(plan: ProposedPlan) -> dict[str, tuple[PersonalKind, ...]]:
    """By key of every thing that holds an identity number, a telephone number or somebody's address: what it holds."""
    found = {one.thing.key: _kinds(_texts(one.thing)) for one in things(plan) if _may_be_saved(one.thing)}
    found[_PLAN] = _kinds(iter([plan.title]))
    return {key: kinds for key, kinds in found.items() if kinds}


def masked_plan(plan: ProposedPlan, keys: Collection[str] | None = None) -> ProposedPlan:
    """The plan with stars where personal data stand, in the things with those keys, or everywhere."""
    title = _masked(plan.title) if keys is None or _PLAN in keys else plan.title
    return replace(put_all(plan, lambda one: _covered(one) if keys is None or one.key in keys else one), title=title)


def _may_be_saved(thing: Thing) -> bool:
    """What is not placed because it is a name or repeats what is there is not saved, and is no matter."""
    return not isinstance(thing, NotPlaced) or thing.kept or thing.reason in KEPT


def _texts(thing: Record) -> Iterator[str]:
    for one in fields(thing):
        value = getattr(thing, one.name)
        if isinstance(value, SourceSentence):
            yield value.text
        elif one.name in _PARTIES:
            yield from (party.name for party in value)
        elif type(value) is str and one.name not in _NO_PROSE:
            yield value


def _covered(thing: Record) -> Record:
    changed: dict[str, object] = {}
    for one in fields(thing):
        value = getattr(thing, one.name)
        if isinstance(value, SourceSentence):
            changed[one.name] = _covered(value)
        elif one.name in _PARTIES:
            changed[one.name] = tuple(replace(party, name=_masked(party.name)) for party in value)
        elif type(value) is str and one.name not in _NO_PROSE:
            changed[one.name] = _masked(value)
    return replace(thing, **changed)  # type: ignore[arg-type]


def _masked(text: str) -> str:
    return mask_personal_data(text, mild=False)


def _kinds(texts: Iterator[str]) -> tuple[PersonalKind, ...]:
    return tuple(dict.fromkeys(span.kind for text in texts for span in find_personal_data(text) if not span.kind.is_mild))
