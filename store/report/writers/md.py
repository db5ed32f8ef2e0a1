"""Markdown in GitHub's dialect. Every character of the data is text: what could be markup is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.i18n.translator import Translator
from store.report.document import Bullets, Column, Fields, Figure, Heading, PageBreak, Paragraph, Table, Tone
from store.report.pace import weight
from store.report.values import values_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.report.document import Block, Document
    from store.report.pace import Pace
    from store.report.template import Template

_MARKS = re.compile(r"([\\`*_{}\[\]<>|~#&$])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+=])")
_RULES = {Column.TEXT: "---", Column.NUMBER: "--:", Column.DATE: "---"}
_TONES = {Tone.BODY: "", Tone.LEAD: "**", Tone.SOURCE: "*", Tone.NOTE: "*"}


def escaped(text: str) -> str:
    """One line of text in which no sign means anything to Markdown."""
    line = _MARKS.sub(r"\\\1", " ".join(text.split(" ")).strip())
    return _LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def write(document: Document, target: Path, template: Template | None, pace: Pace) -> None:  # noqa: ARG001
    """Write the report as UTF-8 text; figures become a table of their values below what the picture would show."""
    words = Translator(document.language)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for part in _front(document):
            file.write(f"{part}\n\n")
        for block in document.blocks:
            file.writelines(f"{part}\n\n" for part in _block(block, words))
            pace.step(weight(block))
        file.write(f"---\n\n{_paragraph(document.made_note)}\n")


def _front(document: Document) -> Iterator[str]:
    yield f"# {_one_line(document.title)}"
    if document.subtitle:
        yield _marked(document.subtitle, "**")
    if document.head:
        yield _fields(document.head)


def _block(block: Block, words: Translator) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * (level + 1)} {_one_line(text)}"
        case Paragraph(text, tone):
            yield _marked(text, _TONES[tone])
        case Bullets(items):
            yield "\n".join(f"- {_one_line(item)}" for item in items)
        case Fields(rows):
            yield _fields(rows)
        case Table():
            yield from _table(block)
        case Figure():
            yield from _figure(block, words)
        case PageBreak():
            return


def _table(table: Table) -> Iterator[str]:
    yield _marked(table.caption, "**")
    rows = [table.headings, *table.rows]
    lines = [f"| {' | '.join(_cell(text) for text in row)} |" for row in rows]
    lines.insert(1, f"|{'|'.join(_RULES[kind] for kind in table.columns)}|")
    yield "\n".join(lines)
    if table.source:
        yield _marked(table.source, "*")


def _figure(figure: Figure, words: Translator) -> Iterator[str]:
    table, *rest = _table(values_table(figure, words))
    yield table
    yield _paragraph(figure.alternative)
    yield from rest
    if figure.note:
        yield _marked(figure.note, "*")


def _fields(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- {_marked(f'{label}:', '**')} {_one_line(value)}".rstrip() for label, value in rows)


def _lines(text: str) -> list[str]:
    return [line for line in (escaped(line) for line in text.split("\n")) if line]


def _paragraph(text: str) -> str:
    return "\\\n".join(_lines(text))


def _marked(text: str, mark: str) -> str:
    """Every line within its own marks: a mark that ends on another line would be text."""
    return "\\\n".join(f"{mark}{line}{mark}" for line in _lines(text))


def _one_line(text: str) -> str:
    return " ".join(_lines(text))


def _cell(text: str) -> str:
    return "<br>".join(_lines(text)) or " "
