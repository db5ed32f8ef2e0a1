"""Who and when in brackets after a measure: "Informera boende (ansvarig: socialnämnden, klart 2026)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importing.plan_document.words import begins

if TYPE_CHECKING:
    from store.importing.plan_document.area_draft import MeasureDraft

_LAST = re.compile(r"\(([^()]{3,200})\)[.\s]*$")
_SAID = ("who", "partners", "start", "due", "status")


def read_brackets(draft: MeasureDraft) -> None:
    """Take what the brackets at the end of the title say, where nothing else says it. The title stays as it is."""
    found = _LAST.search(draft.title.text)
    if not found:
        return
    for part in re.split(r"[;,]\s+", found[1]):
        role = next((name for name in _SAID if begins("labels", name, part.strip())), "")
        label = begins("labels", role, part.strip()) if role else None
        if label and role not in draft.said:
            value = part.strip()[label.end() :].strip(" :")
            if value:
                draft.said[role] = draft.title.saying(value)
