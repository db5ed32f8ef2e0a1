"""A check as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.exporting.plain import Plain, day, prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.model.check import CheckReport, Finding


def check_data(report: CheckReport, said: Callable[[Finding], Plain]) -> Plain:
    """The findings in order, counted by code. ``said`` adds sentences and keys, which are the program's."""
    return {
        "today": day(report.today),
        "example": report.example,
        "plans": [{"id": identity, "title": prose(title)} for identity, title in report.plans],
        "count": len(report.findings),
        "counts": {code.value: count for code, count in report.counts.items()},
        "findings": [{**_finding(one), **said(one)} for one in report.findings],
    }


def _finding(one: Finding) -> Plain:
    return {
        "code": one.code.value,
        "kind": one.kind,
        "id": one.id,
        "title": prose(one.title),
        "plan": one.plan_id,
        "place": one.place_code,
        "details": {name: prose(value) if isinstance(value, str) else value for name, value in one.details.items()},
    }
