"""What changed since the council last met, area by area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_date, format_moment
from store.report.assessment_blocks import assessment_table
from store.report.content import UNKNOWN, joined, own_source
from store.report.document import Bullets, Heading, Paragraph, Tone
from store.report.logged_words import logged_words
from store.report.table import table
from store.wording.figures import dated_words
from store.wording.series import series_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.i18n.translator import Translator
    from store.model.since_meeting import AreaNews, FieldChange, NewValues, SinceMeeting
    from store.report.content import Setting
    from store.report.document import Block

_CHANGES = ("id", "measure", "day", "what", "from", "to", "note")
_REPORTS = ("id", "reported_on", "done", "effect_seen", "adjustment", "next_step")

_CAME_OR_WENT = ("created", "hidden")
"""Fields that say whether a measure is there at all."""


def since_blocks(since: SinceMeeting, setting: Setting, level: int) -> Iterator[Block]:
    """Changes, notes, reports, values and assessments; one sentence when there were none."""
    words, period = setting.words, since.period
    since_when = words(f"report.since.{period.because}", day=format_date(period.told_since))
    yield Heading(
        level, f"{since_when} {words('preparation.until', day=format_date(period.until))}" if period.until else since_when
    )
    if not since.areas:
        yield Paragraph(words("report.empty.changed"))
    for area in since.areas:
        yield Heading(level + 1, area.title)
        yield from _area(area, setting)


def _area(area: AreaNews, setting: Setting) -> Iterator[Block]:
    words = setting.words
    changed = [*area.changes, *area.notes]
    rows = (
        (
            one.entity_id.partition(" ")[0],
            one.title,
            format_moment(one.recorded_on).partition(" ")[0],
            _field(one, words),
            *_from_to(one, words),
            "\n".join(one.notes) or UNKNOWN,
        )
        for one in changed
    )
    source = own_source(setting, example=any(one.example for one in changed))
    yield from table(words("report.since_table"), _CHANGES, rows, source, words)
    reports = (
        (
            one.measure_id,
            format_date(one.reported_on),
            *(text or UNKNOWN for text in (one.done, one.effect_seen, one.proposed_adjustment, one.next_step)),
        )
        for one in area.reports
    )
    source = own_source(setting, example=any(one.example for one in area.reports))
    yield from table(words("report.since_reports"), _REPORTS, reports, source, words)
    if area.values:
        yield Bullets(tuple(_news(one, words) for one in area.values))
        yield Paragraph("; ".join(dict.fromkeys(one.source for one in area.values)), Tone.SOURCE)
    yield from assessment_table(area.assessments, words("report.since_assessments"), setting)


def _field(one: FieldChange, words: Translator) -> str:
    """What of it is another now; of one that came or went it is the thing itself."""
    if one.entity == "measure" and one.field in _CAME_OR_WENT:
        return words("entity.measure")
    return words(f"code.field.{one.field}") if words.knows(f"code.field.{one.field}") else one.field


def _from_to(one: FieldChange, words: Translator) -> tuple[str, str]:
    """Before and after; a status reported again as it was says so."""
    if one.into:
        return UNKNOWN, words("preparation.merged", id=one.into)
    if one.entity == "measure" and one.field in _CAME_OR_WENT:
        gone = "new" if one.field == "created" else "gone" if one.new_value == "true" else "back_again"
        return UNKNOWN, words(f"preparation.{gone}")
    before, after = (logged_words(one.field, value, words) for value in (one.old_value, one.new_value))
    if one.old_value == one.new_value:
        return UNKNOWN, words("report.unchanged", status=after)
    return before, after


def _news(one: NewValues, words: Translator) -> str:
    value = dated_words(one.newest, one.series.link.unit, words)
    name = f"{one.series.link.name(words.language)}, {one.place_name}"
    return joined([f"{name}: {value}.", series_sentence(one.series, words)], " ")
