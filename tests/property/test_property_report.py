"""Whatever stands in titles and notes is text on paper too."""

from __future__ import annotations

import contextlib
import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from store.clean import clean_lines
from store.clock import FixedClock
from store.db.connect import open_store
from store.i18n.translator import Translator
from store.report.build import build_report
from store.report.document import Paragraph, Table
from store.report.wanted import ReportKind, ReportWanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from store.db.backend import Backend

NOW = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001  (the store keeps naive UTC)


@pytest.fixture(scope="module")
def kept(built_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """One demo store for all examples: each writes over the texts of the one before."""
    path = shutil.copyfile(built_demo, tmp_path_factory.mktemp("report") / "demo.duckdb")
    with contextlib.closing(open_store(path, FixedClock(NOW))) as opened:
        yield opened


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60))
@example(text="=SUM(A1:A9)")
@example(text="[b]fet[/b] <script>alert(1)</script> {{ 7 * 7 }} {gap} %s")
@example(text="\x1b[31mröd\x07 | tabell | \u202ebakvänt\n# rubrik")
def test_any_text_survives_as_text(kept: Backend, clock: FixedClock, text: str) -> None:
    """Markup, formulas, templates, control characters: in the document stands what was written, as text."""
    for table, column in (("measure", "title"), ("goal", "title"), ("interim_report", "done"), ("decision", "wording")):
        kept.count(f"UPDATE {table} SET {column} = $1", [text])
    kept.count("UPDATE plan SET title = $1, purpose = $1", [text])
    for kind, subject in ((ReportKind.AREA, "HED-N"), (ReportKind.MEETING, "BRA-HED-M2")):
        document = build_report(kept, ReportWanted(kind, subject), Translator("sv"), clock)
        cells = {cell for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row}
        assert text in cells
        assert any(text in value or clean_lines(text) in value for _, value in document.head)
    plan = build_report(kept, ReportWanted(ReportKind.PLAN, "ANG"), Translator("sv"), clock)
    assert text in {block.text for block in plan.blocks if isinstance(block, Paragraph)}
