"""What the tests of papers share: one report written once in every kind of file, and read back once by each program."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from store.report.formats import Format
from store.report.write import write_report
from tests.chromium import browser
from tests.left_out import program
from tests.papers import document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.chromium import Browser


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[Format, Path]:
    """The sample report in every kind of file."""
    folder = tmp_path_factory.mktemp("papers")
    written = {kind: folder / f"narkotika.{kind.value}" for kind in Format}
    for kind, path in written.items():
        write_report(document(), kind, path)
    return written


@pytest.fixture(scope="session")
def printed(papers: dict[Format, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What stands in the PDF, and in the Word file and the workbook as LibreOffice prints them, by kind of file."""
    office, reader = program("LibreOffice"), program("Poppler")
    folder = tmp_path_factory.mktemp("printed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind in (Format.DOCX, Format.XLSX):
        target = folder / kind.value
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(target), str(papers[kind])]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "HOME": str(folder)}, timeout=120)
    files = {kind.value: folder / kind.value / "narkotika.pdf" for kind in (Format.DOCX, Format.XLSX)}
    return {kind: _read(reader, path) for kind, path in {**files, "pdf": papers[Format.PDF]}.items()}


def _read(reader: str, path: Path) -> str:
    done = subprocess.run([reader, "-layout", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that nobody has used."""
    with browser(program("Chromium"), tmp_path_factory.mktemp("browser")) as opened:
        yield opened
