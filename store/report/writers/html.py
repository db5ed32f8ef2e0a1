"""One self-contained page: no script, nothing fetched, readable by everyone (WCAG 2.1 AA) and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from store.i18n.translator import Translator
from store.report.errors import TemplateBroken, TemplateRefused
from store.report.pace import weight
from store.report.page.blocks import views
from store.report.page.environment import FAULTS, environment, fault, layout, ours

if TYPE_CHECKING:
    from pathlib import Path

    from store.report.document import Document
    from store.report.pace import Pace
    from store.report.template import Template

_TOP = 2
"""Level of the headings that the page's own contents name."""


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:
    """Write the report as HTML in UTF-8.

    Raises:
        TemplateBroken: the template is not text, or stops.
    """
    words = Translator(document.language)
    seen, content = _body(document, words, pace)
    given = {
        "language": document.language,
        "title": " ".join(document.title.split()),
        "subtitle": document.subtitle,
        "head": list(document.head),
        "made_note": document.made_note,
        "made_on": document.made_on.date().isoformat(),
        "kind": document.kind,
        "style": Markup(ours("page.css")),  # noqa: S704  (our own file)
        "words": _words(words),
        "contents": [one for one in seen if one["kind"] == "heading" and one["level"] == _TOP],
        "content": content,
        "blocks": seen,
    }
    page = layout("page.html.j2").render(given) if template is None else _own(template, given)
    target.write_text(page, "utf-8", newline="\n")


def _body(document: Document, words: Translator, pace: Pace) -> tuple[list[dict[str, Any]], Markup]:
    """What the blocks are to a template, and the blocks as we lay them out."""
    block_layout = layout("block.html.j2")
    said = _words(words)
    seen, parts = [], []
    for block, view in views(document.blocks, words):
        if view is not None:
            seen.append(view)
            parts.append(block_layout.render(block=view, words=said))
        pace.step(weight(block))
    return seen, Markup("").join(Markup(part) for part in parts)  # noqa: S704  (escaped by the layout)


def _words(words: Translator) -> dict[str, str]:
    return {
        "to_content": words("paper.to_content"),
        "contents": words("paper.contents"),
        "chart_values": words("paper.chart_values"),
    }


def _own(template: Template, given: dict[str, Any]) -> str:
    try:
        text = template.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateBroken(path=template.path, expected="paper.expected_html") from error
    try:
        return environment().from_string(text).render(given)
    except FAULTS as error:
        line, reason = fault(error)
        raise TemplateRefused(path=template.path, line=line, reason=reason) from error
