"""An import in the journal's words: how many values came, and from which file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.i18n.formats import format_number

if TYPE_CHECKING:
    from store.i18n.translator import Translator

FIELD, FILE = "observations", "file"
"""The journal's field of every import, and its entity when the file holds several series."""
_SUMMARY = re.compile(r"\+(\d+) ~(\d+)(?: =(\d+))?")


def values_words(summary: str | None, words: Translator) -> str:
    """``+903 ~33 =2`` as *903 nya, 33 ändrade i 2 serier*; anything else as it stands."""
    found = _SUMMARY.fullmatch(summary or "")
    if not found:
        return summary or "–"
    new, changed = (format_number(int(number), words.language) for number in found.group(1, 2))
    if found.group(3) is None:
        return words("import_plan.summary", new=new, changed=changed)
    return words("import_plan.summary_of_series", new=new, changed=changed, count=int(found.group(3)))


def undone_import(entity_id: str, words: Translator) -> str:
    """What an undone import is called: the file, or the series when it held only one."""
    return words("import_plan.undone", name=entity_id)
