"""A value entered by hand in words, from the record the log keeps of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.i18n.formats import format_interval, format_number, format_value
from store.model.codes import Unit

if TYPE_CHECKING:
    from store.i18n.translator import Translator


def logged_place_and_period(*records: str | None) -> str:
    """``Hedemora 2025``, from the first record there is."""
    kept = next((_read(record) for record in records if record), {})
    return " ".join(str(kept[name]) for name in ("place_name", "period") if name in kept)


def logged_figure(record: str | None, words: Translator) -> str:
    """``12,5 % (8,1–17,9), 212 svarande, preliminär``; a dash for none, the text itself when it is no record of ours."""
    if not record:
        return "–"
    kept = _read(record)
    if "unit" not in kept:
        return record
    unit = Unit(str(kept["unit"]))
    parts = [_value(kept, unit, words)]
    if "missing" in kept:
        parts.append(words(f"code.missing.{kept['missing']}"))
    if "n" in kept:
        parts.append(words("entry.answers", count=kept["n"]))
    if kept.get("preliminary"):
        parts.append(words("indicator.preliminary"))
    parts += [str(kept[name]) for name in ("source", "note") if name in kept]
    return ", ".join(part for part in parts if part) or "–"


def _value(kept: dict[str, object], unit: Unit, words: Translator) -> str:
    value, low, high = (kept.get(name) for name in ("value", "low", "high"))
    if not isinstance(value, int | float):
        return ""
    shown = format_number(float(value), words.language) if unit is Unit.PER_100K else format_value(value, unit, words.language)
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return shown
    return f"{shown} {format_interval(low, high, unit, words.language)}"


def _read(record: str) -> dict[str, object]:
    try:
        kept = json.loads(record)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
