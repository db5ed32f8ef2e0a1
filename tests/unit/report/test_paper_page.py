"""A municipality's own page: it says how the report looks and can do nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.report.document import Paragraph
from store.report.errors import TemplateBroken
from store.report.formats import Format
from store.report.write import write_report
from tests.papers import document

if TYPE_CHECKING:
    from pathlib import Path

    from store.i18n.translator import Translator

REPORT = document(Paragraph("Fler <b>trygga</b>"), title="Trygghet & hälsa")


def _written(template: str | bytes, folder: Path) -> str:
    (folder / "mall.html").write_bytes(template if isinstance(template, bytes) else template.encode())
    write_report(REPORT, Format.HTML, folder / "r.html", template=folder / "mall.html")
    return (folder / "r.html").read_text("utf-8")


def test_an_own_page_gets_the_report(tmp_path: Path) -> None:
    """Title, head and text go where the template wants them; the data is text there too."""
    page = _written(
        "<h1>{{ title }}</h1>{% for label, value in head %}{{ label }}={{ value }};{% endfor %}{{ content }}", tmp_path
    )

    assert page.startswith("<h1>Trygghet &amp; hälsa</h1>Plan=Åtgärdsplan 2024–2027;Diarienummer=KS 2023/412;")
    assert "<p>Fler &lt;b&gt;trygga&lt;/b&gt;</p>" in page


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<p>\n{% if %}", 2),
        ("{{ titel }}", 1),
        ("\n\n{{ ''.__class__.__mro__[1].__subclasses__() }}", 3),
        ("{% include '/etc/passwd' %}", 1),
        ("{{ title.format_map.__globals__ }}", 1),
        ("{{ blocks.append(1) }}", 1),
        ("{{ 1 / 0 }}", 1),
        ("{% for n in range(999999999) %}{% endfor %}", 1),
    ],
)
def test_a_page_that_wants_more_is_refused(template: str, line: int, tmp_path: Path, words_sv: Translator) -> None:
    """A slip of the pen or a file that reaches for the machine stops with its line, and no page is written."""
    with pytest.raises(TemplateBroken) as refusal:
        _written(template, tmp_path)

    assert f"rad {line}, " in words_sv.error(refusal.value)
    assert not (tmp_path / "r.html").exists()


def test_a_page_that_is_no_text_is_refused(tmp_path: Path, words_sv: Translator) -> None:
    """A Word file where a page should be: a sentence."""
    with pytest.raises(TemplateBroken) as refusal:
        _written(b"PK\x03\x04\xff\xfe", tmp_path)

    assert "UTF-8" in words_sv.error(refusal.value)
