"""A draft of a measure as proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.brackets import read_brackets
from store.importing.plan_document.ledger import NOTHING
from store.importing.plan_document.parties import Split, party_kind, party_names, split_parties
from store.importing.plan_document.proposal import Mark, ProposedMeasure, ProposedParty
from store.importing.plan_document.statuses import status_said
from store.importing.plan_document.when import When, spans, when
from store.importing.plan_document.words import found_in, word_lists

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from store.importing.plan_document.area_draft import MeasureDraft

_MOST_METHODS = 4
_FEWEST_LETTERS = 4
_MOST_SUBJECTS = 3


def make_measure(draft: MeasureDraft, key: str, methods: Sequence[tuple[str, str]]) -> ProposedMeasure:
    """The measure under ``key``; ``methods`` are (id, name) of the methods the store knows."""
    read_brackets(draft)
    who, beside = draft.said.get("who", NOTHING), draft.said.get("partners", NOTHING)
    due, status = draft.said.get("due", NOTHING), draft.said.get("status", NOTHING)
    split = split_parties(who.text, beside.text)
    words = "\n".join(text for text in (who.text, beside.text) if text)
    if not words:
        words, split = _subject(draft.title.text)
    if not words and draft.promiser:
        words, split = draft.promiser.text, split_parties(draft.promiser.text)
    dates = _dates(draft)
    said = status_said(status.text) if status else None
    return ProposedMeasure(
        key,
        draft.title.text,
        Mark(draft.confidence, draft.reason, _sources(draft)),
        words,
        split.lead,
        split.partners,
        _detail(draft, dates, due.text, status.text if said is None else ""),
        due.text,
        dates.start,
        dates.due,
        status.text,
        said,
        _methods(draft.title.text, methods),
        (
            *split.remarks,
            *(["said_of_the_list"] if draft.of_the_list else []),
            *(["no_certain_date"] if not dates.certain else []),
        ),
    )


def _dates(draft: MeasureDraft) -> When:
    """Of one column for time, or of one for the start and one for the end."""
    due, start = draft.said.get("due", NOTHING), draft.said.get("start", NOTHING)
    dates = when(due.text) if due else When(certain=not start)
    begins = when(start.text) if start else When()
    first = spans(start.text)[0].start if begins.start or begins.due else None
    return When(first or dates.start, dates.due, dates.certain or (not due and first is not None))


def _sources(draft: MeasureDraft) -> tuple[int, ...]:
    passages = (draft.title, draft.detail, *draft.said.values())
    return tuple(dict.fromkeys(number for passage in passages for number in passage.sources))


def _detail(draft: MeasureDraft, dates: When, due: str, status: str) -> str:
    """With the words of time and status that could not be read as a date or a code: nothing of the plan's is lost."""
    kept = due if due and not dates.due and not (dates.certain and dates.start) else ""
    return "\n".join(dict.fromkeys(text for text in (draft.detail.text, kept, status) if text))


def _methods(title: str, methods: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    plain = title.casefold()
    named = [identity for identity, name in methods if len(name) >= _FEWEST_LETTERS and _name(name) in plain]
    return tuple(named[:_MOST_METHODS])


def _name(name: str) -> str:
    return name.partition("(")[0].strip().casefold()


def _subject(title: str) -> tuple[str, Split]:
    """Who the sentence itself says will do it: "Polisen och kommunen ska …". Only known kinds of parties are."""
    found = next(
        (match for pattern in word_lists("prose")["subject"] if (match := pattern.search(title)) and _parties(match)), None
    )
    if not found:
        return "", Split()
    names = party_names(found["who"])
    lead = tuple(ProposedParty(name, party_kind(name)) for name in names)
    beside = found_in("prose", "together_with", title)
    partners = tuple(ProposedParty(name, party_kind(name)) for name in party_names(beside["who"])) if beside else ()
    words = found["who"].strip()
    if beside:
        words = f"{words} \N{HORIZONTAL ELLIPSIS} {beside[0].strip(' ,.')}"
    return words, Split(lead, partners)


def _parties(match: re.Match[str]) -> bool:
    names = party_names(match["who"])
    return 0 < len(names) <= _MOST_SUBJECTS and all(_known(name) for name in names)


def _known(name: str) -> bool:
    return any(found_in("party_kinds", kind, name) for kind in word_lists("party_kinds"))
