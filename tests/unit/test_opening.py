"""What cannot be opened is refused with the reason and a sentence, and left as it was."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pytest

from store.db.connect import create_store, open_store
from store.demo import open_demo
from store.errors import (
    NotADemo,
    NotAStore,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreUnreachable,
)
from store.i18n.translator import LANGUAGES, Translator

if TYPE_CHECKING:
    from store.clock import FixedClock

HOLDER = """
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from store.clock import SystemClock
from store.db.connect import open_store
held = open_store(Path(sys.argv[1]), SystemClock())
print("held", flush=True)
sys.stdin.readline()
"""


def _refused(path: Path, clock: FixedClock, error: type[StoreError]) -> StoreError:
    with pytest.raises(error) as refusal:
        open_store(path, clock)
    for language in LANGUAGES:
        sentence = Translator(language).error(refusal.value)
        assert str(path)[:60] in sentence
        assert "{" not in sentence
    return refusal.value


def test_no_file(tmp_path: Path, clock: FixedClock) -> None:
    """A path with nothing there is said to be missing, and no file is made."""
    _refused(tmp_path / "none.duckdb", clock, StoreMissing)
    assert not (tmp_path / "none.duckdb").exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"garbage, not a database at all " * 200, "å".encode("latin-1") * 9000])
def test_a_file_that_is_no_database(tmp_path: Path, clock: FixedClock, content: bytes) -> None:
    """An empty file, zeros or any other bytes are damage, and are left as they were."""
    path = tmp_path / "broken.duckdb"
    path.write_bytes(content)
    _refused(path, clock, StoreDamaged)
    assert path.read_bytes() == content


@pytest.mark.parametrize("kept", [100, 5000, 0.5])
def test_a_store_cut_short(demo_path: Path, clock: FixedClock, kept: float) -> None:
    """A store of which a part is gone (a broken copy, a full stick) is refused, not shown half."""
    whole = demo_path.read_bytes()
    demo_path.write_bytes(whole[: int(kept if kept > 1 else len(whole) * kept)])
    with pytest.raises(StoreDamaged):
        open_store(demo_path, clock).rows("SELECT * FROM observation ORDER BY value")


def test_a_database_of_somebody_else(tmp_path: Path, clock: FixedClock) -> None:
    """A DuckDB file that is not ours is never taken over: no table of ours appears in it."""
    path = tmp_path / "theirs.duckdb"
    with contextlib.closing(duckdb.connect(str(path))) as theirs:
        theirs.execute("CREATE TABLE invoice (amount integer)")
    before = path.read_bytes()
    _refused(path, clock, NotAStore)
    assert path.read_bytes() == before


def test_a_folder(tmp_path: Path, clock: FixedClock) -> None:
    """A folder is no store."""
    _refused(tmp_path, clock, NotAStore)


def test_a_name_no_disk_takes(tmp_path: Path, clock: FixedClock) -> None:
    """A name longer than the disk allows is refused in words, like any other path that cannot be opened."""
    _refused(tmp_path / ("x" * 400), clock, StoreUnreachable)
    with pytest.raises(StoreUnreachable):
        open_demo(tmp_path / ("x" * 400), clock)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written(demo_path: Path, clock: FixedClock) -> None:
    """A store without write permission is said to be read-only."""
    demo_path.chmod(0o400)
    _refused(demo_path, clock, StoreReadOnly)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path, clock: FixedClock) -> None:
    """A new store in a folder without write permission is refused with the folder's name."""
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(StoreError) as refusal:
        create_store(tmp_path / "closed" / "new.duckdb", clock, "own")
    assert "closed" in str(refusal.value.details["path"])
    with pytest.raises(StoreReadOnly) as refusal_of_demo:
        open_demo(tmp_path / "closed" / "new.duckdb", clock)
    assert refusal_of_demo.value.details["path"] == str(tmp_path / "closed" / "new.duckdb")


def test_a_parent_that_is_a_file(tmp_path: Path, clock: FixedClock) -> None:
    """A store cannot be made below a file; the sentence names the place."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnreachable) as refusal:
        create_store(tmp_path / "file" / "new.duckdb", clock, "own")
    assert str(tmp_path / "file") in Translator().error(refusal.value)
    with pytest.raises(StoreUnreachable):
        open_demo(tmp_path / "file" / "new.duckdb", clock)


def test_a_store_another_program_holds(demo_path: Path, clock: FixedClock) -> None:
    """A locked store names the program and the process that holds it; when they let go it opens."""
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(demo_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        error = _refused(demo_path, clock, StoreLocked)
        assert error.details["pid"] == str(holder.pid)
        assert "python" in str(error.details["program"])
        holder.communicate("\n", timeout=20)
    open_store(demo_path, clock).close()


def test_the_demo_never_opens_a_store_of_ones_own(empty_path: Path, clock: FixedClock) -> None:
    """``radslag demo`` refuses a real store and leaves it as it was."""
    create_store(empty_path, clock, "own").close()
    before = empty_path.read_bytes()
    with pytest.raises(NotADemo):
        open_demo(empty_path, clock)
    assert empty_path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"my shopping list"])
def test_the_demo_never_writes_over_another_file(tmp_path: Path, clock: FixedClock, content: bytes) -> None:
    """``radslag demo`` refuses any file that is not a demo store, also an empty one."""
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotADemo):
        open_demo(path, clock)
    assert path.read_bytes() == content
