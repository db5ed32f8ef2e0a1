"""A :class:`MeasureFilter` as SQL. Fragments come from here and values go in as parameters: no SQL is ever made of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model.edition_standing import EditionStanding
from store.model.status import FINISHED
from store.read.literal import LIKE, contains

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from store.model.filter import MeasureFilter

_LATE = "(m.due_date IS NOT NULL AND m.due_date < $1 AND NOT (m.status = any($2)))"
_REPORTED = (
    "EXISTS (SELECT 1 FROM interim_report r WHERE r.measure_id = m.id AND NOT r.hidden "
    "AND r.year = extract(year FROM CAST($1 AS date)))"
)
_OWNED = "EXISTS (SELECT 1 FROM measure_party mp WHERE mp.measure_id = m.id AND mp.role = 'lead')"
_PARTY = (
    "EXISTS (SELECT 1 FROM measure_party mp JOIN party pa ON pa.id = mp.party_id "
    "WHERE mp.measure_id = m.id AND (mp.role = 'lead' OR {any_role}) AND pa.name {like})"
)
_PLACE = (
    "m.plan_id IN (SELECT pp.plan_id FROM plan_place pp JOIN place pl ON pl.code = pp.place_code "
    "WHERE pl.code = ${n} OR lower(pl.name) = lower(${n}))"
)
_WORD = (
    "(m.title {like} OR m.id {like} OR m.detail {like} OR m.parties_verbatim {like} OR a.title {like}"
    " OR EXISTS (SELECT 1 FROM measure_wording w WHERE w.measure_id = m.id AND w.words {like})"
    " OR EXISTS (SELECT 1 FROM measure_goal mg JOIN goal g ON g.id = mg.goal_id "
    "WHERE mg.measure_id = m.id AND g.title {like}))"
)


def conditions(wanted: MeasureFilter, today: date, aside: Mapping[str, EditionStanding]) -> tuple[str, list[object]]:
    """A WHERE text over ``measure m JOIN priority_area a`` and its parameters. ``aside``: the editions that do not hold.

    ``$1`` is today and ``$2`` the finished statuses; both stand in the text whether a filter asks for them or not.
    """
    params: list[object] = [today, [status.value for status in FINISHED]]
    parts = ["NOT m.hidden", "NOT a.hidden", "CAST($1 AS date) IS NOT NULL", "len($2) > 0"]
    for fragment, value in (*_valued(wanted), *_of_editions(wanted, aside)):
        params.append(value)
        number = str(len(params))
        parts.append(fragment.replace("{like}", LIKE.replace("{value}", "${n}")).replace("{n}", number))
    for fact, fragment in ((wanted.late, _LATE), (wanted.reported, _REPORTED), (wanted.owned, _OWNED)):
        if fact is not None:
            parts.append(fragment if fact else f"NOT {fragment}")
    return " AND ".join(parts), params


def _of_editions(wanted: MeasureFilter, aside: Mapping[str, EditionStanding]) -> Iterator[tuple[str, object]]:
    """What is asked for by name is shown whichever edition it is of."""
    if not wanted.editions and (wanted.plan_id or wanted.area_id or not aside):
        return
    kinds = wanted.editions or (EditionStanding.CURRENT,)
    if EditionStanding.CURRENT in kinds:
        yield "NOT (m.plan_id = any(${n}))", [plan for plan, standing in aside.items() if standing not in kinds]
    else:
        yield "m.plan_id = any(${n})", [plan for plan, standing in aside.items() if standing in kinds]


def _valued(wanted: MeasureFilter) -> Iterator[tuple[str, object]]:
    """Fragments with one parameter each, for the parts of the filter that are set."""
    places = (
        (_PLACE, wanted.place_code),
        ("m.plan_id = ${n}", wanted.plan_id),
        ("m.area_id = ${n}", wanted.area_id),
    )
    yield from ((fragment, value) for fragment, value in places if value)
    if wanted.statuses:
        yield "m.status = any(${n})", [status.value for status in wanted.statuses]
    yield from ((_PARTY.replace("{any_role}", "false"), contains(owner)) for owner in wanted.owners)
    yield from ((_PARTY.replace("{any_role}", "true"), contains(party)) for party in wanted.parties)
    yield from ((_WORD, contains(word)) for word in wanted.words)
