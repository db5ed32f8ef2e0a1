"""A mapping as the text of its file. The standard library reads TOML but writes none; this writes what a mapping needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Pairs

    from store.importing.mapping.model import Mapping

_NARROW = 100
_DELETE = "\x7f"
"""JSON lets this character through as it is, TOML does not."""


def mapping_text(mapping: Mapping) -> str:
    """The file, without what has its default value: as a person would write it."""
    content = mapping.model_dump(mode="json", exclude={"name"}, exclude_defaults=True)
    content["table"] = {"shape": mapping.table.shape.value, **content["table"]}
    return "\n".join(_lines(content)).lstrip("\n") + "\n"


def _lines(content: Pairs[str, object], path: str = "") -> Iterator[str]:
    tables: list[tuple[str, object]] = []
    for key, value in content.items():
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
            tables.append((key, value))
        else:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in tables:
        below = f"{path}.{_key(key)}" if path else _key(key)
        if isinstance(value, dict):
            if not all(isinstance(one, dict) for one in value.values()):
                yield from ("", f"[{below}]")
            yield from _lines(value, below)
        elif isinstance(value, list):
            for one in value:
                yield from ("", f"[[{below}]]")
                yield from _lines(one, below)


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").isalpha() else _value(key)


def _value(value: object) -> str:
    if isinstance(value, list):
        parts = [_value(one) for one in value]
        joined = ", ".join(parts)
        return f"[{joined}]" if len(joined) <= _NARROW else "[\n" + "".join(f"  {part},\n" for part in parts) + "]"
    if isinstance(value, bool | int):
        return str(value).lower()
    return json.dumps(str(value), ensure_ascii=False).replace(_DELETE, "\\u007f")
