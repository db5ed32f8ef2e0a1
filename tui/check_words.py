"""A finding in words: what, why it matters, where it is mended and by which key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from tui.check_ways import way_of
from tui.commands.entry import key_sign
from tui.commands.registry import COMMANDS

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.check import Finding, FindingCode

_KEYS = {command.id: key_sign(command.keys) for command in COMMANDS}
_WORD_GAPS = {"status": "status", "field": "check.field", "what": "personal_data.kind"}
"""Details that are codes, by the beginning of their words' key."""


def command_of(finding: Finding) -> str | None:
    """The command that mends it, where there is one."""
    return way_of(finding).command


def key_of(finding: Finding) -> str | None:
    """The key of that command."""
    command = command_of(finding)
    return _KEYS[command] if command else None


def head_words(code: FindingCode, words: Translator) -> str:
    """*Åtgärder utan ansvarig*."""
    return words(f"check.head.{code}")


def why_words(code: FindingCode, words: Translator) -> str:
    """Why it matters."""
    return words(f"check.why.{code}")


def mend_words(finding: Finding, words: Translator) -> str:
    """What to do about it: with the key where there is one, else in other words; by a command that is not the usual one too."""
    command, press = command_of(finding), key_of(finding)
    if finding.details.get("field") == "log_note":
        return words("check.mend_logged")
    if press is None:
        return words(f"check.mend_otherwise.{finding.code}")
    unusual = f"check.mend_by.{command}.{finding.code}"
    return words(unusual if words.knows(unusual) else f"check.mend.{finding.code}", press=press)


def what_words(finding: Finding, words: Translator) -> str:
    """What is wanting in this one: ``skulle vara klar 2026-10-27, status: pågår``."""
    gaps = {name: _gap(name, value, words) for name, value in finding.details.items()}
    return words(f"check.what.{finding.code}", **gaps)


def _gap(name: str, value: object, words: Translator) -> str:
    if name in _WORD_GAPS:
        return words(f"{_WORD_GAPS[name]}.{value}")
    if isinstance(value, int | float):
        return format_number(value, words.language)
    return " ".join(str(value).split())
