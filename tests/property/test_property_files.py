"""Whatever stands in a file: records, or a refusal that names it."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from store.clean import clean
from store.errors import FileRejected
from store.i18n.translator import Translator
from store.importing.example_file import ExampleFile
from store.importing.indicator_file import IndicatorFile, MethodRow, ObservationRow
from store.importing.plan_file import PlanFile
from store.importing.read_file import read_csv, read_toml

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

HEADER = "indicator,place,period_start,period_end,value,low,high,n,preliminary,missing\n"
PLAN = '[plan]\nid = "A"\nkind = "action_plan"\ntitle = "x"\nplaces = ["2083"]\n'
values = st.one_of(
    st.integers().map(str),
    st.floats().map(str),
    st.booleans().map(lambda yes: str(yes).lower()),
    st.dates().map(str),
    st.datetimes().map(lambda moment: moment.isoformat()),
    st.text(st.characters(exclude_categories=["C"]), max_size=20).map(lambda text: "'''" + text.replace("'", "") + "'''"),
    st.just("[]"),
    st.just("{}"),
    st.just("[[[]]]"),
    st.just("1e400"),
)
keys = st.sampled_from([*PlanFile.model_fields["plan"].annotation.model_fields, "nonsense"])  # type: ignore[union-attr]
cells = st.one_of(
    st.text(max_size=10),
    st.floats().map(str),
    st.integers().map(str),
    st.dates().map(str),
    st.sampled_from(["", "too_few", "true", "2083", "otrygga", '"', "1e999", "0", "-0"]),
)


def _told(refusal: FileRejected, name: str) -> None:
    assert refusal.problems
    for problem in refusal.problems:
        assert problem.file == name
        assert Translator("sv").problem(problem).startswith(name)
        sentence = Translator("en").problem(problem)
        assert sentence == clean(sentence)


@given(content=st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))))
@example(content=b"\xef\xbb\xbf")
@example(content=b"a = 0x" + b"f" * 5000)
@pytest.mark.parametrize("model", [PlanFile, IndicatorFile, ExampleFile])
def test_any_bytes_as_toml(tmp_path: Path, model: type[BaseModel], content: bytes) -> None:
    """No bytes make the reader fail with anything but a refusal."""
    file = tmp_path / "any.toml"
    file.write_bytes(content)
    with pytest.raises(FileRejected) as refusal:
        read_toml(file, model)
    _told(refusal.value, "any.toml")


@given(content=st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))))
@example(content=b'\x00,\x00\r\r\n"')
@pytest.mark.parametrize("model", [ObservationRow, MethodRow])
def test_any_bytes_as_a_table(tmp_path: Path, model: type[BaseModel], content: bytes) -> None:
    """No bytes make the table reader fail with anything but a refusal."""
    file = tmp_path / "any.csv"
    file.write_bytes(content)
    try:
        read_csv(file, model)
    except FileRejected as refusal:
        _told(refusal, "any.csv")


@settings(max_examples=150)
@given(key=keys, value=values)
def test_any_value_of_any_field(tmp_path: Path, key: str, value: str) -> None:
    """A plan with one field of any kind: read, or refused with that field's name."""
    lines = [line for line in PLAN.splitlines() if not line.startswith(f"{key} ")]
    file = tmp_path / "plan.toml"
    file.write_text("\n".join([*lines, f"{key} = {value}"]), "utf-8")
    try:
        read_toml(file, PlanFile)
    except FileRejected as refusal:
        _told(refusal, "plan.toml")


@settings(max_examples=150)
@given(st.lists(cells, min_size=10, max_size=10))
def test_any_row_of_values(tmp_path_factory: pytest.TempPathFactory, row: list[str]) -> None:
    """A row of any cells is read whole and finite, or refused."""
    file = tmp_path_factory.getbasetemp() / "rows.csv"
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in row)
    file.write_text(HEADER + quoted + "\n", "utf-8", errors="surrogatepass")
    try:
        rows = read_csv(file, ObservationRow)
    except FileRejected as refusal:
        _told(refusal, "rows.csv")
    else:
        assert all(isfinite(row.value or 0) and row.period_start <= row.period_end for row in rows)
