"""Who carries a measure: the plan's words split into functions and organisations."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.importing.plan_document.proposal import ProposedParty
from store.importing.plan_document.words import found_in, is_all, plain_words, word_lists
from store.model.codes import PartyKind

_HARD = re.compile(r"\s*[;\n\u2022]\s*|,\s+|\s+/\s+|(?<=[a-z\u00e5\u00e4\u00f6])/(?=[A-Z\u00c5\u00c4\u00d6])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_HYPHEN_AND = re.compile(r"(?<=\w)- $")
_LONGEST = 80
_MOST = 40
_CAPITALS = re.compile(r"^[A-Z\u00c5\u00c4\u00d6]{2,}$")


class Split(NamedTuple):
    """Who leads and who takes part."""

    lead: tuple[ProposedParty, ...] = ()
    partners: tuple[ProposedParty, ...] = ()
    remarks: tuple[str, ...] = ()


def split_parties(who: str, beside: str = "") -> Split:
    """The parties of ``who`` and of the column ``beside`` it for partners.

    The first named leads; where partners have a column of their own, everybody in ``who`` does.
    """
    named = party_names(who)
    partners = party_names(beside)
    lead = named if beside.strip() else named[:1]
    others = list(dict.fromkeys([*(() if beside.strip() else named[1:]), *partners]))
    made = [_party(name) for name in lead], [_party(name) for name in others if name not in lead]
    return Split(tuple(made[0]), tuple(made[1]), _remarks(who, named, [*made[0], *made[1]]))


def _remarks(who: str, named: list[str], made: list[ProposedParty]) -> tuple[str, ...]:
    remarks = ["perhaps_person"] if any(party.perhaps_person for party in made) else []
    if (who.strip() and not named) or any(len(name) > _LONGEST for name in named):
        remarks.append("who_not_split")
    return tuple(remarks)


def party_names(words: str) -> list[str]:
    """The names in ``words``, first letter capital, no full stop, each once. ``barn- och utbildningsförvaltningen`` is one."""
    plain = _IN_BRACKETS.sub("", words).strip()
    parts: list[str] = []
    for chunk in _HARD.split(plain):
        parts += _soft(chunk)
    names = [_tidy(part) for part in parts]
    return list(dict.fromkeys(name for name in names if name and not is_all("parties", "as_well", name)))[:_MOST]


def _soft(chunk: str) -> list[str]:
    """Split at "och", "samt", "tillsammans med", save where a word half follows: ``barn- och``, ``näringsliv och``."""
    parts = [chunk]
    for word in plain_words("parties", "between"):
        parts = [piece for part in parts for piece in _at(part, word)]
    return parts


def _at(text: str, word: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for match in re.finditer(re.escape(word), text, re.IGNORECASE):
        if word.strip() in {"och", "&"} and _one_name(text[start : match.end()], text[match.end() :]):
            continue
        pieces.append(text[start : match.start()])
        start = match.end()
    return [*pieces, text[start:]]


def _one_name(before: str, after: str) -> bool:
    """``barn- och``; ``näringsliv och samhällsutvecklingsavdelningen``: a topic, "och", and a name of a department."""
    head = before.rsplit(" ", 2)[0].rstrip() if before.endswith(" ") else before
    if head.rstrip().endswith("-") or before.rstrip().casefold().endswith("- och"):
        return True
    if is_all("parties", "whole", f"{before}{after}".strip(" .")):
        return True
    topic = found_in("parties", "together", f"{before.strip()} ")
    following = after.strip().split(" ")[0].strip(".,")
    return topic is not None and topic.start() == 0 and bool(found_in("parties", "unit", following))


def _tidy(name: str) -> str:
    plain = re.sub(r"\s+", " ", name).strip(" .,:-\u2013*")
    if plain.casefold().startswith("och "):
        plain = plain[4:]
    return plain[:1].upper() + plain[1:]


def _party(name: str) -> ProposedParty:
    return ProposedParty(name[:_LONGEST].replace(";", ","), party_kind(name), perhaps_person=is_perhaps_person(name))


def party_kind(name: str) -> PartyKind:
    """What kind of party a name is, by its words; a group when nothing says."""
    for kind in word_lists("party_kinds"):
        if found_in("party_kinds", kind, name):
            return PartyKind(kind)
    return PartyKind.ORGANISATION if _CAPITALS.match(name) else PartyKind.GROUP


def is_perhaps_person(name: str) -> bool:
    """Whether it looks like a person's name: two or three capitalised words, none of which names an organisation."""
    return is_all("prose", "person_name", name.strip()) and not found_in("prose", "not_a_person", name)
