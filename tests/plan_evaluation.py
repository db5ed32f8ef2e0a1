"""How much of a plan is found, and how much of what is found is right, against a plan file made by hand.

Two texts are the same thing when the runs of four letters in both are at least half of those in either (Dice), or when the
longer one holds at least 85 % of the shorter one's. Things are paired one to one, the likest first; areas are paired by title,
goals (overall and of rows together) by text, measures by title. Precision counts pairs of what is proposed, recall pairs of
what the hand-made file has.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.open_document import open_document
from store.importing.plan_document.proposal import Confidence
from store.importing.plan_document.recognise import Known, recognise_plan
from store.importing.plan_document.similar import likeness, overlap
from store.importing.plan_document.survey_links import KnownIndicator
from store.importing.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importing.plan_document.proposal import ProposedPlan

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "tests" / "data" / "seeds"
PLANS = ("hedemora", "sodra_angermanland", "nassjo", "bromolla")
_ALIKE, _HELD, _FEWEST_LETTERS = 0.5, 0.85, 8


class Figures(NamedTuple):
    """Of one kind of thing in one plan."""

    found: int
    proposed: int
    wanted: int

    @property
    def recall(self) -> float | None:
        """None when there is nothing to find."""
        return self.found / self.wanted if self.wanted else None

    @property
    def precision(self) -> float | None:
        """None when nothing is proposed."""
        return self.found / self.proposed if self.proposed else None


def evaluate(name: str, *, guesses: bool) -> dict[str, Figures]:
    """Figures for the areas, goals, measures, and links of one of the four plans; with what is only guessed, or without."""
    plan, wanted = proposed(name), hand_made(name)
    certain = [one for one in plan.measures if guesses or one.mark.confidence is not Confidence.GUESSED]
    goals = [goal.text for area in wanted.area for goal in area.overall_goal]
    goals += [goal.text for area in wanted.area for goal in area.goal]
    holders = [(goal.text, goal) for area in wanted.area for goal in area.overall_goal]
    rows = [(goal.text, goal) for area in wanted.area for goal in area.goal]
    links = {(text, link.id) for text, goal in (*holders, *rows) for link in goal.indicator}
    areas = [one for one in plan.areas if guesses or one.mark.confidence is not Confidence.GUESSED or certain]
    return {
        "areas": paired([one.title for one in areas], [area.title for area in wanted.area]),
        "goals": paired([one.text for one in plan.goals if guesses or one.mark.confidence is not Confidence.GUESSED], goals),
        "measures": paired([one.title for one in certain], [one.title for area in wanted.area for one in area.measure]),
        "links": paired(
            [f"{link.indicator_id} {goal.text}" for goal in plan.goals for link in goal.links],
            [f"{identity} {text}" for text, identity in sorted(links)],
        ),
    }


@cache
def proposed(name: str) -> ProposedPlan:
    """What is recognised in the document."""
    return recognise_plan(open_document(SEEDS / f"{name}.txt"), known())


def hand_made(name: str) -> PlanFile:
    """What a person made of it."""
    return PlanFile.model_validate(tomllib.loads((ROOT / "sample_data" / "plans" / f"{name}.toml").read_text("utf-8")))


@cache
def known() -> Known:
    """The sample's indicators and methods."""
    folder = ROOT / "sample_data"
    heads = tomllib.loads((folder / "indicators" / "indicators.toml").read_text("utf-8"))["indicator"]
    with (folder / "methods.csv").open(encoding="utf-8", newline="") as file:
        methods = [(row["id"], row["name"]) for row in csv.DictReader(file)]
    return Known([KnownIndicator(one["id"], one["title"], one["product"], one.get("source", "")) for one in heads], methods)


def paired(given: Sequence[str], wanted: Sequence[str]) -> Figures:
    """Pairs one to one, the likest first."""
    pairs = sorted(
        (
            (likeness(one, other), place, at)
            for place, one in enumerate(given)
            for at, other in enumerate(wanted)
            if same(one, other)
        ),
        reverse=True,
    )
    taken_given: set[int] = set()
    taken_wanted: set[int] = set()
    for _, place, at in pairs:
        if place not in taken_given and at not in taken_wanted:
            taken_given.add(place)
            taken_wanted.add(at)
    return Figures(len(taken_given), len(given), len(wanted))


def same(one: str, other: str) -> bool:
    """Whether two texts tell of the same thing."""
    if one.casefold().strip(" .") == other.casefold().strip(" .") or likeness(one, other) >= _ALIKE:
        return True
    return min(len(one), len(other)) >= _FEWEST_LETTERS and overlap(one, other) >= _HELD


def report() -> str:
    """A table of every plan."""
    lines = []
    for guesses in (True, False):
        lines.append("with guesses" if guesses else "without guesses")
        for name in PLANS:
            for kind, figures in evaluate(name, guesses=guesses).items():
                told = [f"{value:.2f}" if value is not None else "–" for value in (figures.recall, figures.precision)]
                lines.append(
                    f"  {name:20} {kind:9} recall {told[0]:>5}  precision {told[1]:>5}  "
                    f"({figures.found} of {figures.wanted} wanted, {figures.proposed} proposed)"
                )
    return "\n".join(lines)
