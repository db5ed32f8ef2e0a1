"""The words of a thing, whatever it was taken for: a line to call it by, the rest, and the sentences both are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.proposal import (
    HeadField,
    NotPlaced,
    ProposedArea,
    ProposedGoal,
    ProposedLink,
    ProposedMeasure,
    ProposedSection,
)

if TYPE_CHECKING:
    from store.importing.plan_document.things import Thing


class Said(NamedTuple):
    """Words and where they stand."""

    title: str
    rest: str
    sources: tuple[int, ...]

    @property
    def whole(self) -> str:
        """All of it."""
        return "\n".join(text for text in (self.title, self.rest) if text)


def said_by(thing: Thing, title: str = "") -> Said:
    """Everything of the document's words that is in the thing. A section under the plan's ``title`` has no own heading."""
    said = _said(thing)
    if isinstance(thing, ProposedSection) and thing.heading == title:
        said = Said(thing.text, "", said.sources)
    line, _, more = said.title.partition("\n")
    return Said(line, _lines(more, said.rest), said.sources)


def _said(thing: Thing) -> Said:
    if isinstance(thing, NotPlaced):
        return Said(thing.sentence.text, "", (thing.sentence.number,))
    title, rest = _words(thing)
    texts = thing.text_sources if isinstance(thing, ProposedArea) else ()
    return Said(title, rest, tuple(dict.fromkeys((*thing.mark.sources, *texts))))


def _words(
    thing: HeadField | ProposedSection | ProposedArea | ProposedGoal | ProposedMeasure | ProposedLink,
) -> tuple[str, str]:
    match thing:
        case HeadField():
            return thing.value, ""
        case ProposedSection():
            return thing.heading, thing.text
        case ProposedArea():
            return thing.title, _lines(thing.full_title, thing.definition, thing.summary)
        case ProposedGoal():
            return thing.text, _lines(thing.cause, thing.measure_wording)
        case ProposedMeasure():
            return thing.title, _lines(thing.detail, thing.who, thing.due_words, thing.status_words)
        case ProposedLink():
            return thing.title, ""


def _lines(*texts: str) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
