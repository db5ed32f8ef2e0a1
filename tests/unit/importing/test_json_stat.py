"""JSON-stat 2 of SCB and of authorities that use it otherwise."""

from __future__ import annotations

import json
from typing import Any

import pytest

from store.importing.formats.recognise import read_bytes

BASE: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Folkmängden efter region, kön och månad",
    "source": "SCB",
    "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
    "id": ["Region", "Kon", "ContentsCode", "Tid"],
    "size": [2, 3, 1, 2],
    "dimension": {
        "Region": {
            "label": "region",
            "category": {"index": {"00": 0, "2083": 1}, "label": {"00": "Riket", "2083": "Hedemora"}},
        },
        "Kon": {
            "label": "kön",
            "category": {"index": ["1", "2", "1+2"], "label": {"1": "män", "2": "kvinnor", "1+2": "totalt"}},
        },
        "ContentsCode": {
            "label": "tabellinnehåll",
            "category": {"index": ["000X"], "label": {"000X": "Folkmängd"}, "unit": {"000X": {"base": "antal", "decimals": 0}}},
        },
        "Tid": {
            "label": "månad",
            "category": {"index": ["2026M01", "2026M02"], "label": {"2026M01": "2026M01", "2026M02": "2026M02"}},
        },
    },
    "value": list(range(12)),
    "extension": {"px": {"tableid": "TAB6471"}},
}


def _read(**changes: Any) -> Any:
    return read_bytes("svar.json", json.dumps({**BASE, **changes}).encode())


def test_scb_shape() -> None:
    """Index as object and as list, last dimension fastest, months, gender as breakdown."""
    file = _read()
    (one,) = file.series
    found = {(value.place_code, value.breakdown, value.period_start.isoformat()): value.value for value in one.values}
    assert (one.indicator_id, one.unit, one.source, file.problems) == ("scb-tab6471-000x", "count", "Källa: SCB", ())
    assert found["00", "men", "2026-01-01"] == 0
    assert found["00", "total", "2026-02-01"] == 5
    assert found["2083", "women", "2026-01-01"] == 8
    assert found["2083", "total", "2026-02-01"] == 11


def test_sparse_status() -> None:
    """Null with "." or ".." in a sparse status; null without a status is not available."""
    values: list[float | None] = [*range(12)]
    values[4] = values[5] = values[11] = None
    file = _read(value=values, status={"4": ".", "5": ".."})
    missing = {
        (value.place_code, value.period_end.month): value.missing for value in file.series[0].values if value.value is None
    }
    assert missing == {("00", 1): "no_observations", ("00", 2): "not_available", ("2083", 2): "not_available"}


def test_values_as_an_object() -> None:
    """Sparse values are allowed by the format."""
    assert [value.value for value in _read(value={"4": 7}).series[0].values if value.value is not None] == [7]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"value": []}, "only_metadata"),
        ({"value": [1, 2]}, "wrong_size"),
        ({"role": {}, "id": ["Kon"], "size": [3], "value": [1, 2, 3]}, "no_time_or_place"),
        ({"dimension": {}}, "broken_record"),
    ],
)
def test_wrong_datasets(changes: dict[str, Any], key: str) -> None:
    """Metadata without values, a wrong number of values, no place or time, no dimensions."""
    assert [problem.key for problem in _read(**changes).problems] == [f"import_file.{key}"]


def test_limits_in_contents_of_their_own() -> None:
    """The public health tables: share, lower and upper limit as three contents become one series with limits."""
    dimension = {
        **BASE["dimension"],
        "Tid": {"label": "År", "category": {"index": ["2021-2024"], "label": {"2021-2024": "2021-2024"}}},
        "ContentsCode": {
            "category": {
                "index": ["01", "02", "03"],
                "label": {"01": "Andel", "02": "Konfidensintervall nedre gräns", "03": "övre gräns"},
            }
        },
    }
    file = _read(id=["Region", "ContentsCode", "Tid"], size=[2, 3, 1], dimension=dimension, value=[30, 28, 32, 40, 35, 45])
    (one,) = file.series
    value = one.values[1]
    assert (value.place_code, value.value, value.low, value.high) == ("2083", 40, 35, 45)
    assert (value.period_start.year, value.period_end.year, one.unit, one.pooled_years) == (2021, 2024, "percent", 4)
