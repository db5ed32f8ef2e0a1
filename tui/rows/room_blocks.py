"""A page of the meeting, large and calm: one thing at a time, the sentence that matters, room around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from store.clean import clean
from store.i18n.formats import format_date
from store.model.meeting import MeetingState
from store.model.status import Status
from store.wording.product import series_name
from store.wording.series import linked_sentence
from tui.judged import judged_glyph, judged_role
from tui.present import ascii_only, in_days, lateness, status_text, urgent_sign
from tui.rows.room_words import decision_words, quorum_words, timer_words
from tui.widgets.blocks import Blank, Block, Field, Heading, Item, Line, Paragraph, Title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, timedelta

    from store.i18n.translator import Translator
    from store.model.indicator import LinkedSeries
    from store.model.meeting import MeetingDecision
    from store.model.walk import RoomGoal, RoomMeasure, Walk, WalkPage


@dataclass(frozen=True, slots=True)
class Apart:
    """Two pieces of text, one to each side; on lines of their own where there is no room for both."""

    left: str
    right: str
    left_role: str = ""
    right_role: str = "muted"

    def lines(self, width: int) -> list[Line]:
        """One line, or several."""
        left, right = clean(self.left), clean(self.right)
        if cell_len(left) + cell_len(right) + 2 > width:
            both = [Paragraph(text, role) for text, role in ((left, self.left_role), (right, self.right_role)) if text]
            return [line for block in both for line in block.lines(width)]
        gap = " " * (width - cell_len(left) - cell_len(right))
        return [((left, self.left_role), (gap, ""), (right, self.right_role))]


@dataclass(frozen=True, slots=True)
class Way:
    """A thin line, heavier as far as the walk has come. What it says stands in words above it."""

    at: int
    of: int

    def lines(self, width: int) -> list[Line]:
        """One line."""
        done, left = ("=", "-") if ascii_only() else ("━", "─")
        come = round(width * self.at / max(1, self.of))
        return [((done * come, "accent"), (left * (width - come), "rule"))]


def head_blocks(walk: Walk, index: int, spent: timedelta | None, words: Translator) -> list[Block]:
    """Where we are, in sight however far the page is scrolled: item, measure, how far the meeting has come, time, quorum."""
    page = walk.pages[index]
    items = len(walk.view.agenda)
    if page.item:
        where = words("room.item", number=page.item_number, count=items, title=page.item.title)
    else:
        where = words("room.others") if items else page.area_title or ""
    part = words("room.measure_of", id=page.measure_id, number=page.number, count=page.count) if page.measure_id else ""
    held = walk.view.meeting.state is MeetingState.HELD
    clock, over = (words("room.held"), False) if held else timer_words(page.item, spent, words)
    return [
        Apart(where, part, "strong"),
        Way(index + 1, len(walk.pages)),
        Apart(clock, quorum_words(walk.view, words), "urgent" if over else "muted"),
        Blank(),
    ]


def measure_blocks(measure: RoomMeasure, today: date, words: Translator) -> list[Block]:
    """One measure: title, where it stands, what was decided, its goals with their sentences, the last report.

    What its area as a whole is to move stands last: it is the same for every measure of the area.
    """
    row = measure.view.row
    own = {one.link.indicator_id for goal in measure.goals if goal.own for one in goal.series}
    return [
        Title(row.title),
        Blank(),
        *_standing(measure, today, words),
        *decision_blocks(measure.decisions, today, words),
        *_own_goals(measure, words),
        *_report(measure, words),
        *_area_goals(measure, own, words),
    ]


def _standing(measure: RoomMeasure, today: date, words: Translator) -> list[Block]:
    row = measure.view.row
    late = lateness(row, today, words)
    clock = f"{urgent_sign()} {late}" if late else in_days(row.due_date, today, words) if row.due_date else ""
    due = ", ".join(part for part in (format_date(row.due_date), clock) if part)
    urgent = row.status is Status.DELAYED
    blocks: list[Block] = [
        Field(words("measure.status"), status_text(row.status, words), "urgent" if urgent else "strong"),
        Field(words("measure.lead"), row.lead or words("measure.no_lead"), "" if row.lead else "muted"),
        Field(words("measure.due"), due or words("measure.no_due"), "urgent" if late else "" if due else "muted"),
    ]
    if row.contradicts_dates(today):
        blocks.append(Field("", words("measure.late_not_reported" if late else "measure.reported_not_late"), "urgent"))
    return blocks


def _own_goals(measure: RoomMeasure, words: Translator) -> list[Block]:
    own = [goal for goal in measure.goals if goal.own]
    if not own:
        return [Blank(), Paragraph(words("measure.no_goal"), "muted")]
    blocks: list[Block] = [Blank(), Heading(words("room.goal"))]
    for number, goal in enumerate(own):
        blocks += [*([Blank()] if number else []), *_goal(goal, goal.series, measure.sources, words)]
    return blocks


def _area_goals(measure: RoomMeasure, shown: set[str], words: Translator) -> list[Block]:
    """What the area as a whole is to move, as far as anything can be said of it; nothing stands twice on a page."""
    blocks: list[Block] = []
    for goal in (goal for goal in measure.goals if not goal.own):
        series = [one for one in goal.series if one.latest is not None and one.link.indicator_id not in shown]
        shown |= {one.link.indicator_id for one in series}
        if series or goal.judgement:
            blocks += [*([Blank()] if blocks else []), *_goal(goal, series, measure.sources, words)]
    loose = [one for one in measure.view.indicators if one.latest is not None and one.link.indicator_id not in shown]
    blocks += [block for one in loose for block in _series(one, measure.sources, words)]
    return [Blank(), Heading(words("room.overall_goal")), *blocks] if blocks else []


def _goal(goal: RoomGoal, series: Sequence[LinkedSeries], sources: Mapping[str, str], words: Translator) -> list[Block]:
    blocks: list[Block] = [Paragraph(goal.title)]
    if goal.judgement:
        said = words(
            "room.assessed",
            assessment=words(f"code.assessment.{goal.judgement.assessment}"),
            day=format_date(goal.judgement.assessed_on),
        )
        blocks.append(Paragraph(f"{said}, {goal.judgement.note}" if goal.judgement.note else said, "strong"))
    blocks += [block for one in series for block in _series(one, sources, words)]
    if not series and goal.own:
        blocks.append(Paragraph(words("room.no_indicator"), "muted"))
    return blocks


def _series(one: LinkedSeries, sources: Mapping[str, str], words: Translator) -> list[Block]:
    """The sentence, under what it is about; the source stands below, as under every figure."""
    if one.latest is None:
        return [Item(judged_glyph(one.judgement), f"{series_name(one, words)}: {linked_sentence(one, words)}", "muted")]
    respondents = words("text.respondents", n=one.latest.n) if one.latest.n else ""
    source = " · ".join(part for part in (sources.get(one.link.indicator_id, ""), respondents) if part)
    return [
        Item(judged_glyph(one.judgement), series_name(one, words), "strong", judged_role(one.judgement)),
        Paragraph(linked_sentence(one, words), "", indent=2),
        *([Paragraph(source, "muted", indent=2)] if source else []),
    ]


def _report(measure: RoomMeasure, words: Translator) -> list[Block]:
    if not measure.view.interim_reports:
        return [Blank(), Heading(words("room.report")), Paragraph(words("measure.no_report"), "muted")]
    report = measure.view.interim_reports[0]
    parts = (
        ("done", report.done),
        ("effect_seen", report.effect_seen),
        ("adjustment", report.proposed_adjustment),
        ("next_step", report.next_step),
    )
    head = words("room.report_of", year=str(report.year), day=format_date(report.reported_on))
    return [Blank(), Heading(head), *(Field(words(f"measure.{key}"), text) for key, text in parts if text)]


def decision_blocks(
    decisions: tuple[MeetingDecision, ...], today: date, words: Translator, *, key: str = "room.decisions"
) -> list[Block]:
    """Decisions with who, when, and whether they are done; late ones say so. Nothing at all when there are none."""
    if not decisions:
        return []
    on_page = key == "room.decisions"
    items = [
        Item(
            decision_sign(one, today),
            decision_words(one, today, words, on_page=on_page),
            "",
            "urgent" if one.late(today) else "",
        )
        for one in decisions
    ]
    return [Blank(), Heading(words(key)), *items]


def decision_sign(one: MeetingDecision, today: date) -> str:
    """One cell: done, not done, late."""
    if one.late(today):
        return "!"
    plain = ascii_only()
    return ("*" if plain else "●") if one.done else ("o" if plain else "○")


def item_blocks(walk: Walk, page: WalkPage, today: date, words: Translator) -> list[Block]:
    """An agenda item that walks through no measure: its title, its minutes, what has been decided under it.

    The first page of the meeting says besides who is here and what earlier meetings left to follow up.
    """
    item, view = page.item, walk.view
    if item is None:
        return []
    made = tuple(one for one in view.decisions if one.item_id == item.id)
    blocks: list[Block] = [Title(item.title), Blank()]
    if item.area_id and page.area_title:
        blocks += [Paragraph(words("room.no_measures", area=page.area_title), "muted"), Blank()]
    blocks.append(Paragraph(item.note) if item.note else Paragraph(words("room.no_minutes"), "muted"))
    blocks += decision_blocks(made, today, words, key="room.decided_here")
    if page is walk.pages[0]:
        present = [one.function for one in view.attendance if one.present]
        here = ", ".join(present) or words("room.nobody_yet")
        blocks += [Blank(), Heading(words("room.present")), Paragraph(here, "" if present else "muted")]
        blocks += decision_blocks(view.pending, today, words, key="room.pending")
    return blocks
