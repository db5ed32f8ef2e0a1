"""JSON files: one document, or one per line, with a limit on size and depth."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

from store.importing.formats.problem_list import rejected
from store.importing.formats.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = Mapping[str, object]


def documents(name: str, content: bytes) -> list[Json]:
    """The objects of the file: the document itself, or, saved one after the other, each line's.

    Raises:
        FileRejected: not JSON.
    """
    text = decode(name, content).strip()
    try:
        found = [_parsed(text)]
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        try:
            found = [_parsed(line) for line in lines] if len(lines) > 1 else []
        except (ValueError, RecursionError):
            found = []
        if not found:
            raise rejected(name, "broken_json", place=str(getattr(error, "lineno", ""))) from error
    flat = [one for document in found for one in (document if isinstance(document, list) else [document])]
    return [document for document in flat if isinstance(document, dict)]


def _parsed(text: str) -> object:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(constant)
