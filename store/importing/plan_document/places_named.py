"""Which municipalities a document is about, by the names in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from store.clean import clean
from store.errors import UnknownId
from store.importing.formats.places import find_code, find_place, near
from store.importing.plan_document.proposal import Confidence, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CAPITAL = r"A-Z\u00c5\u00c4\u00d6"
_NAME = rf"[{_CAPITAL}][\w\u00e5\u00e4\u00f6-]+(?: [{_CAPITAL}][\w-]+)?"
_ONE = re.compile(rf"\b({_NAME})\s+(?:kommun|stad)(?:s|en|ens)?\b", re.IGNORECASE)
_SEVERAL = re.compile(rf"\b((?:{_NAME}, )*{_NAME} och {_NAME})\s+kommuner(?:na|s)?\b")
_WORD = re.compile(rf"\b{_NAME}")
_CODE_LENGTH = 4
_ENOUGH = 0.4
_TITLE_WEIGHT = 5


def places_named(title: str, head: Sequence[str], body: Iterable[str]) -> tuple[tuple[str, ...], Mark]:
    """Codes of the municipalities, most named first, and how sure that is.

    Names in the title weigh most, then those at the head of the document. Several are taken where they are named together or
    nearly as often: a promise that three municipalities give together.
    """
    counted: Counter[str] = Counter()
    for weight, texts in ((_TITLE_WEIGHT, [title]), (2, head), (1, body)):
        for text in texts:
            for code in _named(text):
                counted[code] += weight
    if not counted:
        bare = {code for code in (_code(name) for name in _WORD.findall(title)) if code}
        found = tuple(sorted(bare)) if len(bare) == 1 else ()
        return found, Mark(Confidence.PROBABLE if found else Confidence.GUESSED, "place_named" if found else "no_place")
    together = _together([title, *head])
    most = counted.most_common(1)[0][1]
    chosen = [code for code, times in counted.most_common() if code in together or times >= most * _ENOUGH]
    if len(chosen) > 1 and not together and _named(title):
        chosen = [code for code in chosen if code in _named(title)] or chosen
    certain = len(chosen) == 1 or bool(together)
    return tuple(chosen), Mark(Confidence.CERTAIN if certain else Confidence.PROBABLE, "place_named")


def _named(text: str) -> list[str]:
    codes = [_code(match[1]) for match in _ONE.finditer(text)]
    return [code for code in (*codes, *_list(text)) if code]


def _list(text: str) -> list[str]:
    names = [name for match in _SEVERAL.finditer(text) for name in re.split(r", | och ", match[1])]
    return [code for name in names if (code := _code(name))]


def _together(texts: Iterable[str]) -> set[str]:
    lists = [codes for text in texts if len(codes := _list(text)) > 1]
    return set(lists[0]) if lists else set()


@lru_cache(maxsize=4_096)
def _code(name: str) -> str | None:
    """The municipality's code, of a name that may be in capitals, in the genitive, or begin with a word that is none of it."""
    words = name.split()
    for form in (name, words[-1]):
        for bare in (form, form[:-1] if form[-1:].casefold() == "s" else form):
            code = find_place(bare.title() if bare.isupper() else bare).code if len(bare) > 1 else None
            if code and len(code) == _CODE_LENGTH:
                return code
    return None


def place_said(said: str) -> str:
    """The municipality a person means, by code or name.

    Raises:
        UnknownId: there is no such municipality.
    """
    code = find_code(said).code or find_place(said).code
    if not code or len(code) != _CODE_LENGTH:
        names = near(said)
        raise UnknownId(kind="place", id=clean(said), near=names.split(", ") if names[:1].isalpha() else [])
    return code
