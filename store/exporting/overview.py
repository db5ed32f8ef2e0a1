"""The overview as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, change_counts, day, prose, status_counts

if TYPE_CHECKING:
    from store.model.overview import Attention, Overview, PlaceOverview


def overview_data(view: Overview) -> Plain:
    """Every municipality with its counts, and what needs attention."""
    return {
        "today": day(view.today),
        "example": view.example,
        "places": [_place(place) for place in view.places],
        "attention": [_attention(item) for item in view.attention],
    }


def _place(place: PlaceOverview) -> Plain:
    return {
        "code": place.code,
        "name": prose(place.name),
        "plans": len(place.plans),
        "areas": place.areas,
        "measures": place.measures,
        "by_status": status_counts(place.by_status),
        "late": place.late,
        "unreported": place.unreported,
        "by_change": change_counts(place.by_change),
        "next_meeting": day(place.next_meeting),
        "situation_report_to": day(place.situation_report_to),
        "example": place.example,
    }


def _attention(item: Attention) -> Plain:
    return {
        "what": item.key.removeprefix("attention."),
        "urgent": item.urgent,
        "place": item.place_code,
        "details": {name: value if isinstance(value, int) else str(value) for name, value in item.details.items()},
        "target": item.target_id,
    }
