"""Whatever bytes a file holds, reading it gives a file with its problems or one named error, and every problem can be said."""

from __future__ import annotations

import io
import json
import random
import zipfile
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.errors import FileRejected
from store.i18n.translator import LANGUAGES, Translator
from store.importing.formats.cells import NotANumber, number, read_cell
from store.importing.formats.labels import core, fold, slug
from store.importing.formats.periods import read_period
from store.importing.formats.places import find_place
from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import DATA, make_workbook

_QUIET = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
_WORDS = st.sampled_from(
    ["Hedemora", "Hela landet", "2025", "2021–2022", "..", "x", "-", "1 234,5", "År", "Jan", "Antal", "Rån", "", "Region"]
)
_CELL = _WORDS | st.text(max_size=12)
_SCALAR = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _CELL
_KEYS = st.sampled_from(
    [
        "values",
        "kpi",
        "municipality",
        "period",
        "gender",
        "value",
        "id",
        "dimension",
        "category",
        "index",
        "label",
        "size",
        "role",
        "time",
        "status",
        "class",
        "extension",
        "unit",
        "isdeleted",
        "Tid",
        "Region",
    ]
)
_JSON = st.recursive(
    _SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=30
)
_HEADS = st.sampled_from(
    ["Region;Brott;År;Period;Antal;/100 000 inv", "Kommun;Antal;Per 100 000 inv.", "geografi,enhet,ar,variabel,varde,kalla", ""]
)


def _reads_or_rejects(content: bytes) -> None:
    try:
        file = read_bytes("fil 2024", content)
        problems = list(file.problems)
        keys = set(file.notes)
        for one in file.series:
            for value in one.values:
                assert value.period_start <= value.period_end
                assert (value.value is None) == (value.missing is not None and value.missing != "rounded_to_zero")
    except FileRejected as error:
        problems, keys = error.problems, set()
    for language in LANGUAGES:
        translate = Translator(language)
        assert all(translate.problem(problem) for problem in problems)
        assert all(translate.knows(key) for key in keys)


@_QUIET
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    """Noise, also behind the marks of zip and old Excel."""
    _reads_or_rejects(content)
    _reads_or_rejects(b"PK\x03\x04" + content)
    _reads_or_rejects(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content)


@_QUIET
@given(_HEADS, st.lists(st.lists(_CELL, max_size=8), max_size=12))
def test_any_rows_under_a_known_heading(head: str, rows: list[list[str]]) -> None:
    """Text files of the known headings with rows of almost right cells."""
    sign = "," if "," in head else ";"
    _reads_or_rejects("\n".join([head, *(sign.join(cells) for cells in rows)]).encode("utf-8", "replace"))


@_QUIET
@given(_JSON)
def test_any_json(document: Any) -> None:
    """Objects of the words that Kolada and JSON-stat use, in every shape; JSON-stat's outer shape given."""
    _reads_or_rejects(json.dumps(document).encode())
    _reads_or_rejects(json.dumps({"values": [document]}).encode())
    _reads_or_rejects(
        json.dumps({"id": ["Region", "Tid"], "value": [1], "dimension": {"Region": document, "Tid": document}}).encode()
    )


@cache
def _real() -> dict[str, bytes]:
    cut = json.loads((DATA / "ntu_municipal_cut.json").read_text("utf-8"))["sheets"]
    return {
        "ntu": make_workbook({name: cut[name] for name in ("Tabell 1", "Tabell 3.23", "Tabell 2.5")}),
        "sol": (DATA / "sol_dbfil_ar.txt").read_bytes(),
        "indicators": b"\n".join((DATA / "bra_indicators_cut.csv").read_bytes().splitlines()[:40]),
    }


@pytest.mark.parametrize("kind", ["ntu", "sol", "indicators"])
@_QUIET
@given(seed=st.integers(0, 2**32))
def test_damaged_files(kind: str, seed: int) -> None:
    """Real files with some bytes changed, or cut short."""
    chance = random.Random(seed)
    damaged = bytearray(_real()[kind])
    for _ in range(chance.randint(1, 8)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    _reads_or_rejects(bytes(damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])]))


@_QUIET
@given(seed=st.integers(0, 2**32))
def test_damaged_parts_of_a_workbook(seed: int) -> None:
    """A whole zip whose XML is damaged inside."""
    chance = random.Random(seed)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_real()["ntu"])) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = bytearray(old.read(part))
            for _ in range(chance.randint(0, 3)):
                data[chance.randrange(len(data))] = chance.choice(b"<>\"'/=0 9ACr&")
            new.writestr(part, bytes(data))
    _reads_or_rejects(out.getvalue())


@_QUIET
@given(
    st.lists(st.lists(_CELL | st.integers(-5, 3000) | st.none(), max_size=7), max_size=12),
    st.sampled_from(["Tabell 2.1", "R4.1", "Rån (anmälda)"]),
)
def test_any_table_in_a_workbook(rows: list[list[object]], sheet: str) -> None:
    """Sheets of almost right cells."""
    clean = [
        [cell if not isinstance(cell, str) else cell.encode("utf-8", "ignore").decode() for cell in cells] for cells in rows
    ]
    _reads_or_rejects(make_workbook({sheet: [[f"{sheet} Antal och andel (%) 2024, enligt NTU 2024."], *clean]}))


@given(st.text())
def test_small_readers_never_fail(text: str) -> None:
    """Labels, periods, places and cells of any text."""
    assert fold(fold(text)) == fold(text)
    assert len(slug(core(text))) <= 60
    read_period(text)
    find_place(text)
    try:
        read_cell(text)
    except NotANumber:
        return


@given(st.floats(-1e12, 1e12).map(lambda value: round(value, 3)))
def test_a_number_written_the_swedish_way_is_the_same(value: float) -> None:
    """Blank between thousands, decimal comma, minus sign: nothing is lost."""
    swedish = f"{value:,.3f}".replace(",", "\u00a0").replace(".", ",")
    assert number(swedish) == value
