"""Text that says of itself what it is: "Mål: Färre inbrott", "Ansvarig: Socialtjänsten", "Polisen lovar:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importing.plan_document.area_draft import ATTRIBUTES
from store.importing.plan_document.outline import bare_title, label_of
from store.importing.plan_document.when import spans
from store.importing.plan_document.words import found_in

if TYPE_CHECKING:
    from store.importing.plan_document.ledger import Ledger, Passage

_NUMBERED = re.compile(r"^(?P<label>\w+ \d{1,3}(?:\.\d{1,3})*[a-z]?)(?:\s*[.:\u2010-\u2015-]\s*|\s+)(?P<rest>[^\W\d].*)$")
_LABELLED = re.compile(r"^(?P<label>[^:\n]{2,80}):(?P<rest>.*)$", re.DOTALL)


_NUMBERED_ALONE = frozenset({"one_measure", "overall"})
"""Labels that a number makes one without a colon: "Mål 1.2 Färre inbrott"."""


class Labelled(NamedTuple):
    """A label, by its name in ``labels`` of words.toml and in the plan's words, and what stands after it."""

    name: str
    words: str
    rest: str

    @property
    def is_numbered(self) -> bool:
        """Whether it is one of several, so that what follows belongs to it."""
        return self.words[-1:].isdigit()


class Said(NamedTuple):
    """What is told of a measure in the same breath: its role, the plan's word for it, and the words."""

    role: str
    words: str
    passage: Passage


def labelled(text: str) -> Labelled | None:
    """The label that ``text`` begins with; None when it begins with none, or has no colon."""
    found = _LABELLED.match(text)
    name = label_of(found["label"]) if found else ""
    if found and name:
        return Labelled(name, found["label"].strip(), found["rest"].strip())
    numbered = _NUMBERED.match(text)
    name = label_of(numbered["label"]) if numbered else ""
    return Labelled(name, numbered["label"], numbered["rest"].strip()) if numbered and name in _NUMBERED_ALONE else None


def labelled_heading(text: str) -> Labelled | None:
    """The label of a heading, which may be parted from what it says by a dash or a number: "Insats 3 – Mopedträffar"."""
    found = _NUMBERED.match(bare_title(text))
    name = label_of(found["label"]) if found else ""
    numbered = Labelled(name, found["label"], found["rest"].strip()) if found and name else None
    return numbered or _with_rest(labelled(text))


def _with_rest(label: Labelled | None) -> Labelled | None:
    return label if label and label.rest else None


def promiser(text: str) -> str:
    """Who a heading over a list says will do it: ``Polisen`` of "Polisen lovar:" and "Polisens åtaganden"."""
    found = found_in("prose", "promiser", bare_title(text))
    return found["who"] if found else ""


def _done_by(part: Passage) -> Said | None:
    """A short sentence that only says when: "Klart 2026."."""
    found = _DONE_BY.match(part.text)
    if found is None or not spans(found["when"]):
        return None
    return Said("due", found["label"], part.saying(found["when"].rstrip(".")))


_DONE_BY = re.compile(
    r"^(?P<label>(?:ska vara |senast )?(?:klart?|f\u00e4rdigt?|slutf\u00f6rs)(?: senast)?|senast) (?P<when>.{4,30})$",
    re.IGNORECASE,
)


def told_after(ledger: Ledger, whole: Passage) -> tuple[Passage, list[Said]]:
    """A measure without the sentences after it that are labelled, and those: "Ordna kurser. Ansvarig: Skolan. Klart: 2026"."""
    parts = ledger.parts(whole)
    said: list[Said] = []
    kept = 0
    for number, part in enumerate(parts):
        label = labelled(part.text) if number else None
        if label and label.name in ATTRIBUTES and label.rest:
            said.append(Said(label.name, label.words, part.saying(label.rest.rstrip("."))))
        elif number and (when := _done_by(part)):
            said.append(when)
        elif said:
            said[-1] = said[-1]._replace(passage=said[-1].passage.and_then(part, " "))
        else:
            kept = number
    if not said:
        return whole, []
    title = parts[0]
    for part in parts[1 : kept + 1]:
        title = title.and_then(part, " ")
    return title, said
