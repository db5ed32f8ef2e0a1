"""``check``: what is wanting in the plans, code by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.check_words import head_words, mend_words, what_words, why_words
from tui.text.columns import indented, table
from tui.text.parts import finished, heading

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.model.check import CheckReport, FindingCode

_INDENT = 2


def check_text(report: CheckReport, words: Translator, width: int) -> str:
    """How many there are, then each code with why it matters, what to do, and where it is."""
    about = ", ".join(identity for identity, _ in report.plans) or words("check.no_plan")
    lines = heading(words("check.title_of", what=about), words, width, example=report.example)
    if not report.findings:
        return finished([*lines, "", words("check.nothing")] if report.plans else lines)
    lines += indented(words("check.total", count=len(report.findings)), width)
    for code in report.counts:
        lines += _group(report, code, words, width)
    return finished(lines)


def _group(report: CheckReport, code: FindingCode, words: Translator, width: int) -> list[str]:
    found = report.of(code)
    said = [(words("check.why"), why_words(code, words))]
    said += [(words("check.mend"), mend) for mend in dict.fromkeys(mend_words(one, words) for one in found)]
    rows = [(one.id, f"{' '.join(one.title.split())}\n{what_words(one, words)}") for one in found]
    return [
        "",
        *indented(f"{head_words(code, words)} ({len(found)})", width),
        *table(said, width, indent=_INDENT),
        *table(rows, width, indent=_INDENT),
    ]
