"""What a meeting was shown, as plain data that needs nothing else to be read: values, verdicts and finished sentences.

The same exporters as ``radslag show … --json`` make it, so that a frozen figure can be held beside the one of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.measure import measure_data
from store.exporting.meeting import preparation_data
from store.exporting.minutes import decision_data, minutes_data
from store.exporting.plain import Plain, day, prose, series
from store.i18n.translator import LANGUAGES, Translator
from store.read.minutes import minutes
from store.read.preparation import preparation
from store.read.room import room_measure
from store.read.walk import walk
from store.wording.product import series_name
from store.wording.series import linked_sentence, linked_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from store.clock import Clock
    from store.db.backend import Backend
    from store.model.indicator import LinkedSeries
    from store.model.walk import RoomGoal, RoomMeasure, WalkPage

FORMAT = 1
"""Of the content. A reader that meets a newer one shows what it knows."""


def snapshot_content(backend: Backend, meeting_id: str, clock: Clock) -> Plain:
    """Every part of the meeting as it stands now.

    Raises:
        UnknownId: there is no such meeting.
    """
    return {
        "format": FORMAT,
        "today": day(clock.today()),
        **{name: part(backend, meeting_id, clock) for name, part in PARTS.items()},
    }


def _minutes(backend: Backend, meeting_id: str, _clock: Clock) -> Plain:
    return minutes_data(minutes(backend, meeting_id))


def _pages(backend: Backend, meeting_id: str, clock: Clock) -> list[Plain]:
    """Each page of the walk in its order; a measure's with everything the page shows and its own page has."""
    words = [Translator(language) for language in LANGUAGES]

    def shown(page: WalkPage) -> Plain:
        head: Plain = {"item": page.item.id if page.item else None, "area_title": prose(page.area_title)}
        if page.measure_id is None:
            return {**head, "measure": None}
        measure = room_measure(backend, page.measure_id, page.place_code, meeting_id)
        return {**head, "measure": _measure(measure, clock.today(), words)}

    return [shown(page) for page in walk(backend, meeting_id, clock.now()).pages]


def _measure(measure: RoomMeasure, today: date, words: Sequence[Translator]) -> Plain:
    return {
        **measure_data(measure.view, today),
        "goals": [_goal(goal, measure.sources, words) for goal in measure.goals],
        "to_follow_up": [decision_data(one) for one in measure.decisions],
    }


def _goal(goal: RoomGoal, sources: Mapping[str, str], words: Sequence[Translator]) -> Plain:
    judged = goal.judgement
    return {
        "id": goal.id,
        "title": prose(goal.title),
        "own": goal.own,
        "assessment": judged.assessment.value if judged else None,
        "assessed_on": day(judged.assessed_on) if judged else None,
        "assessment_note": prose(judged.note) if judged else None,
        "indicators": [_series(one, sources, words) for one in goal.series],
    }


def _series(one: LinkedSeries, sources: Mapping[str, str], words: Sequence[Translator]) -> Plain:
    return {
        **series(one),
        "source": prose(sources.get(one.link.indicator_id)),
        "said": {
            language.language: {
                "name": prose(series_name(one, language)),
                "value": prose(linked_value(one, language)),
                "sentence": prose(linked_sentence(one, language)),
            }
            for language in words
        },
    }


def _preparation(backend: Backend, meeting_id: str, clock: Clock) -> Plain:
    view = preparation(backend, meeting_id, clock.today())
    return {language: preparation_data(view, Translator(language)) for language in LANGUAGES}


PARTS: dict[str, Callable[[Backend, str, Clock], object]] = {
    "minutes": _minutes,
    "pages": _pages,
    "preparation": _preparation,
}
"""What a snapshot consists of, by the name it has in the content; whatever else a meeting shows is added here."""
