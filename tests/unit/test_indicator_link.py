"""What a goal wants of an indicator: changed with a reason, kept in the log, turned back whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store.errors import InvalidValue, StaleVersion, UnknownId
from store.model.codes import Direction, Unit
from store.model.indicator_link import LinkFields, LinkOwner, demands_reason
from store.model.link_checks import link_problems
from store.read.indicator_link import link_between, link_owners, place_links
from store.read.journal import journal
from store.read.linked_series import links_by_area
from store.read.overview import overview
from store.write.indicator_link import remove_link, save_link
from store.write.undo import undo

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from store.model.indicator_link import IndicatorWish

DRUGS = "bra-narkotikahandel"
OWNER = LinkOwner("goal", "HED-N-O1", "")
AREA = LinkOwner("area", "HED-N", "")
WANTED = LinkFields(Direction.DECREASE, 7.0, "2023", 3.0, 2028, "enligt planen")


def _wish(backend: Backend, owner: LinkOwner = OWNER, indicator: str = DRUGS) -> IndicatorWish | None:
    return link_between(backend, owner, indicator)


def _save(
    backend: Backend, clock: FixedClock, fields: LinkFields, reason: str | None = None, owner: LinkOwner = OWNER
) -> int | None:
    with backend.transaction():
        return save_link(backend, owner, DRUGS, fields, clock, seen=_wish(backend, owner), reason=reason, role="samordnare")


def _undo(backend: Backend, clock: FixedClock) -> None:
    with backend.transaction():
        undo(backend, clock)


def test_a_first_target_needs_no_reason(backend: Backend, clock: FixedClock) -> None:
    """What was open is filled in; each field is a line of the log with what was before."""
    before = _wish(backend)
    _save(backend, clock, WANTED)
    after = _wish(backend)
    assert before is not None
    assert after is not None
    assert (after.fields, after.version) == (WANTED, before.version + 1)
    changed = {entry.field: (entry.old_value, entry.new_value) for entry in journal(backend, f"HED-N-O1 {DRUGS}")}
    assert changed["target"] == (None, "3.0")
    assert changed["target_year"] == (None, "2028")
    assert "direction" not in changed


@pytest.mark.parametrize(
    "fields",
    [
        replace(WANTED, target=4.0),
        replace(WANTED, target=None),
        replace(WANTED, target_year=2030),
        LinkFields(Direction.MAINTAIN),
    ],
)
def test_a_changed_target_demands_a_reason(backend: Backend, clock: FixedClock, fields: LinkFields) -> None:
    """Another target, year or direction without a reason is refused and nothing changes; with one, it stands in the log."""
    _save(backend, clock, WANTED)
    with pytest.raises(InvalidValue) as refusal:
        _save(backend, clock, fields, "  ")
    assert refusal.value.details["expected"] == "link.needs_reason"
    assert _wish(backend).fields == WANTED  # type: ignore[union-attr]
    _save(backend, clock, fields, "rådet sänkte ambitionen")
    assert _wish(backend).fields == fields  # type: ignore[union-attr]
    assert {entry.note for entry in journal(backend, limit=1)} == {"rådet sänkte ambitionen"}


def test_baseline_and_note_need_no_reason() -> None:
    """Only what the goal promises is guarded."""
    assert not demands_reason(WANTED, replace(WANTED, baseline=7.5, baseline_period="2022–2023", note=None))
    assert not demands_reason(None, WANTED)
    assert demands_reason(WANTED, None)


def test_nothing_different_is_no_change(backend: Backend, clock: FixedClock) -> None:
    """Saving what stands there leaves neither a version nor a line in the log."""
    _save(backend, clock, WANTED)
    [(events,)] = backend.rows("SELECT count(*) FROM change_event")
    assert _save(backend, clock, WANTED) is None
    assert backend.rows("SELECT count(*) FROM change_event") == [(events,)]


def test_undo_gives_every_field_back(backend: Backend, clock: FixedClock) -> None:
    """The link is field by field what it was before each change."""
    states = [_wish(backend).fields]  # type: ignore[union-attr]
    for fields in (WANTED, replace(WANTED, target=4.0, target_year=2030, baseline_period=None), LinkFields(Direction.ZERO)):
        _save(backend, clock, fields, "skäl")
        states.append(fields)
    for state in reversed(states[:-1]):
        _undo(backend, clock)
        assert _wish(backend).fields == state  # type: ignore[union-attr]


@pytest.mark.parametrize("owner", [LinkOwner("goal", "HED-N-M1", ""), AREA], ids=["goal", "area"])
def test_a_link_is_made_and_unmade(backend: Backend, clock: FixedClock, owner: LinkOwner) -> None:
    """A new link is read with the plan; undoing takes it away; it can be made again with other contents."""
    _save(backend, clock, WANTED, owner=owner)
    found = [link for link in links_by_area(backend, ["HED"])["HED-N"] if link.target == 3.0]
    assert [(link.goal_id, link.indicator_id) for link in found] == [(owner.id if owner.kind == "goal" else None, DRUGS)]
    _undo(backend, clock)
    assert _wish(backend, owner) is None
    again = replace(WANTED, direction=Direction.MAINTAIN, target=None)
    _save(backend, clock, again, owner=owner)
    assert _wish(backend, owner).fields == again  # type: ignore[union-attr]
    _undo(backend, clock)
    assert _wish(backend, owner) is None


def test_a_removed_link_is_hidden_with_its_reason(backend: Backend, clock: FixedClock) -> None:
    """It leaves the plan, the list of links and the count of goals without indicator; undoing brings it back as it was."""
    today = clock.today()
    before, listed, shown = _wish(backend), len(place_links(backend, "2083", DRUGS)), overview(backend, today)
    assert before is not None
    with pytest.raises(InvalidValue), backend.transaction():
        remove_link(backend, before, clock, reason="")
    with backend.transaction():
        remove_link(backend, before, clock, reason="mäts inte längre")
    assert _wish(backend) is None
    assert len(place_links(backend, "2083", DRUGS)) == listed - 1
    assert all(link.goal_id != "HED-N-O1" or link.indicator_id != DRUGS for link in links_by_area(backend, ["HED"])["HED-N"])
    _undo(backend, clock)
    assert _wish(backend) == replace(before, version=before.version + 2)
    assert overview(backend, today).places == shown.places


def test_somebody_else_came_first(backend: Backend, clock: FixedClock) -> None:
    """A link changed, made or taken away since it was seen is not written over."""
    old = _wish(backend)
    assert old is not None
    _save(backend, clock, WANTED)
    with pytest.raises(StaleVersion), backend.transaction():
        save_link(backend, OWNER, DRUGS, replace(WANTED, target=1.0), clock, seen=old, reason="x")
    with pytest.raises(StaleVersion), backend.transaction():
        save_link(backend, OWNER, DRUGS, WANTED, clock, seen=None)
    with pytest.raises(StaleVersion), backend.transaction():
        remove_link(backend, old, clock, reason="x")
    assert _wish(backend).fields == WANTED  # type: ignore[union-attr]


def test_unknown_owners_and_indicators(backend: Backend, clock: FixedClock) -> None:
    """No goal, no area, no indicator: refused by name."""
    for owner, indicator in ((LinkOwner("goal", "X", ""), DRUGS), (LinkOwner("area", "X", ""), DRUGS), (OWNER, "man-x")):
        with pytest.raises(UnknownId), backend.transaction():
            save_link(backend, owner, indicator, WANTED, clock)


def test_goals_of_an_area_with_how_many_they_have(backend: Backend) -> None:
    """Every goal of the area in the plan's order, the area last, each with its number of indicators."""
    owners = link_owners(backend, "HED-N")
    assert [owner.id for owner, _ in owners][-1] == "HED-N"
    counts = {owner.id: count for owner, count in owners}
    assert counts["HED-N-O1"] == 2
    assert counts["HED-N-M1"] == 0


@pytest.mark.parametrize(
    ("fields", "year", "problems"),
    [
        (WANTED, 2023, {}),
        (replace(WANTED, target=8.0), 2023, {"target": "link.target_not_below"}),
        (replace(WANTED, direction=Direction.INCREASE), 2023, {"target": "link.target_not_above"}),
        (replace(WANTED, direction=Direction.ZERO), 2023, {"target": "link.target_not_zero"}),
        (replace(WANTED, direction=Direction.ZERO, target=0.0), 2023, {}),
        (replace(WANTED, target=-1.0), 2023, {"target": "entry.outside_percent"}),
        (replace(WANTED, target_year=2023), 2023, {"target_year": "link.year_before_baseline"}),
        (replace(WANTED, target_year=28), None, {"target_year": "link.wrong_year"}),
        (replace(WANTED, direction=Direction.MAINTAIN, target=8.0), 2023, {}),
    ],
)
def test_slips_of_the_hand(fields: LinkFields, year: int | None, problems: dict[str, str]) -> None:
    """A target on the wrong side of the baseline, outside the scale, or before its own beginning is told."""
    assert link_problems(fields, Unit.PERCENT, year) == problems
