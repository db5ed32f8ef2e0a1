"""A report becomes a file: whole or not at all, the same every time, and its maker is told how it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store.report.document import Figure, Heading, Paragraph, Table
from store.report.errors import (
    ReportCancelled,
    ReportDiskFull,
    ReportFolderMissing,
    ReportNotWritten,
    TemplateMissing,
    TemplateUnused,
)
from store.report.finish import finish
from store.report.formats import Format
from store.report.write import write_report
from tests.papers import document, figure, measures

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator

SMALL = document(Heading(1, "Läget"), Paragraph("Allt går som det ska."), measures(3), figure())


@pytest.mark.parametrize("kind", Format)
def test_the_same_report_gives_the_same_file(kind: Format, papers: dict[Format, Path], tmp_path: Path) -> None:
    """No time of day, no chance: two papers that say the same are the same."""
    write_report(document(), kind, tmp_path / "igen")

    assert (tmp_path / "igen").read_bytes() == papers[kind].read_bytes()
    assert [path.name for path in papers[kind].parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("kind", Format)
def test_a_cancelled_report_leaves_what_was_there(kind: Format, tmp_path: Path, words_sv: Translator) -> None:
    """Stopped half-way, the paper from last time is untouched and nothing half-finished lies beside it."""
    target = tmp_path / "rapport"
    target.write_text("den förra", "utf-8")
    seen: list[tuple[int, int]] = []

    with pytest.raises(ReportCancelled) as refusal:
        write_report(SMALL, kind, target, progress=lambda *done: seen.append(done), cancelled=lambda: len(seen) >= 3)

    assert target.read_text("utf-8") == "den förra"
    assert list(tmp_path.glob("[.]*")) + list(tmp_path.glob("*.new")) == []
    assert len(seen) == 3
    assert words_sv.error(refusal.value).startswith("Avbrutet.")


@pytest.mark.parametrize("kind", Format)
def test_progress_rises_to_the_end(kind: Format, tmp_path: Path) -> None:
    """Whoever waits sees how much is left, and that it is done when the file is there and not before."""
    target = tmp_path / "rapport"
    seen: list[tuple[int, int, bool]] = []

    write_report(SMALL, kind, target, progress=lambda done, total: seen.append((done, total, target.exists())))

    done = [number for number, _, _ in seen]
    assert len(seen) > 3
    assert done == sorted(done)
    assert {total for _, total, _ in seen} == {done[-1]}
    assert [there for _, _, there in seen] == [False] * (len(seen) - 1) + [True]


def test_a_paper_that_cannot_be_saved_says_why(tmp_path: Path, words_sv: Translator, words_en: Translator) -> None:
    """A missing folder, a folder in the way, a template where none is used: a sentence each, and no file."""
    cases = (
        (ReportFolderMissing, "finns inte", {"target": tmp_path / "borta" / "r.md"}),
        (ReportNotWritten, "kunde inte sparas", {"target": tmp_path}),
        (TemplateUnused, "md-fil görs utan mall", {"target": tmp_path / "r.md", "template": tmp_path / "mall.docx"}),
    )
    for error, words, given in cases:
        with pytest.raises(error) as refusal:
            write_report(SMALL, Format.MD, **given)  # type: ignore[arg-type]
        assert words in words_sv.error(refusal.value)
        assert words_en.error(refusal.value)
    with pytest.raises(TemplateMissing):
        write_report(SMALL, Format.HTML, tmp_path / "r.html", template=tmp_path / "borta.html")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


@pytest.mark.parametrize("kind", [Format.MD, Format.DOCX, Format.XLSX])
def test_a_full_disk_leaves_no_half_paper(kind: Format, tmp_path: Path) -> None:
    """When there is no room the sentence says so, and the room that was taken is given back."""
    write_report(SMALL, kind, tmp_path / "först")  # whatever the libraries write for themselves is written
    resource = pytest.importorskip("resource", reason="limits of a process are for Unix")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
    try:
        with pytest.raises(ReportDiskFull):
            write_report(SMALL, kind, tmp_path / "rapport")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["först"]


def test_headings_skip_no_level() -> None:
    """Whatever levels a report has, the paper's headings can be walked one step at a time; empty ones are left out."""
    given = (Heading(3, "A"), Heading(1, "B"), Heading(4, "C"), Heading(2, " "), Heading(3, "D"), Heading(9, "E"))

    blocks = finish(replace(SMALL, blocks=given)).blocks

    assert [(block.level, block.text) for block in blocks if isinstance(block, Heading)] == [
        (1, "A"),
        (1, "B"),
        (2, "C"),
        (3, "D"),
        (4, "E"),
    ]


def test_the_same_table_under_each_area_says_which() -> None:
    """A sheet, a CSV file and a list of tables show captions without their headings: each says of what it is."""
    one = measures(1)
    given = (Heading(1, "Narkotika"), Heading(2, "Mål"), one, Heading(1, "Våld"), Heading(2, "Mål"), one, figure())

    told = [block.caption for block in finish(replace(SMALL, blocks=given)).blocks if isinstance(block, Table | Figure)]

    assert told == [f"{one.caption}: Narkotika", f"{one.caption}: Våld", figure().caption]
    alone = finish(replace(SMALL, blocks=(one, one))).blocks
    assert alone == (one, one)


@pytest.mark.parametrize(("kind", "stop"), [(Format.DOCX, 250), (Format.HTML, 2), (Format.PDF, 3)])
def test_a_long_report_can_be_followed_and_stopped(kind: Format, stop: int, tmp_path: Path) -> None:
    """Five hundred measures with two thousand characters each: progress is told, and it can be stopped in the middle."""
    long = document(Heading(1, "Alla åtgärder"), measures(500, "Vi följer upp. " * 134))
    seen: list[int] = []

    write_report(long, kind, tmp_path / "lång", progress=lambda done, _: seen.append(done))
    asked = iter(range(10_000))
    with pytest.raises(ReportCancelled):
        write_report(long, kind, tmp_path / "stoppad", cancelled=lambda: next(asked) >= stop)

    assert seen[-1] > 500
    assert len(seen) > (500 if kind is Format.DOCX else 2)
    assert (tmp_path / "lång").stat().st_size > 15_000
    assert not (tmp_path / "stoppad").exists()
