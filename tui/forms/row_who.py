"""A measure's parties made of the plan's own words, for who asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.parties import split_parties
from tui.dialogs.form_fields import BETWEEN

if TYPE_CHECKING:
    from tui.dialogs.form_plan import Texts

_WORDS, _LEADS, _PARTNERS = "parties_verbatim", "leads", "partners"


def split_words(texts: Texts) -> Texts:
    """Who leads and who takes part, as far as it can be told; nothing where somebody is named already."""
    said = texts.get(_WORDS, "").strip()
    if not said or texts.get(_LEADS, "").strip() or texts.get(_PARTNERS, "").strip():
        return {}
    found = split_parties(said)
    names = {_LEADS: [one.name for one in found.lead], _PARTNERS: [one.name for one in found.partners]}
    return {field: f"{BETWEEN} ".join(ones) for field, ones in names.items() if ones}
