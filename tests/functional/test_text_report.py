"""``radslag report``: the paper from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import locations
from store.report.writers import md

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_report_is_put_in_the_folder_we_are_in(radslag: Run, here: Path) -> None:
    """Named for what it is, told on stderr; a file that is there is not written over unless it is said."""
    first = radslag("report", "annual", "hedemora", "--format", "md")
    assert (first.code, first.out) == (0, "")
    file = here / "rapport-arsuppfoljning-HED-2026.md"
    assert file.name in first.err
    assert file.read_text("utf-8").startswith("# Årsuppföljning 2026\n")
    file.write_text("min egen text", "utf-8")
    again = radslag("report", "annual", "hedemora", "--format", "md")
    assert again.code == 1
    assert "--replace" in again.err
    assert file.read_text("utf-8") == "min egen text"
    assert radslag("report", "annual", "hedemora", "--format", "md", "--replace").code == 0
    assert file.read_text("utf-8").startswith("# Årsuppföljning 2026\n")
    assert [one.name for one in here.iterdir()] == [file.name]


def test_text_goes_to_stdout(radslag: Run, here: Path) -> None:
    """``--output -`` gives the paper and nothing else, in the language asked for; a Word file is refused in a sentence."""
    swedish = radslag("report", "area", "hed-n", "--output", "-", "--format", "md")
    assert swedish.out.startswith("# Narkotika\n")
    assert swedish.err == ""
    english = radslag("report", "meeting", "BRA-HED-M2", "--output", "-", "--format", "md", "--lang", "en")
    assert "## Attendance" in english.out
    assert "## Närvaro" not in english.out
    refused = radslag("report", "area", "HED-N", "--output", "-", "--format", "docx")
    assert (refused.code, refused.out) == (1, "")
    assert "docx" in refused.err
    assert list(here.iterdir()) == []


def test_the_file_name_says_the_format(radslag: Run, here: Path) -> None:
    """``--output plan.md`` is Markdown; a folder gets the file's own name; a folder that is not there is a sentence."""
    assert radslag("report", "plan", "NAS-ML", "--output", "plan.md").code == 0
    assert (here / "plan.md").read_text("utf-8").startswith("# Medborgarlöfte")
    (here / "ut").mkdir()
    assert radslag("report", "promise", "ANG", "--output", "ut", "--format", "md").code == 0
    assert (here / "ut" / "rapport-aterkoppling-ANG.md").exists()
    assert radslag("report", "promise", "ANG", "--output", "löftet", "--format", "md").code == 0
    assert (here / "löftet.md").exists()
    for named in (("--output", "plan.odt"), ("--output", "plan.docx", "--format", "pdf")):
        refused = radslag("report", "plan", "HED", *named)
        assert refused.code == 1
        assert ".docx" in refused.err
        assert not (here / named[1]).exists()
    missing = radslag("report", "plan", "HED", "--output", "finns/inte.md")
    assert missing.code == 1
    assert "finns" in missing.err
    assert "Traceback" not in missing.err


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("area", "HED-Q"), 1, "HED-N"),
        (("meeting", "BRA-HED-M9"), 1, "BRA-HED-M2"),
        (("plan", "hedermora"), 1, "plan"),
        (("plan", "HED", "--place", "Hedermora"), 1, "2083"),
        (("annual", "HED", "--year", "tjugosex"), 2, "1950"),
        (("budget", "HED"), 2, "meeting"),
        (("area", "HED-N", "--format", "odt"), 2, "docx"),
        (("area", "HED-N", "--snapshot", "BRA-HED-M3-F1"), 1, "Bara möten"),
        (("area", "HED-N", "--format", "md", "--template", "mall.docx"), 1, "docx"),
        (("area", "HED-N", "--format", "html", "--template", "saknas.html"), 1, "saknas.html"),
    ],
)
def test_what_cannot_be_made_is_a_sentence(radslag: Run, here: Path, typed: tuple[str, ...], code: int, said: str) -> None:
    """Unknown ids get suggestions; no file comes of any of it."""
    answer = radslag("report", *typed)
    assert answer.code == code
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert list(here.iterdir()) == []


def test_the_municipalitys_own_template_is_found(radslag: Run) -> None:
    """``mallar/report.html`` beside the settings is used without being asked for."""
    folder = locations.templates_folder()
    folder.mkdir(parents=True)
    (folder / "report.html").write_text("<title>Vår egen mall</title>", "utf-8")
    answer = radslag("report", "area", "HED-N", "--output", "-", "--format", "html")
    assert "Vår egen mall" in answer.out


def test_ctrl_c_leaves_no_half_file(radslag: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted in the middle of writing, the folder is as it was."""

    def interrupted(*_args: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(md, "escaped", interrupted)
    assert radslag("report", "area", "HED-N", "--format", "md").code == 130
    assert list(here.iterdir()) == []


def test_the_tables_alone_as_csv(radslag: Run) -> None:
    """``--format csv`` has every measure with its status."""
    lines = radslag("report", "area", "HED-N", "--output", "-", "--format", "csv").out.splitlines()
    assert any("HED-N5" in line and "försenad" in line for line in lines)
