"""A proposed plan as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importing.plan_document.review import review_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.importing.plan_document.ledger import SourceSentence
    from store.importing.plan_document.proposal import ProposedPlan
    from store.importing.plan_document.review import ReviewLine


def plan_document_data(
    plan: ProposedPlan,
    places: Sequence[str],
    ids: Mapping[str, str],
    *,
    applied: bool,
    earlier: str | None = None,
    kept: Sequence[int] = (),
) -> dict[str, object]:
    """What the document became, with the numbers of its sentences; the sentences; and those that were not placed.

    ``ids`` are those the things have or would have in the store, by key; ``earlier`` the plan the file became before;
    ``kept`` the sentences that are in nothing taken and stand in the plan's text all the same.
    """
    return {
        "file": plan.name,
        "format": plan.format,
        "fingerprint": plan.fingerprint,
        "applied": applied,
        "imported_earlier_as": earlier,
        "places": list(places),
        "things": [_thing(line, ids) for line in review_lines(plan)],
        "not_placed": [{"reason": one.reason, "sentence": one.sentence.number} for one in plan.not_placed],
        "kept_aside": list(kept),
        "left_unread": list(plan.left_unread),
        "sentences": [_sentence(one) for one in plan.sentences],
    }


def _thing(line: ReviewLine, ids: Mapping[str, str]) -> dict[str, object]:
    return {
        "key": line.key,
        "id": ids.get(line.key),
        "kind": line.kind,
        "name": line.name,
        "text": line.text,
        **dict(line.facts),
        "confidence": line.mark.confidence.value,
        "reason": line.mark.reason,
        "sources": list(line.mark.sources),
        "remarks": list(line.remarks),
    }


def _sentence(one: SourceSentence) -> dict[str, object]:
    where = {"row": one.row, "column": one.column} if one.row else {}
    return {"number": one.number, "text": one.text, "page": one.page, "piece": one.piece, **where}
