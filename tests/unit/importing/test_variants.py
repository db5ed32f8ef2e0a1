"""Other editions of the known files: columns added or moved, titles above the table, records saved without their answer."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from store.errors import FileRejected
from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import make_workbook

if TYPE_CHECKING:
    from store.importing.series_file import SeriesFile

SOL = "Region;Brott;År;Period;Antal;/100 000 inv\nHedemora kommun;Bilbrott;2025;Jan;10;3,5;\n"
RECORD = {"kpi": "N07631", "municipality": "2083", "period": 2024, "values": [{"gender": "T", "value": 6.0}]}
HALF = RECORD | {"kpi": "N07679", "values": [{"gender": "T", "value": 3.0}]}
CUBE: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Prov",
    "source": "SCB",
    "id": ["geo", "ar"],
    "size": [2, 2],
    "dimension": {
        "geo": {"category": {"index": ["0", "1"], "label": {"0": "Hedemora", "1": "Riket"}}},
        "ar": {"category": {"index": {"0": 0, "16": 1}, "label": {"0": "2008", "16": "2024"}}},
    },
    "value": [1, 2, 3, 4],
}


Rows = list[list[object]]


def _values(file: SeriesFile) -> list[list[tuple[str, float | None]]]:
    assert not file.problems
    return [[(value.place_code, value.value) for value in series.values] for series in file.series]


def _keys(file: SeriesFile) -> list[str]:
    return [problem.key.removeprefix("import_file.") for problem in file.problems]


@pytest.mark.parametrize(
    "text",
    [
        SOL,
        SOL.replace("/100 000 inv\n", "/100 000 inv;Uppklarade\n").replace("3,5;\n", "3,5;7;\n"),
        SOL.replace("Antal;", "Kod;Antal;").replace("Jan;", "Jan;0801;"),
        "Brott;Region;Period;År;/100 000 inv;Antal\nBilbrott;Hedemora kommun;Jan;2025;3,5;10;\n",
        "Anmälda brott, hela landet och kommuner\n\n" + SOL,
        SOL.replace(";", "\t"),
        "\ufeff" + SOL.replace("\n", "\r\n"),
        SOL.replace("Jan", "Januari"),
    ],
    ids=["plain", "column last", "column between", "moved", "title above", "tabs", "BOM and CRLF", "long month"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_sol_by_its_headings(text: str, encoding: str) -> None:
    """Columns are found by what they are called; the values are the same."""
    content = text.replace("\ufeff", "").encode(encoding) if encoding == "latin-1" else text.encode(encoding)
    assert _values(read_bytes("x.txt", content)) == [[("2083", 10)], [("2083", 3.5)]]


@pytest.mark.parametrize("word", ["Kvartal 2", "Kv 2", "2 kv", "kvartal 2"])
def test_sol_quarters(word: str) -> None:
    """However the quarter is written."""
    [value, *_] = read_bytes("x.txt", SOL.replace("Jan", word).encode()).series[0].values
    assert (value.period_start.month, value.period_end.month) == (4, 6)


def test_sol_contradicting_itself() -> None:
    """Two figures for one crime, place and period cannot both be right."""
    twice = SOL + "Hedemora kommun;Bilbrott;2025;Jan;11;3,5;\n"
    [problem] = read_bytes("x.txt", twice.encode()).problems
    assert (problem.key, problem.place, problem.field) == ("import_file.two_values", "3", "Antal")


@pytest.mark.parametrize(
    "text",
    [
        "Kommun;Antal brott;Antal per 100 000 invånare\nHedemora;1 487;9 711\n",
        "Kommunkod;Kommun;Antal;Per 100 000 inv.\n2083;Hedemora;1487;9711\n",
        "Län;Kommun;Per 100 000 inv.;Antal\nDalarnas län;Hedemora;9711;1487\n",
        "Kommun,Antal,Per 100000 inv.\nHedemora,1487,9711\n",
        "Kommun\tAntal\tPer 100 000 inv.\r\nHedemora kommun\t1487\t9711\r\n",
        "Kommun;Antal;Per 100 000 inv.\nHedemora;1487;9711\nTotalt;1487;1\nGöteborg Centrum;3;4\n",
    ],
)
def test_municipal_csv_in_other_words(text: str) -> None:
    """Other headings, separators, a row of totals, a district written with a blank."""
    assert _values(read_bytes("kommuner 2025.csv", text.encode())) == [[("2083", 1487)], [("2083", 9711)]]


def test_municipal_csv_of_no_year() -> None:
    """A year nobody can mean is a problem, not a crash."""
    assert _keys(read_bytes("x.csv", b"Kommun;Antal;Per 100 000 inv.\nAle;1;2\n", year=99999)) == ["not_a_period"]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps({"values": [RECORD, HALF], "count": 2, "next_url": None}),
        json.dumps([{"values": [RECORD]}, {"values": [HALF]}]),
        json.dumps([RECORD, HALF]),
        f"{json.dumps(RECORD)}\n{json.dumps(HALF)}\n",
        "municipality,title,kpi,period,value,fetched\n2083,Hedemora,N07631,2024,6.0,\n2083,Hedemora,N07679,2024,3.0,\n",
        "municipality;kpi;period;gender;value\n2083;N07631;2024;T;6,0\n2083;N07679;2024;T;3,0\n",
    ],
    ids=["answer", "answers", "records", "lines", "CSV", "CSV with gender"],
)
def test_kolada_however_it_was_saved(content: str) -> None:
    """One answer, several in a list, bare records, one a line, or a table: the same value with the same limits."""
    file = read_bytes("x", content.encode())
    assert _values(file) == [[("2083", 6)]]
    assert (file.series[0].values[0].low, file.series[0].values[0].high) == (3, 9)


def test_kolada_table_with_wrong_rows() -> None:
    """Each wrong row is named."""
    rows = "municipality,kpi,period,value\n2083,N07540,2025,abc\n2083,X,2025,1\n2083,N07540,igår,1\n9999,N07540,2025,1\n2083\n"
    file = read_bytes("x.csv", rows.encode())
    assert _keys(file) == ["not_a_number_or_marker", "broken_record", "not_a_period", "row_length", "unknown_place"]
    assert [problem.place for problem in file.problems] == ["2", "3", "4", "6", "5"]


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ({"id": "N07540", "title": "Anmälda brott"}, "only_metadata"),
        ({"id": "2083", "title": "Hedemora", "type": "K"}, "only_metadata"),
        ({"id": "G37393", "title": "Liknande kommuner", "members": []}, "only_metadata"),
        (RECORD | {"ou": "V15E1"}, "no_values"),
    ],
)
def test_kolada_answers_without_values(record: dict[str, object], key: str) -> None:
    """Lists of KPIs, municipalities and groups are known for what they are; so are values of single schools."""
    given = {name: value for name, value in record.items() if name != "municipality" or "ou" not in record}
    assert _keys(read_bytes("x.json", json.dumps({"values": [given]}).encode())) == [key]


def test_quirk_18_a_catalogue_beside_the_values() -> None:
    """Quirk 18: the query form ignores the filter and answers with every KPI; only those with values become series."""
    catalogue = {"values": [{"id": f"N{number:05d}", "title": f"Nyckeltal {number}"} for number in range(3000, 3100)]}
    assert len(read_bytes("x.json", json.dumps([catalogue, {"values": [RECORD]}]).encode()).series) == 1


def test_json_stat_version_1() -> None:
    """The dataset in an object of its own; ids, sizes and roles among the dimensions."""
    dimension = CUBE["dimension"] | {"id": CUBE["id"], "size": CUBE["size"], "role": {"time": ["ar"]}}
    old = {"dataset": {"label": "Prov", "dimension": dimension, "value": CUBE["value"]}}
    assert _values(read_bytes("x.json", json.dumps(old).encode())) == [[("2083", 1), ("2083", 2), ("00", 3), ("00", 4)]]


def test_json_stat_texts_among_the_values() -> None:
    """A marker or a number as text is what it says; other text is a problem with its position, never a missing value."""
    file = read_bytes("x.json", json.dumps(CUBE | {"value": ["1", "2,5", "..", "många"]}).encode())
    assert [(value.value, value.missing) for value in file.series[0].values[:3]] == [
        (1, None),
        (2.5, None),
        (None, "not_available"),
    ]
    assert [(problem.key, problem.place) for problem in file.problems] == [("import_file.not_a_number_or_marker", "value › 3")]


def test_json_stat_sizes_that_do_not_fit() -> None:
    """The sizes said and the categories listed must agree."""
    assert _keys(read_bytes("x.json", json.dumps(CUBE | {"size": [2, 3]}).encode())) == ["wrong_size"]


def test_a_title_the_publisher_has_reworded() -> None:
    """When the first line says nothing known, another line or the sheet's name does."""
    rows: Rows = [["Så har det gått i Hedemora"], [None, "Antal 2024"], ["Hedemora", 4], ["Hela landet", 9]]
    for sheet, series in (("Bilbrott (anmälda)", "bra-bilbrott-antal"), ("Totalt (anmälda)", "bra-anmalda-brott-antal")):
        assert read_bytes("x.xlsx", make_workbook({sheet: rows})).series[0].indicator_id == series
    lines: Rows = [["Narkotikabrott"], *rows]
    assert read_bytes("x.xlsx", make_workbook({"Blad1": lines})).series[0].indicator_id == "bra-narkotikabrott-antal"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"<!DOCTYPE html><p>Logga in", "web_page"),
        (b"\xef\xbb\xbf\n <?xml version='1.0'?><Workbook/>", "web_page"),
        (b"", "not_a_workbook"),
    ],
)
def test_files_of_other_kinds(content: bytes, key: str) -> None:
    """A web page or Excel's old XML saved as .xls, and a zip that is no workbook."""
    if not content:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("word/document.xml", "<x/>")
        content = buffer.getvalue()
    with pytest.raises(FileRejected) as refused:
        read_bytes("x.xls", content)
    assert [problem.key for problem in refused.value.problems] == [f"import_file.{key}"]
