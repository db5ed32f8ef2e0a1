"""The words plans use, from ``words.toml``, as compiled patterns. Read once, when the first plan document is opened."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

Patterns = tuple[re.Pattern[str], ...]


@cache
def word_lists(topic: str) -> dict[str, Patterns]:
    """The lists of one topic, in the file's order: name → patterns, which regard no case (save of names of persons)."""
    return {
        name: tuple(re.compile(text, 0 if name == "person_name" else re.IGNORECASE) for text in texts)
        for name, texts in _topics()[topic].items()
    }


@cache
def _topics() -> dict[str, dict[str, list[str]]]:
    content = (resources.files("store.importing.plan_document") / "words.toml").read_text("utf-8")
    return tomllib.loads(content)


def plain_words(topic: str, name: str) -> tuple[str, ...]:
    """The list as it stands, for those that are no patterns."""
    return tuple(_topics()[topic][name])


def found_in(topic: str, name: str, text: str) -> re.Match[str] | None:
    """The first pattern of the list that is somewhere in ``text``."""
    return next((found for pattern in word_lists(topic)[name] if (found := pattern.search(text))), None)


def is_all(topic: str, name: str, text: str) -> bool:
    """Whether one pattern of the list is the whole of ``text``."""
    return any(pattern.fullmatch(text) for pattern in word_lists(topic)[name])


def begins(topic: str, name: str, text: str) -> re.Match[str] | None:
    """The longest pattern of the list that ``text`` begins with, and that ends where a word does."""
    found = [match for pattern in word_lists(topic)[name] if (match := pattern.match(text)) and _ends_word(text, match.end())]
    return max(found, key=lambda match: match.end(), default=None)


def _ends_word(text: str, at: int) -> bool:
    return at >= len(text) or not (text[at].isalnum() and text[at - 1 : at].isalnum())
