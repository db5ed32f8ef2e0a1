"""A finding in words: what, why it matters, and the key that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.i18n.formats import format_number
from store.model.check import FindingCode
from tui.commands.entry import key_sign
from tui.commands.registry import COMMANDS

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.check import Finding

_MENDED_BY = {
    FindingCode.MEASURE_WITHOUT_OWNER: "set_lead",
    FindingCode.PARTIES_UNSPLIT: "set_lead",
    FindingCode.MEASURE_WITHOUT_DATE: "set_due",
    FindingCode.STATUS_CONTRADICTS_DATE: "set_status",
    FindingCode.MEASURE_WITHOUT_INDICATOR: "link_indicator",
    FindingCode.GOAL_WITHOUT_INDICATOR: "link_indicator",
    FindingCode.CHANGE_BEYOND_SURVEY: "link_indicator",
    FindingCode.LINK_WITHOUT_BASELINE: "edit_link",
    FindingCode.LINK_WITHOUT_TARGET: "edit_link",
    FindingCode.TARGET_BEYOND_SURVEY: "edit_link",
    FindingCode.SERIES_WITHOUT_VALUES: "import_files",
    FindingCode.SERIES_OUTDATED: "import_files",
    FindingCode.SERIES_LATE: "import_files",
}
"""Commands of the registry, by what they mend. What no command mends yet has its way out in the sentence."""
_KEYS = {command.id: key_sign(command.keys) for command in COMMANDS}
_WORD_GAPS = {"status": "status", "field": "check.field", "what": "personal_data.kind"}
"""Details that are codes, by the beginning of their words' key."""


def command_of(finding: Finding) -> str | None:
    """The command that mends it: values nobody publishes are written by hand."""
    by_hand = finding.details.get("access") == "manual"
    return "enter_value" if by_hand else _MENDED_BY.get(finding.code)


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
    """What to do about it."""
    return words(f"check.mend.{finding.code}", press=key_of(finding) or "")


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
