"""What happened since a council last met, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_moment
from store.model.status import Status
from store.wording.figures import dated_words
from store.wording.product import series_name
from store.wording.series import series_sentence
from tui.judged import judged_glyph, judged_role, judged_word
from tui.present import other_sign, status_glyph, status_text
from tui.rows.change_words import change_words
from tui.rows.meeting_line import MeetingLine, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.i18n.translator import Translator
    from store.model.meeting import MeetingAssessment, MeetingDecision
    from store.model.since_meeting import AreaNews, CameReport, FieldChange, NewValues, SinceMeeting

_KINDS = ("changes", "notes", "reports", "values", "assessments")


def news_section(news: SinceMeeting, words: Translator) -> Section:
    """Area by area; then what the previous meeting decided, and how many events are left out and why."""
    lines = [line for area in news.areas for line in _area_lines(area, words)]
    lines += _decision_lines(news.decisions, words)
    lines += _left_out(news, words)
    counted = [(kind, sum(len(getattr(area, kind)) for area in news.areas)) for kind in _KINDS]
    summary = " · ".join(words(f"preparation.{kind}", count=count) for kind, count in counted if count)
    empty = words("preparation.empty.changed")
    name = words("preparation.section.changed")
    return Section("changed", name, news.count, urgent=False, summary=summary or empty, lines=tuple(lines), empty=empty)


def _area_lines(area: AreaNews, words: Translator) -> Iterator[MeetingLine]:
    yield MeetingLine(area.id, area.id, area.title, heading=True, target=("area", area.id))
    yield from (_change(one, words) for one in area.changes)
    yield from (_note(one, words) for one in area.notes)
    yield from (_report(one, words) for one in area.reports)
    yield from (_values(one, area.id, words) for one in area.values)
    yield from (_assessment(one, words) for one in area.assessments)


def _change(one: FieldChange, words: Translator) -> MeetingLine:
    is_measure = one.entity == "measure"
    said = _changed(one, words) if is_measure else change_words("", one.field, one.old_value, one.new_value, words)
    field = "" if one.field in {"status", "hidden", "created"} else f"{words(f'code.field.{one.field}')}: "
    status = Status(one.new_value) if one.field == "status" and one.new_value in set(Status) else None
    times = words("preparation.times", count=len(one.events)) if is_measure and len(one.events) > 1 else ""
    who = " · ".join(part for part in (format_moment(one.recorded_on), one.role or "", times) if part)
    return MeetingLine(
        f"e{one.events[-1]}",
        one.entity_id.partition(" ")[0],
        f"{field}{said}",
        one.title,
        sign=status_glyph(status) if status else other_sign(),
        role="urgent" if status is Status.DELAYED else "",
        more=(who, *one.notes),
        target=_subject(one),
    )


def _changed(one: FieldChange, words: Translator) -> str:
    if one.into:
        return words("preparation.merged", id=one.into)
    if one.field == "hidden":
        return words("preparation.gone" if one.new_value == "true" else "preparation.back_again")
    if one.field == "created":
        return words("preparation.new")
    return change_words("", one.field, one.old_value, one.new_value, words)


def _subject(one: FieldChange) -> tuple[str, str]:
    if one.entity == "measure":
        return "measure", one.entity_id
    return "indicator", one.entity_id.rpartition(" ")[2]


def _note(one: FieldChange, words: Translator) -> MeetingLine:
    """A note by itself, or a status reported again as it was with words beside it."""
    who = " · ".join(part for part in (format_moment(one.recorded_on), one.role or "") if part)
    said, first = " / ".join(one.notes), words("code.field.note")
    if one.field == "status" and one.new_value in set(Status):
        first = words("preparation.unchanged", status=status_text(Status(one.new_value), words))
    text = one.new_value or "" if one.field == "note" else said
    return MeetingLine(
        f"e{one.events[-1]}",
        one.entity_id.partition(" ")[0],
        f"{first}: {text.replace(chr(10), ' ')}",
        one.title,
        sign=other_sign(),
        more=(who,),
        target=_subject(one),
    )


def _report(one: CameReport, words: Translator) -> MeetingLine:
    parts = (
        ("done", one.done),
        ("effect_seen", one.effect_seen),
        ("adjustment", one.proposed_adjustment),
        ("next_step", one.next_step),
    )
    said = tuple(f"{words(f'measure.{key}')}: {text}" for key, text in parts if text)
    return MeetingLine(
        f"r{one.measure_id}/{one.year}",
        one.measure_id,
        words("preparation.report_came", year=str(one.year), day=format_date(one.reported_on)),
        one.title,
        sign=other_sign(),
        more=(*((one.role,) if one.role else ()), *said),
        target=("measure", one.measure_id),
    )


def _values(one: NewValues, area_id: str, words: Translator) -> MeetingLine:
    series = one.series
    judged = f"{judged_glyph(series.judgement)} {judged_word(series.judgement, words)}"
    return MeetingLine(
        f"v{area_id} {series.link.indicator_id} {one.place_code}",
        one.place_name,
        f"{dated_words(one.newest, series.link.unit, words)}  {judged}",
        series_name(series, words),
        sign=judged_glyph(series.judgement),
        role="urgent" if judged_role(series.judgement) == "urgent" else "",
        more=(
            series_sentence(series, words),
            words("preparation.source_values", count=one.count, source=one.source),
            words("preparation.values_of", place=one.place_name),
        ),
        target=("indicator", series.link.indicator_id),
        place=one.place_code,
    )


def _assessment(one: MeetingAssessment, words: Translator) -> MeetingLine:
    return MeetingLine(
        f"g{one.goal_id}/{one.assessed_on}",
        one.goal_id,
        f"{words(f'code.assessment.{one.assessment}')} {format_date(one.assessed_on)}",
        one.goal_title.replace("\n", " "),
        sign=other_sign(),
        more=(one.note,) if one.note else (),
        target=("area", one.area_id),
    )


def _decision_lines(decisions: tuple[MeetingDecision, ...], words: Translator) -> Iterator[MeetingLine]:
    if decisions:
        yield MeetingLine("decisions", "", words("preparation.decisions"), heading=True)
    for one in decisions:
        done = words("preparation.done" if one.done else "preparation.not_done")
        due = words("preparation.by_day", day=format_date(one.due_date)) if one.due_date else ""
        beside = " · ".join(part for part in (done, one.responsible or "", due) if part)
        target = ("measure", one.measure_id) if one.measure_id else None
        sign = status_glyph(Status.COMPLETED if one.done else Status.NOT_STARTED)
        decided = words("preparation.decided_at", day=format_date(one.held_on))
        more = (decided, one.measure_title) if one.measure_title else (decided,)
        yield MeetingLine(f"d{one.id}", one.id, one.wording.replace("\n", " "), beside, sign=sign, more=more, target=target)


def _left_out(news: SinceMeeting, words: Translator) -> Iterator[MeetingLine]:
    for name in ("undone", "returned"):
        events = getattr(news.left_out, name)
        if events:
            said = words(f"preparation.left_out_{name}", count=len(events))
            yield MeetingLine(f"left out {name}", "", said, sign=other_sign(), role="muted")
