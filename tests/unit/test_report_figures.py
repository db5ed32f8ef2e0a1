"""Paper says what the screens say, to the last digit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store.i18n.formats import format_value
from store.i18n.translator import Translator
from store.model.codes import Unit
from store.read.meeting import meetings
from store.report.build import build_report
from store.report.document import Bullets, Document, Fields, Figure, Heading, Paragraph, Table, Tone
from store.report.wanted import ReportKind, ReportWanted

if TYPE_CHECKING:
    from store.clock import FixedClock
    from store.db.backend import Backend
    from tests.conftest import Run

EVERY = (
    (ReportKind.MEETING, "BRA-HED-M2"),
    (ReportKind.MEETING, "BRA-ANG-M2"),
    (ReportKind.AREA, "HED-T"),
    (ReportKind.PLAN, "HED"),
    (ReportKind.ANNUAL, "HED"),
    (ReportKind.PROMISE, "ANG"),
)


def made(backend: Backend, clock: FixedClock, kind: ReportKind, subject: str, language: str = "sv") -> Document:
    """The report in a language."""
    return build_report(backend, ReportWanted(kind, subject), Translator(language), clock)


def tables(document: Document) -> list[Table]:
    """Every table."""
    return [block for block in document.blocks if isinstance(block, Table)]


def text_of(document: Document) -> str:
    """Everything that is said in running text, a line each."""
    parts = [document.title, document.subtitle or "", document.made_note, *(value for _, value in document.head)]
    for block in document.blocks:
        match block:
            case Paragraph(text) | Heading(_, text):
                parts.append(text)
            case Bullets(items):
                parts += items
            case Fields(rows):
                parts += [value for _, value in rows]
            case Table():
                parts += [block.caption, *(cell for row in block.rows for cell in row), block.source or ""]
            case Figure():
                parts += [block.caption, block.alternative, block.source, block.note or ""]
            case _:
                pass
    return "\n".join(parts)


def shown(radslag: Run, *typed: str) -> Any:
    """What ``show … --json`` says."""
    return json.loads(radslag("show", *typed, "--json").out)


def test_every_point_of_every_figure_is_the_screens(backend: Backend, clock: FixedClock, radslag: Run) -> None:
    """Value, limits and period of every point, here and in county and country, are those of ``show indicator``."""
    place = "2083"
    document = made(backend, clock, ReportKind.PLAN, "HED")
    backend.close()
    known = {one: shown(radslag, "indicator", one, "--place", place) for one in _ids(radslag, place)}
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(figures) >= 5
    for figure in figures:
        data = next(one for one in known.values() if figure.caption.startswith(one["title"]) and _same_source(figure, one))
        assert _points(figure.series) == _observed(data["observations"])
        beside = {} if data["unit"] == "count" else {_name(one): one["observations"] for one in data["comparison"]}
        assert {series.name: _points(series) for series in figure.others} == {
            name: _observed(values) for name, values in beside.items()
        }
        assert data["sentence"] in text_of(document)
        assert all(one["sentence"] in text_of(document) for one in data["comparison"])


def _ids(radslag: Run, place: str) -> list[str]:
    plans = shown(radslag, "place", place)["plans"]
    areas = [area for plan in plans for area in plan["areas"]]
    goals = [goal for area in areas for goal in (*area["overall_goals"], *area["goals"])]
    return list(dict.fromkeys(one["id"] for part in (*areas, *goals) for one in part["indicators"] if one["latest"]))


def _same_source(figure: Figure, data: Any) -> bool:
    product = Translator("sv")(f"code.short_product.{data['product']}")
    return f"({product})" in figure.caption


def _name(data: Any) -> str:
    return str(data["place_name"])


def _points(series: Any) -> list[tuple[float, float | None, float | None]]:
    return [(point.value, point.low, point.high) for point in series.points]


def _observed(values: Any) -> list[tuple[float, float | None, float | None]]:
    known = [one for one in values if one["value"] is not None]
    return [(one["value"], *[pytest.approx(limit) for limit in one["interval"] or (None, None)]) for one in known]


def test_statuses_dates_and_latest_values_are_the_screens(backend: Backend, clock: FixedClock, radslag: Run) -> None:
    """In English too: each measure's status and day, and each indicator's newest value, stand on paper as in ``show area``."""
    words = Translator("en")
    document = made(backend, clock, ReportKind.PLAN, "HED", "en")
    cells = {row for table in tables(document) for row in table.rows}
    backend.close()
    text = "\n".join(cell for row in cells for cell in row)
    [hedemora] = [one for one in shown(radslag, "overview")["places"] if one["code"] == "2083"]
    counted = [f"{words(f'status.{status}')} {count}" for status, count in hedemora["by_status"].items() if count]
    lead = next(block.text for block in document.blocks if isinstance(block, Paragraph) and block.tone is Tone.LEAD)
    assert lead.startswith(f"{hedemora['measures']} measures: ")
    assert all(part in lead for part in counted)
    assert f"{hedemora['late']} are late" in lead
    for area in shown(radslag, "plan", "HED")["areas"]:
        for one in area["measures"]:
            late = [row for row in cells if row[0] == one["id"] and row[3] == words(f"status.{one['status']}")]
            assert [(row[4], row[5] != "–") for row in late] == [(one["due"], one["late"])]
        for goal in (*area["overall_goals"], *area["goals"]):
            for one in goal["indicators"]:
                if one["latest"]:
                    assert format_value(one["latest"]["value"], Unit(one["unit"]), "en") in text


def test_every_figure_and_table_says_where_it_comes_from(backend: Backend, clock: FixedClock) -> None:
    """No table or picture stands without its source, rows are as wide as their headings; what is invented is said to be."""
    for kind, subject in EVERY:
        document = made(backend, clock, kind, subject)
        for block in document.blocks:
            if isinstance(block, Table | Figure):
                assert (block.source or "").startswith("Källa:")
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} == {len(block.headings)} == {len(block.columns)}
        assert "påhittade" in document.made_note
        assert any("påhittade" in (table.source or "") for table in tables(document))


def test_a_picture_can_be_told_in_words(backend: Backend, clock: FixedClock) -> None:
    """The text alternative has the first and the last value with their margins, and the judged sentence."""
    document = made(backend, clock, ReportKind.AREA, "HED-N")
    figure = next(block for block in document.blocks if isinstance(block, Figure))
    assert "5 % (4–7) 2017" in figure.alternative.replace("\u00a0", " ")
    assert "6 % (4–9) 2025: förändringen ryms inom felmarginalen" in figure.alternative.replace("\u00a0", " ")


def test_the_minutes_annex_has_what_was_settled(backend: Backend, clock: FixedClock) -> None:
    """Attendance with quorum, decisions numbered with who and by when, assessments, what changed, the clock of the act."""
    document = made(backend, clock, ReportKind.MEETING, "BRA-HED-M2")
    text = text_of(document)
    decided = next(table for table in tables(document) if table.caption == "Beslut vid mötet")
    assert [row[0] for row in decided.rows] == ["1", "2", "3"]
    assert decided.rows[0][2:] == ("Socialtjänsten", "2026-10-12", "inte klart, dagen har passerat")
    for said in (
        "6 av 9 funktioner var närvarande. Rådet var beslutsfört: minst 5 krävs.",
        "Rökningen har minskat på skolgårdarna, snuset finns kvar.",
        "Sedan förra mötet",
        "Lägesbilden för Hedemora slutar 2023",
        "rökningen nere, snuset kvar",
    ):
        assert said in text


def test_a_meeting_to_come_is_no_minutes(backend: Backend, clock: FixedClock) -> None:
    """Before the meeting it is papers for it, without a heading for decisions nobody can have made."""
    planned = next(one.id for one in meetings(backend) if one.id == "BRA-HED-M3")
    document = made(backend, clock, ReportKind.MEETING, planned)
    assert (document.subtitle or "").startswith("Underlag till mötet")
    assert Paragraph("Inga beslut är antecknade.", Tone.NOTE) not in document.blocks


def test_the_annex_of_a_meeting_past_says_what_is_todays(backend: Backend, clock: FixedClock) -> None:
    """What changed ends with the meeting; what stands and is late is of the day the paper is made, and says so."""
    document = made(backend, clock, ReportKind.MEETING, "BRA-HED-M2")
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert any(text.startswith("Sedan förra mötet 2026-02-24") and "2026-08-18" in text for text in headings)
    assert "som de är 2026-11-21, inte som de var vid mötet 2026-08-18" in text_of(document)
    changed = (one for one in tables(document) if one.caption == "Ändringar och anteckningar")
    changes = next(one for one in changed if one.rows[0][0] == "HED-N2")
    day = changes.rows[0][changes.headings.index("Dag")]
    assert "2026-02-24" <= day <= "2026-08-18"
    assert "inte som de var" not in text_of(made(backend, clock, ReportKind.MEETING, "BRA-HED-M3"))


def test_the_paper_tells_since_the_day_the_screen_names(backend: Backend, clock: FixedClock, radslag: Run) -> None:
    """The day of the meeting before, not the day after it on which the reading begins."""
    document = made(backend, clock, ReportKind.MEETING, "BRA-HED-M3")
    backend.close()
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert "Sedan förra mötet 2026-08-18" in headings
    assert "Sedan förra mötet 2026-08-18" in radslag("show", "meeting", "BRA-HED-M3").out


def test_the_paper_of_an_area_begins_with_the_area(backend: Backend, clock: FixedClock) -> None:
    """Its head says which plan, its decision and where it is kept; the rest is in the paper of the plan."""
    head = dict(made(backend, clock, ReportKind.AREA, "HED-V").head)
    assert list(head) == ["Plan", "Antagen av", "Diarienr"]
    assert head["Antagen av"] == "Kommunstyrelsen · 2024-09-17 · § 134"
    assert head["Diarienr"] == "KS291-24 160 · Gallring Bevaras"
    assert len(made(backend, clock, ReportKind.PLAN, "HED").head) > len(head)


def test_an_areas_own_paper_is_a_page(backend: Backend, clock: FixedClock) -> None:
    """One low picture, each indicator and each measure a line: the goals with their causes are in the paper of the plan."""
    blocks = made(backend, clock, ReportKind.AREA, "HED-T").blocks
    [picture] = [block for block in blocks if isinstance(block, Figure)]
    indicators, measures = (block for block in blocks if isinstance(block, Table))
    assert picture.low
    assert [row[1].replace("\u00a0", " ") for row in indicators.rows] == [
        "25 % (19–32) 2025",
        "30,5 % (23,8–38) 2021–2022",
        "38 % 2022–2023",
    ]
    assert [row[0] for row in measures.rows] == ["HED-T1", "HED-T2", "HED-T3", "HED-T4"]
