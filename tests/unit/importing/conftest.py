"""What the tests of readers share: real figures cut small, workbooks made of rows, values by series, place and year."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from store.importing.formats.recognise import read_bytes
from tests.unit.importing.made_files import DATA, make_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from store.importing.series_file import SeriesFile


@pytest.fixture(scope="session")
def workbook() -> Callable[[Mapping[str, Sequence[Sequence[object]]]], bytes]:
    """Makes a workbook of rows."""
    return make_workbook


@pytest.fixture(scope="session")
def ntu_rows() -> dict[str, list[list[Any]]]:
    """Eleven sheets of Brå's real NTU workbook of 2023, a few rows of each."""
    sheets: dict[str, list[list[Any]]] = json.loads((DATA / "ntu_municipal_cut.json").read_text("utf-8"))["sheets"]
    return sheets


@pytest.fixture(scope="session")
def ntu(ntu_rows: dict[str, list[list[Any]]]) -> SeriesFile:
    """The cut workbook, read."""
    return read_bytes("ntu.xlsx", make_workbook(ntu_rows))


@pytest.fixture(scope="session")
def indicators() -> SeriesFile:
    """The cut of the converted municipal indicators, read."""
    return read_bytes("indikatorer.csv", (DATA / "bra_indicators_cut.csv").read_bytes())


@pytest.fixture(scope="session")
def sol_yearly() -> bytes:
    """The real yearly export, retyped."""
    return (DATA / "sol_dbfil_ar.txt").read_bytes()
