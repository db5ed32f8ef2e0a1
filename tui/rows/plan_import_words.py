"""What the preview of a plan document says of one thing: what it is, how sure that is, whether it will be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.proposal import Confidence

if TYPE_CHECKING:
    from store.i18n.translator import Translator
    from store.importing.plan_document.plan_review import PlanReview
    from store.importing.plan_document.proposal import Mark
    from store.importing.plan_document.source_places import SourcePlace

SIGNS = {Confidence.CERTAIN: "", Confidence.PROBABLE: "~", Confidence.GUESSED: "?"}
"""Before the word that says how sure something is."""
TAKEN, LEFT, WAITING, PERSONAL = "✓", "–", "?", "!"


def kind_words(kind: str, name: str, words: Translator) -> str:
    """``Åtgärd``, ``Övergripande mål``; of a field of the head its name."""
    if kind == "not_placed":
        return words("plan_import.not_placed")
    return words(f"plan_document.field.{name}") if kind == "field" else words(f"plan_document.{kind}")


def doubt_words(mark: Mark, words: Translator) -> str:
    """``~ troligt``; nothing of what is certain."""
    sign = SIGNS[mark.confidence]
    return f"{sign} {words(f'plan_document.confidence.{mark.confidence}')}" if sign else ""


def reason_words(mark: Mark, words: Translator) -> str:
    """``~ troligt: rad i tabellen``."""
    said = doubt_words(mark, words) or words(f"plan_document.confidence.{mark.confidence}")
    return f"{said}: {words(f'plan_document.reason.{mark.reason}')}"


def state_sign(key: str, review: PlanReview) -> str:
    """Whether it will be saved, as a sign."""
    if key in review.waiting:
        return WAITING
    return TAKEN if key in review.taken else LEFT


def place_words(place: SourcePlace, words: Translator) -> str:
    """``s. 3 · rad 2 · Fokusområde: Skola``; nothing for the head of a document of one page."""
    parts = []
    if place.page:
        parts.append(words("plan_import.sheet" if place.is_sheet else "plan_import.page", number=str(place.page)))
    if place.row:
        parts.append(words("plan_import.row", number=str(place.row)))
    if place.heading:
        parts.append(words("plan_import.under", heading=place.heading))
    return " · ".join(parts)


def personal_words(key: str, review: PlanReview, words: Translator) -> str:
    """``telefonnummer, e-postadress``; nothing where there is none."""
    return ", ".join(words(f"personal_data.kind.{kind}") for kind in review.personal.get(key, ()))
