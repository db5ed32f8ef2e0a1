"""Content as TOML that a person can read: texts of several lines as such, tables indented by their depth."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DELETE = "\x7f"
"""JSON lets this character through as it is, TOML does not."""
_WIDE = 110
_WHOLE = 1e15
"""Above this a whole number written as one would not come back the same."""


def toml_text(content: Mapping[str, object], comments: Mapping[str, str] | None = None, head: str = "") -> str:
    """``content`` under ``head`` (lines of comment). ``comments`` say, by id, what stands behind an id that tells little."""
    opening = [f"# {line}" for line in head.splitlines()]
    return "\n".join([*opening, *_lines(content, "", comments or {})]).lstrip("\n") + "\n"


def _lines(content: Mapping[str, object], path: str, comments: Mapping[str, str]) -> Iterator[str]:
    tables = {name: value for name, value in content.items() if _is_table(value)}
    for name, value in content.items():
        if name not in tables:
            comment = comments.get(str(value), "") if name == "id" else ""
            yield f"{_margin(path)}{name} = {_value(value, _margin(path))}{f'  # {comment}' if comment else ''}"
    for name, value in tables.items():
        below = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from ("", f"[{below}]")
            yield from _lines(value, below, comments)
        elif isinstance(value, list):
            for one in value:
                yield from ("", f"{_margin(below)}[[{below}]]")
                yield from _lines(one, below, comments)


def _margin(path: str) -> str:
    """Two blanks for each level below an area; what belongs to the plan's head stands to the left."""
    return "" if path.startswith("plan") else "  " * path.count(".")


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _value(value: object, margin: str = "") -> str:
    if isinstance(value, list):
        parts = [_value(one) for one in value]
        joined = ", ".join(parts)
        return (
            f"[{joined}]" if len(joined) <= _WIDE else "[\n" + "".join(f"{margin}  {part},\n" for part in parts) + f"{margin}]"
        )
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        return str(int(value))
    if isinstance(value, int | float):
        return repr(value)
    return value.isoformat() if isinstance(value, date) else _text(str(value))


def _text(text: str) -> str:
    if "\n" not in text:
        return _quoted(text)
    lines = "\n".join(_quoted(line)[1:-1] for line in text.split("\n"))
    return f'"""\n{lines}"""'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace(_DELETE, "\\u007f")
