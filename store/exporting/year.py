"""The year as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, named, prose

if TYPE_CHECKING:
    from datetime import date

    from store.model.year import YearEntry, YearView


def year_data(view: YearView) -> Plain:
    """Every entry of the year, by day."""
    return {
        "today": day(view.today),
        "year": view.year,
        "council": view.council.id if view.council else None,
        "example": view.example,
        "entries": [_entry(entry, view.today) for entry in view.entries],
    }


def _entry(entry: YearEntry, today: date) -> Plain:
    return {
        "day": day(entry.day),
        "month_only": entry.month_only,
        "kind": entry.kind.value,
        "title": prose(entry.title),
        "places": named(entry.places),
        "standing": entry.standing(today).value,
        "announced": entry.announced,
        "starts_at": entry.starts_at,
        "venue": prose(entry.venue),
        "about": [prose(title) for title in entry.about],
        "source": entry.source_id,
        "opens": dict(zip(("kind", "id"), entry.target, strict=True)) if entry.target else None,
        "example": entry.example,
    }
