"""What the personal data guard says of a text: what it looks like, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.i18n.translator import Translator
    from store.personal_data import PersonalKind

MASK_KEY = "f4"
"""Masks, in every field for text."""


def kinds_words(texts: Iterable[str], words: Translator) -> str:
    """``personnummer, telefonnummer``: the grave ones, or the mild ones when there are no others; nothing for nothing."""
    kinds = _kinds(texts)
    grave = [kind for kind in kinds if not kind.is_mild]
    return ", ".join(words(f"personal_data.kind.{kind}") for kind in grave or kinds)


def guard_words(texts: Iterable[str], words: Translator) -> str:
    """A sentence that stops nobody, with the key that masks; nothing when nothing was found."""
    told = list(texts)
    kinds = _kinds(told)
    if not kinds:
        return ""
    mildly = all(kind.is_mild for kind in kinds)
    return words("personal_data.says_mildly" if mildly else "personal_data.says", what=kinds_words(told, words))


def masked_words(text: str) -> str:
    """Masked; functions' mailboxes only when there is nothing graver to mask."""
    from store.personal_data import mask_personal_data

    return mask_personal_data(text, mild=all(kind.is_mild for kind in _kinds([text])))


def _kinds(texts: Iterable[str]) -> list[PersonalKind]:
    """What was found, each once. The expressions are read when the first text is looked at, not when the program starts."""
    from store.personal_data import find_personal_data

    return list(dict.fromkeys(span.kind for text in texts for span in find_personal_data(text)))
