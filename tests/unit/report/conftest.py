"""What the tests of papers share: one report written once in every kind of file, and read back once by each program."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from store.report.formats import Format
from store.report.write import write_report
from tests.chromium import browser
from tests.left_out import program
from tests.papers import document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.chromium import Browser

_PATIENCE = 120
"""Seconds a slow machine may take to start an office program."""


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that one of the workers fills, and the others wait for."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    done = folder.with_name(f"{name}-done")
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(_PATIENCE * 20):
            if done.exists():
                return folder
            time.sleep(0.05)
        pytest.fail(f"{name}: nobody finished it")
    make(folder)
    done.touch()
    return folder


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[Format, Path]:
    """The sample report in every kind of file."""

    def write(folder: Path) -> None:
        for kind in Format:
            write_report(document(), kind, folder / f"{kind.value}.{kind.value}")

    folder = _once(tmp_path_factory, "papers", write)
    return {kind: folder / f"{kind.value}.{kind.value}" for kind in Format}


@pytest.fixture(scope="session")
def printed(papers: dict[Format, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What stands in the PDF, and in the Word file and the workbook as LibreOffice prints them, by kind of file."""
    office, reader = program("LibreOffice"), program("Poppler")

    def convert(folder: Path) -> None:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        given = [str(papers[kind]) for kind in (Format.DOCX, Format.XLSX)]
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *given]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "HOME": str(folder)}, timeout=_PATIENCE)

    folder = _once(tmp_path_factory, "printed", convert)
    files = {kind.value: folder / f"{kind.value}.pdf" for kind in (Format.DOCX, Format.XLSX)}
    return {kind: _read(reader, path) for kind, path in {**files, "pdf": papers[Format.PDF]}.items()}


def _read(reader: str, path: Path) -> str:
    done = subprocess.run([reader, "-layout", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that nobody has used."""
    with browser(program("Chromium"), tmp_path_factory.mktemp("browser")) as opened:
        yield opened
