"""Kolada's saved answers, version 3."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.importing.formats.kolada import uncertainty_of
from store.importing.formats.recognise import read_bytes, read_files
from tests.unit.importing.made_files import value_of

if TYPE_CHECKING:
    from pathlib import Path


def _record(kpi: str, place: str, period: int | str, **values: float | None) -> dict[str, object]:
    given = [
        {"gender": gender, "count": 1, "status": "", "value": value, "isdeleted": False} for gender, value in values.items()
    ]
    return {"kpi": kpi, "municipality": place, "period": period, "values": given}


def _answer(*records: dict[str, object], next_url: str | None = None) -> bytes:
    answer = {"values": list(records), "count": len(records), "next_url": next_url, "previous_url": None}
    return json.dumps(answer).encode()


def test_places_of_kolada() -> None:
    """0000 is the country, 0020 the county, 2083 the municipality; groups are left out and said."""
    file = read_bytes(
        "svar.json", _answer(*(_record("N07540", place, 2025, T=10_665.2) for place in ("0000", "0020", "2083", "G37393")))
    )
    assert [value.place_code for value in file.series[0].values] == ["00", "20", "2083"]
    assert (file.series[0].indicator_id, file.series[0].unit) == ("kolada-n07540", "per_100k")
    assert file.notes == ("import_file.groups_left_out",)


@pytest.mark.parametrize(
    ("kpi", "other"),
    [
        ("N07631", "N07679"),
        ("N07600", "N07648"),
        ("N07647", "N07695"),
        ("N00610", "U01610"),
        ("N00631", "U01631"),
        ("U01420", "U01532"),
        ("N01460", "N01461"),
        ("N07540", None),
        ("N07648", None),
    ],
)
def test_uncertainty_ids(kpi: str, other: str | None) -> None:
    """NTU: id + 48. The citizens' survey: N00 becomes U01. The health survey: by table."""
    assert uncertainty_of(kpi) == other


def test_half_width_becomes_limits() -> None:
    """Value ± half-width, inside 0–100; by gender too; the uncertainty is no series of its own."""
    file = read_bytes(
        "svar.json",
        _answer(_record("N00610", "2083", 2024, T=73.0, K=60.0, M=99.0), _record("U01610", "2083", 2024, T=4.0, K=6.0, M=3.0)),
    )
    assert [one.indicator_id for one in file.series] == ["kolada-n00610"]
    limits = {value.breakdown: (value.low, value.high) for value in file.series[0].values}
    assert limits == {"total": (69, 77), "women": (54, 66), "men": (96, 100)}


def test_uncertainty_alone_is_left_out() -> None:
    """It is no indicator; the file says what to fetch."""
    file = read_bytes("svar.json", _answer(_record("N07679", "2083", 2024, T=4.0)))
    assert (file.series, file.notes) == ((), ("import_file.uncertainty_left_out",))


def test_deleted_and_missing() -> None:
    """A deleted value is left out, a null one is missing."""
    record = _record("N07540", "2083", 2025, T=None)
    gone = {
        "kpi": "N07540",
        "municipality": "2083",
        "period": 2024,
        "values": [{"gender": "T", "value": 1.0, "isdeleted": True}],
    }
    file = read_bytes("svar.json", _answer(record, gone))
    assert [(value.period_end.year, value.missing) for value in file.series[0].values] == [(2025, "not_available")]
    assert "import_file.deleted_left_out" in file.notes


def test_pool_published_under_its_last_year() -> None:
    """N07645 of 2022 is 2021–2022, one value."""
    file = read_bytes("svar.json", _answer(_record("N07645", "2083", 2022, T=0.7)))
    (value,) = file.series[0].values
    assert (value.period_start.year, value.period_end.year, file.series[0].pooled_years) == (2021, 2022, 2)


def test_rolling_years_but_for_five_counties() -> None:
    """U01420: four years for Hedemora, one for Uppsala."""
    file = read_bytes("svar.json", _answer(_record("U01420", "2083", 2024, T=30.0), _record("U01420", "0380", 2024, T=30.0)))
    assert {value.place_code: value.period_start.year for value in file.series[0].values} == {"2083": 2021, "0380": 2024}


def test_several_answers_together(tmp_path: Path) -> None:
    """Values, their uncertainty and an unknown KPI's title from three files become one."""
    (tmp_path / "a.json").write_bytes(_answer(_record("N07631", "2083", 2024, T=8.0), _record("N99999", "2083", 2024, T=3.0)))
    (tmp_path / "b.json").write_bytes(_answer(_record("N07679", "2083", 2024, T=3.0)))
    (tmp_path / "c.json").write_bytes(_answer({"id": "N99999", "title": "Något nytt, andel (%)"}))
    (file,) = read_files(sorted(tmp_path.glob("*.json")))
    assert value_of(file, "kolada-n07631", "2083", 2024).low == 5.0
    assert next(one.title for one in file.series if one.indicator_id == "kolada-n99999") == "Något nytt, andel (%)"
    assert file.name == "a.json, b.json, c.json"


def test_a_page_that_is_not_the_last() -> None:
    """An answer with next_url and no next page says so."""
    assert (
        "import_file.more_pages" in read_bytes("svar.json", _answer(_record("N07540", "2083", 2025, T=1.0), next_url="x")).notes
    )


@pytest.mark.parametrize(
    ("kpi", "value", "key"),
    [("N07631", 120.0, "share_outside"), ("N07631", -1.0, "share_outside"), ("N07540", -3.0, "below_zero")],
)
def test_values_that_cannot_be(kpi: str, value: float, key: str) -> None:
    """A share above 100 per cent and a rate below zero are problems; of a KPI nobody here knows they may be right."""
    [problem] = read_bytes("svar.json", _answer(_record(kpi, "2083", 2025, T=value))).problems
    assert (problem.place, problem.key) == ("values › 1", f"import_file.{key}")
    assert not read_bytes("svar.json", _answer(_record("N03999", "2083", 2025, T=value))).problems


def test_broken_records_are_named() -> None:
    """A period that is none and a value that is text, each with its number in the answer."""
    bad = {"kpi": "N07540", "municipality": "2083", "period": 2025, "values": [{"gender": "T", "value": "mycket"}]}
    problems = read_bytes("svar.json", _answer(_record("N07540", "2083", "i år", T=1.0), bad)).problems
    assert [problem.place for problem in problems if problem.key == "import_file.broken_record"] == ["values › 1", "values › 2"]
