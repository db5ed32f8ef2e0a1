"""Stores that cannot be used: a sentence that says what, where and what to do, and the file untouched."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import duckdb
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

_FOLLOW_UP = (
    "activity",
    "agenda_item",
    "attendance",
    "change_event",
    "council",
    "council_place",
    "deadline",
    "decision",
    "goal_assessment",
    "interim_report",
    "meeting",
    "meeting_snapshot",
    "report_form",
    "report_form_row",
    "situation_report",
)
"""The tables of migrations 4 and 6."""


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100_000])


def _cut_late(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def _text(path: Path) -> None:
    path.write_text("Detta är en anteckning, ingen databas.\n" * 500)


def _foreign(path: Path) -> None:
    path.unlink()
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE mine (name text)")


def _newer(path: Path) -> None:
    with duckdb.connect(str(path)) as store:
        store.execute("INSERT INTO migration VALUES (9999, 'from_the_future', 'x', now()::timestamp)")


def _edited(path: Path) -> None:
    with duckdb.connect(str(path)) as store:
        store.execute("UPDATE migration SET sha256 = 'x' WHERE version = 1")


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


SPOILT: list[tuple[Callable[[Path], None], str]] = [
    (_empty, "går inte att läsa som en Rådslag-fil"),
    (_cut, "går inte att läsa som en Rådslag-fil"),
    (_text, "går inte att läsa som en Rådslag-fil"),
    (_foreign, "är ingen Rådslag-fil"),
    (_newer, "nyare version av Rådslag"),
    (_edited, "går inte att läsa som en Rådslag-fil"),
    (_missing, "Det finns ingen fil"),
    (_folder, "är ingen Rådslag-fil"),
]


def _picture(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


@pytest.mark.parametrize("typed", [("show", "overview"), ("status", "HED-N1", "pågår"), ("undo",), ("history",)])
@pytest.mark.parametrize(("spoil", "words"), SPOILT, ids=[spoil.__name__ for spoil, _ in SPOILT])
def test_a_bad_store_is_refused_and_untouched(
    radslag: Run, demo_path: Path, spoil: Callable[[Path], None], words: str, typed: tuple[str, ...]
) -> None:
    """Exit code 1, one sentence naming the file, no traceback, not a byte changed."""
    spoil(demo_path)
    before = _picture(demo_path)
    answer = radslag(*typed)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err
    assert str(demo_path) in answer.err
    assert "Traceback" not in answer.err
    assert _picture(demo_path) == before


@pytest.mark.parametrize("typed", [("show", "overview"), ("status", "HED-N1", "pågår")])
def test_a_store_that_lost_its_end_is_found_out_when_that_part_is_read(
    radslag: Run, demo_path: Path, typed: tuple[str, ...]
) -> None:
    """A file cut where the opening does not look: refused as damaged at the first question that needs what is gone."""
    _cut_late(demo_path)
    before = _picture(demo_path)
    answer = radslag(*typed)
    assert (answer.code, answer.out) == (1, "")
    assert "går inte att läsa som en Rådslag-fil" in answer.err
    assert _picture(demo_path) == before


@pytest.mark.parametrize("fresh", [(), ("--fresh",)])
@pytest.mark.parametrize("spoil", [_empty, _cut, _text, _foreign, _folder], ids=lambda spoil: spoil.__name__)
def test_the_demo_never_touches_another_file(
    bare: Run, demo_path: Path, spoil: Callable[[Path], None], fresh: tuple[str, ...]
) -> None:
    """``demo --store`` with something that is no demo: refused, untouched, with or without ``--fresh``."""
    spoil(demo_path)
    before = _picture(demo_path)
    answer = bare("demo", "--store", str(demo_path), *fresh)
    assert (answer.code, answer.out) == (1, "")
    assert "inte en exempelfil" in answer.err
    assert _picture(demo_path) == before


def test_the_demo_refuses_the_users_own_store(bare: Run, demo_path: Path) -> None:
    """A sound store that is not a demo is the user's own: never rebuilt."""
    with duckdb.connect(str(demo_path)) as store:
        store.execute("UPDATE store_info SET content = 'own' WHERE name = 'kind'")
    before = _picture(demo_path)
    answer = bare("demo", "--fresh", "--store", str(demo_path))
    assert answer.code == 1
    assert "inte en exempelfil" in answer.err
    assert _picture(demo_path) == before


@pytest.mark.parametrize("typed", [("show", "overview"), ("status", "HED-N1", "pågår")])
def test_a_store_in_use_names_who_uses_it(program: Run, demo_path: Path, typed: tuple[str, ...]) -> None:
    """Another process has the file open: its number is said, and nothing waits for ever."""
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(demo_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        answer = program(*typed)
        holder.communicate("")
    assert (answer.code, answer.out) == (1, "")
    assert "används just nu av ett annat program" in answer.err
    assert str(holder.pid) in answer.err


def test_several_may_read_at_once(program: Run, demo_path: Path) -> None:
    """A reader does not shut out another reader."""
    with duckdb.connect(str(demo_path), read_only=True):
        assert program("show", "overview").code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_can_be_read_but_not_changed(radslag: Run, demo_path: Path) -> None:
    """``show`` works where only reading is allowed; ``status`` is refused with a sentence."""
    demo_path.chmod(stat.S_IRUSR)
    demo_path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert radslag("show", "overview").code == 0
        answer = radslag("status", "HED-N1", "pågår")
    finally:
        demo_path.parent.chmod(stat.S_IRWXU)
    assert (answer.code, answer.out) == (1, "")
    assert "får bara läsas" in answer.err


def test_a_path_that_cannot_be_is_a_sentence(bare: Run, tmp_path: Path) -> None:
    """A name no file system takes, and a file where a folder should be."""
    (tmp_path / "file").write_text("")
    for path in ("a" * 300, str(tmp_path / "file" / "x.duckdb")):
        for typed in (("show", "overview"), ("demo",)):
            answer = bare(*typed, "--store", path)
            assert (answer.code, answer.out) == (1, "")
            assert "Traceback" not in answer.err
            assert answer.err.strip()


def test_an_older_store_is_brought_up_to_date_with_a_copy_beside_it(radslag: Run, demo_path: Path) -> None:
    """``show`` opens for reading only, but an older store is still migrated, its copy left beside it."""
    with duckdb.connect(str(demo_path)) as store:
        store.execute("DELETE FROM migration WHERE version IN (4, 6, 9)")
        for table in _FOLLOW_UP:
            store.execute(f"DROP TABLE {table}")
    assert radslag("show", "overview").code == 0
    assert len(list(demo_path.parent.glob("demo.*.before-0004.duckdb"))) == 1


def test_what_was_written_just_before_a_crash_is_read(radslag: Run, demo_path: Path) -> None:
    """A log left beside the store by a process that died is part of what ``show`` shows."""
    die = (
        "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute(\"SET checkpoint_threshold = '1GB'\");"
        "c.execute(\"UPDATE measure SET title = 'Skrevs sist' WHERE id = 'HED-N1'\"); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", die, str(demo_path)], check=False)
    assert demo_path.with_name("demo.duckdb.wal").exists()
    assert "Skrevs sist" in radslag("show", "measure", "HED-N1").out


def test_fresh_rebuilds_a_demo(radslag: Run, bare: Run, demo_path: Path) -> None:
    """``demo --fresh`` brings the demo back to how it was, and leaves no other file behind."""
    radslag("status", "HED-N1", "utgår")
    answer = bare("demo", "--fresh", "--store", str(demo_path))
    assert answer.code == 0
    assert '"in_progress"' in radslag("show", "measure", "HED-N1", "--json").out
    assert [path.name for path in demo_path.parent.iterdir() if path.is_file()] == ["demo.duckdb"]


def test_an_interrupted_rebuild_leaves_the_old_demo(
    radslag: Run, bare: Run, demo_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the new demo cannot be built, the old one is still there and whole."""
    radslag("status", "HED-N1", "utgår")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("store.importing.load_sample.load_sample", interrupted)
    assert bare("demo", "--fresh", "--store", str(demo_path)).code == 130
    assert '"cancelled"' in radslag("show", "measure", "HED-N1", "--json").out


def test_a_wrong_sample_file_is_refused_with_its_faults(bare: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fault on a line of its own, at most twenty, then how many are left; no demo is left behind."""
    folder = tmp_path / "sample"
    shutil.copytree(_sample_folder(), folder)
    plan = folder / "plans" / "hedemora.toml"
    plan.write_text(plan.read_text("utf-8").replace("title = ", "titel = "), "utf-8")
    monkeypatch.setattr("store.demo.resources", SimpleNamespace(files=lambda _package: folder))
    answer = bare("demo", "--store", str(tmp_path / "new.duckdb"))
    lines = answer.err.splitlines()
    assert (answer.code, answer.out) == (1, "")
    assert "hedemora.toml kunde inte läsas in" in lines[0]
    assert all(line.startswith("  hedemora.toml › ") for line in lines[1:21])
    assert re.fullmatch(r"  och \d+ till", lines[21])
    assert len(lines) == 22
    assert not (tmp_path / "new.duckdb").exists()


def _sample_folder() -> Path:
    from tests.conftest import ROOT

    return ROOT / "sample_data"
