"""Label keys into words.

A catalogue is a folder of JSON files, one per first word of the key,
read when that word is first asked for.

A sentence is a text with ``{gaps}``, or, where number matters, ``{"one": …, "other": …}`` chosen by the gap ``count``.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

from store.clean import clean
from store.i18n.formats import format_number

if TYPE_CHECKING:
    from store.errors import Problem, StoreError

LANGUAGES = ("sv", "en")
"""Swedish first: it is what nobody has to ask for."""

Sentence = str | dict[str, str]


class Translator:
    """The words of one language."""

    def __init__(self, language: str = LANGUAGES[0]) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        self.language = language
        self._catalogue: dict[str, dict[str, Sentence]] = {}

    def __call__(self, key: str, **gaps: object) -> str:
        """The sentence ``key`` with its gaps filled. Values from data are cleaned: no control character passes through here.

        Raises:
            KeyError: the key is not in the catalogue (a test makes sure that none is missing).
        """
        topic, _, rest = key.partition(".")
        sentence = self._topic(topic)[rest]
        if isinstance(sentence, dict):
            sentence = sentence["one" if gaps.get("count") == 1 else "other"]
        return sentence.format_map({name: self._text(value) for name, value in gaps.items()}) if gaps else sentence

    def knows(self, key: str) -> bool:
        """Whether the catalogue has the key."""
        topic, _, rest = key.partition(".")
        return rest in self._topic(topic)

    def error(self, error: StoreError) -> str:
        """What happened, where, and what to do: one or two sentences for the user."""
        details = dict(error.details)
        near = details.get("near")
        if isinstance(near, list):
            details["near"] = self("error.near", ids=", ".join(near)) if near else ""
        if "kind" in details:
            details["kind"] = self(f"error.no.{details['kind']}")
        if "expected" in details:
            details["expected"] = self(str(details["expected"]))
        return self(error.key, **details).rstrip()

    def problem(self, problem: Problem) -> str:
        """One thing wrong in a file, with where it stands."""
        place = self("problem.row", row=problem.place) if problem.place.isdigit() else problem.place
        where = " › ".join(part for part in (problem.file, place, problem.field) if part)
        return f"{clean(where)}: {self(problem.key, **problem.details)}"

    def _topic(self, topic: str) -> dict[str, Sentence]:
        if topic not in self._catalogue:
            file = resources.files("store.i18n") / self.language / f"{topic}.json"
            self._catalogue[topic] = json.loads(file.read_text("utf-8"))
        return self._catalogue[topic]

    def _text(self, value: object) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return format_number(value, self.language)
        return clean(str(value))
