"""The parties of a proposed plan under the ids of those the store knows, or new ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.formats.labels import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importing.plan_document.proposal import ProposedParty

_FORMS = re.compile(r"(?:arna|erna|orna|en|et|er|or|ar|an|na|n|a)$")
_SHORTEST = 4


class PartyIds:
    """Gives every party an id. ``Socialtjänst`` and ``Socialtjänsten`` are one, ``Skola`` and ``Skolor`` too."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        """``known`` are (id, name) of the store's parties."""
        self._by_stem: dict[str, str] = {}
        self._taken: set[str] = set()
        self.new: dict[str, ProposedParty] = {}
        """Parties that are not in the store, by their new id."""
        for identity, name in known:
            self._by_stem.setdefault(stem(name), identity)
            self._taken.add(identity)

    def of(self, parties: Iterable[ProposedParty]) -> list[str]:
        """Their ids, each once. A name that may be a person's gives no party."""
        found = [self._id(party) for party in parties if not party.perhaps_person]
        return list(dict.fromkeys(found))

    def _id(self, party: ProposedParty) -> str:
        key = stem(party.name)
        identity = self._by_stem.get(key)
        if identity is None:
            identity = self._by_stem[key] = self._free(slug(party.name))
            self._taken.add(identity)
            self.new[identity] = party
        return identity

    def _free(self, wanted: str) -> str:
        if wanted not in self._taken:
            return wanted
        return next(
            f"{wanted}-{number}" for number in range(2, len(self._taken) + 3) if f"{wanted}-{number}" not in self._taken
        )


def stem(name: str) -> str:
    """A name as a key: lower case, no blanks, without an ending that only says "the" or "several"."""
    letters = slug(name).replace("-", "")
    return _FORMS.sub("", letters) if len(letters) > _SHORTEST else letters
